// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/manager/managed_page.h"
#include "client/desktop/widgets/key_figure.h"
#include "generated/desktop_api/rent.h"

namespace freehold::desktop {

/// What tenants owe and have paid; what is late stands out. One charge opens beside with every step it took.
class PaymentsPage : public ManagedPage {
    Q_OBJECT
public:
    explicit PaymentsPage(AppContext &context, QWidget *parent = nullptr);

protected:
    void showProperty() override { m_model->reload(); }

private:
    void buildModel();
    void buildFilter();
    [[nodiscard]] Task<api::Page<api::Charge>> page(const std::optional<QString> &cursor);
    void showArrears();
    void open(const ChargeId &charge);
    void openHistory(const api::ChargeHistory &charge);
    void askToWaive(const api::ChargeHistory &charge);
    void waive(const ChargeId &charge, const QString &reason);
    void saveReceipt(const ChargeId &charge);

    PagedModel<api::Charge> *m_model;
    QComboBox *m_filter;
    KeyFigure *m_due;
    KeyFigure *m_late;
};

} // namespace freehold::desktop
