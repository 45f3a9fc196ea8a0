// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/name_book.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "client/desktop/pages/common/facts.h"
#include "generated/desktop_api/blockchain.h"
#include "generated/desktop_api/market.h"
#include "generated/desktop_api/operations.h"
#include "generated/desktop_api/token.h"

class QTabWidget;

namespace freehold::desktop {

/// Whether the machinery runs: chain, providers, queues, jobs in trouble, the market's engine, and the audit of balances.
class HealthPage : public ActingPage {
    Q_OBJECT
public:
    explicit HealthPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    void addChain(QTabWidget *tabs);
    void addJobs(QTabWidget *tabs);
    void addMarket(QTabWidget *tabs);
    void addAudits(QTabWidget *tabs);
    void load();
    void display(const api::ChainStatus &status);
    void display(const api::MarketStatus &status);
    void retry(const api::TroubledJob &job);

    NameBook m_names;
    api::MarketStatus m_lastMarket;
    StateView *m_chainState = nullptr;
    StateView *m_marketState = nullptr;
    Notice *m_alarms = nullptr;
    Facts *m_chain = nullptr;
    Facts *m_market = nullptr;
    PagedModel<api::ChainProvider> *m_providers = nullptr;
    PagedModel<api::QueueDepth> *m_queues = nullptr;
    PagedModel<api::TroubledJob> *m_jobs = nullptr;
    PagedModel<api::BalanceAudit> *m_audits = nullptr;
};

} // namespace freehold::desktop
