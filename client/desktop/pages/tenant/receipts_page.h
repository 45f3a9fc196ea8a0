// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "generated/desktop_api/rent.h"

namespace freehold::desktop {

/// What a tenant has paid, each with its receipt to save as PDF.
class ReceiptsPage : public ActingPage {
    Q_OBJECT
public:
    explicit ReceiptsPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

    /// Where a receipt is saved; empty for not at all. Tests put theirs in the place of the dialog.
    using ChooseFile = std::function<QString(const QString &proposedName)>;
    void setChooseFile(ChooseFile choose) { m_choose = std::move(choose); }

private:
    void save(const api::TenantCharge &charge);
    void write(const QString &path, const QByteArray &bytes);

    ChooseFile m_choose;
    PagedModel<api::TenantCharge> *m_model;
};

} // namespace freehold::desktop
