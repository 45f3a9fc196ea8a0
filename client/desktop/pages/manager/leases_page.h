// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/manager/managed_page.h"
#include "generated/desktop_api/rent.h"

namespace freehold::desktop {

/// Who rents what of a property, on which terms.
class LeasesPage : public ManagedPage {
    Q_OBJECT
public:
    explicit LeasesPage(AppContext &context, QWidget *parent = nullptr);

protected:
    void showProperty() override { m_model->reload(); }

private:
    void make();
    void change(const api::Lease &lease);
    void end(const api::Lease &lease);
    void charge(const api::Lease &lease);
    [[nodiscard]] std::optional<api::Lease> chosen() const;
    QPushButton *addAct(const char *part, const QString &words, void (LeasesPage::*act)(const api::Lease &));

    PagedModel<api::Lease> *m_model;
    DataTable *m_table;
    QHBoxLayout *m_acts;
};

} // namespace freehold::desktop
