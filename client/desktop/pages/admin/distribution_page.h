// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/name_book.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "client/desktop/pages/common/facts.h"
#include "client/desktop/pages/common/timeline.h"
#include "generated/desktop_api/dividend.h"

#include <QTimer>

class QProgressBar;
class QTabWidget;

namespace freehold::desktop {

class AdjustmentsForm;

/// One distribution: its statement with sums that add up, adjustments while it is a draft, and while it pays how far it is,
/// looked at anew every few seconds.
class DistributionPage : public ActingPage {
    Q_OBJECT
public:
    explicit DistributionPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void addActions();
    void addStatement(QTabWidget *tabs);
    void addProgress(QTabWidget *tabs);
    void addPayments(QTabWidget *tabs);
    void load();
    void display(const api::Distribution &distribution);
    void showProgress();
    void showTotals();
    void showTimeline();
    void approve();
    void discard();
    void proposeCancellation();
    void saveAdjustments(const api::SetDistributionAdjustmentsRequest &request);
    void retryPage(qint64 page);

    api::DistributionId m_id;
    api::Distribution m_distribution;
    NameBook m_names;
    QTimer m_again;
    StateView *m_state = nullptr;
    StatusPill *m_pill = nullptr;
    Notice *m_warnings = nullptr;
    Facts *m_totals = nullptr;
    Facts *m_figures = nullptr;
    QProgressBar *m_progress = nullptr;
    Timeline *m_timeline = nullptr;
    AdjustmentsForm *m_adjustments = nullptr;
    PagedModel<api::IncomeStatementLine> *m_lines = nullptr;
    PagedModel<api::DistributionPage> *m_pages = nullptr;
    PagedModel<api::DividendPayment> *m_payments = nullptr;
    QPushButton *m_approve = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace freehold::desktop
