// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/name_book.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "generated/desktop_api/market.h"
#include "generated/desktop_api/payments.h"

class QTabWidget;

namespace freehold::desktop {

/// Money on its way from the tenant's card to the Treasury: payments, conversions, what the books and the providers disagree
/// about, and trades that failed on chain.
class MoneyPage : public ActingPage {
    Q_OBJECT
public:
    explicit MoneyPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    void addDifferences(QTabWidget *tabs);
    void addConversions(QTabWidget *tabs);
    void addPayments(QTabWidget *tabs);
    void addFailedTrades(QTabWidget *tabs);
    void reload();
    void loadDifferences();
    [[nodiscard]] QString propertyOf(const api::ReconciliationDifference &one);
    [[nodiscard]] QString subjectOf(const api::ReconciliationOverdue &one);
    void display(const api::Reconciliation &comparison);

    NameBook m_names;
    StateView *m_state = nullptr;
    Notice *m_verdict = nullptr;
    PagedModel<api::ReconciliationDifference> *m_differences = nullptr;
    PagedModel<api::ReconciliationOverdue> *m_overdue = nullptr;
    PagedModel<api::Conversion> *m_conversions = nullptr;
    PagedModel<api::Collection> *m_payments = nullptr;
    PagedModel<api::FailedTrade> *m_trades = nullptr;
};

} // namespace freehold::desktop
