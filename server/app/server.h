// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/app_config.h"
#include "server/app/figures_routes.h"
#include "server/app/foundation.h"
#include "server/app/health_routes.h"
#include "server/app/job_routes.h"
#include "server/app/metrics_routes.h"
#include "server/core/redis/redis.h"
#include "server/core/sentry/sentry_reporter.h"
#include "server/modules/compliance/compliance.h"
#include "server/modules/dividend/dividend.h"
#include "server/modules/governance/governance.h"
#include "server/modules/marketplace/marketplace.h"
#include "server/modules/payments/payments.h"
#include "server/modules/property/property.h"
#include "server/modules/rent/rent.h"
#include "server/modules/token/token.h"

namespace freehold::app {

/// Puts the modules together, lowest first: the one place that knows them all.
class Server {
public:
    explicit Server(AppConfig config);

    /// Brings stored rows into today's form; to be awaited before start().
    [[nodiscard]] Task<> prepare() { return m_auth.prepare(); }
    /// Starts reading the chain, working on jobs and listening. The port it listens on.
    quint16 start();
    /// Says that it is not ready, and serves on for the configured time.
    [[nodiscard]] Task<> drain();
    /// Answers what is in progress, ends every loop; to be awaited before destruction.
    [[nodiscard]] Task<> stop();

    [[nodiscard]] token::TokenModule &tokens() { return m_token; }
    [[nodiscard]] dividend::DividendModule &dividends() { return m_dividend; }

private:
    void mountRoutes();
    /// How a wallet that is a contract is asked what it signed.
    [[nodiscard]] auth::ContractWalletCheck contractWallets();
    [[nodiscard]] kyc::WalletQuestion walletQuestion();
    void addHealthChecks(const QString &documentsDirectory);
    Task<bool> redisAnswers() const;

    std::unique_ptr<Redis> m_redis; ///< outlives hub and queue
    Foundation m_foundation;
    Core &m_core = m_foundation.core();
    std::unique_ptr<SentryReporter> m_sentry;
    auth::AuthModule m_auth;
    notification::NotificationModule m_notification;
    blockchain::BlockchainModule m_blockchain;
    kyc::KycModule m_kyc;
    documents::DocumentsModule m_documents;
    payments::PaymentsModule m_payments;
    property::PropertyModule m_property;
    governance::GovernanceModule m_governance;
    compliance::ComplianceModule m_compliance;
    token::TokenModule m_token;
    marketplace::MarketplaceModule m_marketplace;
    rent::RentModule m_rent;
    dividend::DividendModule m_dividend;
    FiguresRoutes m_figures;
    HealthRoutes m_health;
    JobRoutes m_jobs;
    MetricsRoutes m_metrics;
    StopConfig m_stopConfig;
    bool m_servesMetrics = false;
    Router m_router;
    HttpServer m_http;
    Router m_metricsRouter;
    HttpServer m_metricsHttp;
};

} // namespace freehold::app
