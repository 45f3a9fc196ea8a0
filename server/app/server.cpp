// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/server.h"

#include "server/app/storage_check.h"
#include "server/modules/blockchain/blockchain_wallet_signature.h"

#include <QCoreApplication>
#include <QWebSocket>

namespace freehold::app {

namespace {

std::unique_ptr<SentryReporter> reporterFor(const AppConfig &config, Core &core)
{
    if (!config.sentry)
        return nullptr;
    const SentryConfig sentry{.dsn = *config.sentry,
                              .environment = toString(config.foundation.environment),
                              .release = "freehold@" + QCoreApplication::applicationVersion()};
    return std::make_unique<SentryReporter>(sentry, core.http, core.clock, core.random);
}

constexpr int kFlushMs = 2'000;

} // namespace

Server::Server(AppConfig config)
    : m_redis(config.foundation.redis ? std::make_unique<Redis>(*config.foundation.redis) : nullptr)
    , m_foundation(config.foundation.database, config.foundation.sealing)
    , m_sentry(reporterFor(config, m_core))
    , m_auth(m_core, config.foundation.auth)
    , m_notification(m_core, config.notification, m_auth)
    , m_blockchain(m_core, std::move(config.blockchain))
    , m_kyc(m_core, std::move(config.kyc), m_auth, m_notification, m_blockchain, walletQuestion())
    , m_documents(m_core, config.documents)
    , m_payments(m_core, std::move(config.payments), m_blockchain)
    , m_property(m_core, m_auth, m_notification, m_documents)
    , m_governance(m_core, m_auth, m_notification, m_blockchain)
    , m_compliance(m_core, m_auth, m_kyc, m_blockchain)
    , m_token(m_core, m_auth, m_notification, m_documents, m_property, m_governance, m_compliance, m_blockchain,
              config.token)
    , m_marketplace(m_core, config.marketplace,
                    {m_auth, m_notification, m_blockchain, m_property, m_compliance, m_token, contractWallets()})
    , m_rent(m_core, std::move(config.rent), {m_auth, m_notification, m_documents, m_payments, m_property})
    , m_dividend(m_core, std::move(config.dividend),
                 {m_auth, m_notification, m_blockchain, m_payments, m_property, m_governance, m_token, m_rent})
    , m_figures(m_core, {m_kyc, m_property, m_token, m_marketplace, m_rent, m_dividend})
    , m_health(m_core, m_blockchain)
    , m_jobs(m_core)
    , m_metrics(m_core, m_blockchain)
    , m_stopConfig(config.stop)
    , m_servesMetrics(config.metrics.port != 0)
    , m_http(config.http, m_router, m_auth.authenticator(), m_core.database, m_core.clock, m_core.random,
             m_core.sealing)
    , m_metricsHttp(config.metrics, m_metricsRouter, m_auth.authenticator(), m_core.database, m_core.clock,
                    m_core.random, m_core.sealing)
{
    m_auth.askContractWalletsWith(contractWallets());
    addHealthChecks(config.documents.directory);
    mountRoutes();
    m_http.onWebSocket([this](std::unique_ptr<QWebSocket> socket, Actor actor) {
        m_core.hub.accept(std::move(socket), std::move(actor));
    });
}

auth::ContractWalletCheck Server::contractWallets()
{
    return [this](evm::Address wallet, evm::Hash32 hash, QByteArray signature) {
        return blockchain::contractAccepts(m_blockchain.reads(), wallet, hash, std::move(signature));
    };
}

kyc::WalletQuestion Server::walletQuestion()
{
    return [this](evm::Address wallet, evm::Hash32 hash, QByteArray signature) {
        return blockchain::askWallet(m_blockchain.reads(), wallet, hash, std::move(signature));
    };
}

void Server::addHealthChecks(const QString &documentsDirectory)
{
    if (!documentsDirectory.isEmpty())
        m_health.add("storage", HealthRoutes::Weight::Optional,
                     [documentsDirectory] { return hasRoom(documentsDirectory); });
    if (m_redis)
        m_health.add("redis", HealthRoutes::Weight::Optional, [this] { return redisAnswers(); });
}

Task<bool> Server::redisAnswers() const { co_return m_redis->isUp(); }

void Server::mountRoutes()
{
    m_health.mount(m_router);
    m_jobs.mount(m_router);
    m_figures.mount(m_router);
    m_metrics.mount(m_metricsRouter);
    m_auth.mount(m_router);
    m_notification.mount(m_router);
    m_blockchain.mount(m_router);
    m_kyc.mount(m_router);
    m_documents.mount(m_router);
    m_payments.mount(m_router);
    m_property.mount(m_router);
    m_governance.mount(m_router);
    m_token.mount(m_router);
    m_marketplace.mount(m_router);
    m_rent.mount(m_router);
    m_dividend.mount(m_router);
}

quint16 Server::start()
{
    // First what may fail, while nothing runs by itself yet; nobody is answered before this function has returned.
    if (m_servesMetrics)
        m_metricsHttp.listen();
    const quint16 port = m_http.listen();
    m_auth.start();
    m_notification.start();
    m_kyc.start();
    m_documents.start();
    m_payments.start();
    m_property.start();
    m_governance.start();
    m_token.start();
    m_marketplace.start();
    m_rent.start();
    m_dividend.start();
    m_blockchain.start();
    m_core.hub.watchSessions([this](QSet<SessionId> sessions) { return m_auth.endedSessions(std::move(sessions)); });
    if (m_redis) {
        m_core.hub.connectTo(m_redis->live());
        m_core.jobs.shareWork(m_redis->work());
        m_redis->start();
    }
    m_core.jobs.start();
    return port;
}

Task<> Server::drain()
{
    m_health.startDraining();
    co_await sleepFor(std::chrono::milliseconds(m_stopConfig.drainMs));
}

Task<> Server::stop()
{
    co_await m_http.close();
    m_core.hub.closeAll();
    co_await m_core.jobs.stop();
    co_await m_dividend.stop();
    co_await m_rent.stop();
    co_await m_marketplace.stop();
    co_await m_token.stop();
    co_await m_payments.stop();
    co_await m_kyc.stop();
    co_await m_governance.stop();
    co_await m_blockchain.stop();
    co_await m_metricsHttp.close();
    if (m_redis)
        m_redis->stop();
    if (m_sentry)
        co_await m_sentry->flush(kFlushMs);
}

} // namespace freehold::app
