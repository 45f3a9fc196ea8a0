// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_reactions.h"

#include "server/modules/kyc/kyc.h"
#include "server/modules/token/token_answers.h"
#include "server/modules/token/token_store.h"

namespace freehold::token {

namespace {
const QString kModule = QStringLiteral("token");
const QString kPortfolio = QStringLiteral("portfolio");
const QString kSaleTopic = QStringLiteral("sale:");
} // namespace

TokenReactions::TokenReactions(Core &core, TokenService &service, TokenizationService &tokenization,
                               PurchaseService &purchases, StopService &stops, HolderRecounts &recounts)
    : m_core(core)
    , m_service(service)
    , m_tokenization(tokenization)
    , m_purchases(purchases)
    , m_stops(stops)
    , m_recounts(recounts)
{
    core.outbox.subscribe<governance::ProposalRefused>(kModule, [this](governance::ProposalRefused event, Job job) {
        return onRefused(std::move(event), std::move(job));
    });
    core.outbox.subscribe<governance::ProposalFailed>(kModule, [this](governance::ProposalFailed event, Job job) {
        return onFailed(std::move(event), std::move(job));
    });
    core.outbox.subscribe<blockchain::ChainTransactionFailed>(
        kModule, [this](blockchain::ChainTransactionFailed event, Job job) {
            return onTransactionFailed(std::move(event), std::move(job));
        });
    core.outbox.subscribe<kyc::VerificationRevoked>(kModule, [this](kyc::VerificationRevoked event, Job job) {
        return onStandingLost(event.user, std::move(job));
    });
    core.outbox.subscribe<kyc::VerificationExpired>(kModule, [this](kyc::VerificationExpired event, Job job) {
        return onStandingLost(event.user, std::move(job));
    });
    // A move to another country makes a claim anew.
    core.outbox.subscribe<kyc::VerificationRenewed>(kModule, [this](kyc::VerificationRenewed event, Job job) {
        return onStandingLost(event.user, std::move(job));
    });
    core.outbox.subscribe<PropertyTokenized>(
        kModule, [this](PropertyTokenized event, Job job) { return onTokenized(std::move(event), std::move(job)); });
    core.outbox.subscribe<HoldingsChanged>(kModule, [this](HoldingsChanged event, Job job) {
        return onHoldingsChanged(std::move(event), std::move(job));
    });
    core.outbox.subscribe<SaleChanged>(
        kModule, [this](SaleChanged event, Job job) { return onSaleChanged(std::move(event), std::move(job)); });
    core.hub.provide(kSaleTopic,
                     [this](Actor actor, QString topic) { return saleSnapshot(std::move(actor), std::move(topic)); });
    core.hub.provide(QStringLiteral("me:portfolio"),
                     [this](Actor actor, QString) { return portfolioSnapshot(std::move(actor)); });
}

Task<> TokenReactions::onRefused(governance::ProposalRefused event, Job job)
{
    return abandon(event.id, event.reason, std::move(job));
}

Task<> TokenReactions::onFailed(governance::ProposalFailed event, Job job)
{
    return abandon(event.id, event.reason, std::move(job));
}

Task<> TokenReactions::abandon(ProposalId proposal, QString reason, Job job)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        m_tokenization.abandon(sql, proposal, reason);
        m_core.jobs.complete(sql, job);
    });
}

Task<> TokenReactions::onTransactionFailed(blockchain::ChainTransactionFailed event, Job job)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        if (event.purpose == kPurchasePurpose)
            m_purchases.fail(sql, event);
        if (event.purpose == kStopPurpose)
            m_stops.fail(sql, event);
        m_recounts.retry(sql, event);
        m_core.jobs.complete(sql, job);
    });
}

Task<> TokenReactions::onTokenized(PropertyTokenized event, Job job)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        m_stops.followTo(sql, event.property);
        m_core.jobs.complete(sql, job);
    });
}

Task<> TokenReactions::onStandingLost(UserId user, Job job)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        m_purchases.withdraw(sql, user);
        m_core.jobs.complete(sql, job);
    });
}

Task<> TokenReactions::onHoldingsChanged(HoldingsChanged event, Job job)
{
    const api::PortfolioAnswer portfolio = co_await m_service.portfolio(event.user);
    m_core.hub.publishTo(event.user, kPortfolio, portfolio.toJson());
    co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
}

Task<> TokenReactions::onSaleChanged(SaleChanged event, Job job)
{
    const auto token = co_await m_core.database.read([=](Sql &sql) { return TokenStore::find(sql, event.property); });
    if (token)
        m_core.hub.publish(kSaleTopic + event.property.text(), saleJson(*token, m_service.saleState(*token)));
    co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
}

Task<std::optional<QJsonObject>> TokenReactions::saleSnapshot(Actor actor, QString topic)
{
    const auto id = PropertyId::parse(topic.sliced(kSaleTopic.size()));
    if (!id)
        co_return std::nullopt;
    try {
        const PropertyToken token = co_await m_service.token(actor, *id);
        co_return saleJson(token, m_service.saleState(token));
    } catch (const Error &error) {
        if (error.code != ErrorCode::NotFound)
            throw;
    }
    co_return std::nullopt;
}

Task<std::optional<QJsonObject>> TokenReactions::portfolioSnapshot(Actor actor)
{
    if (actor.isNull())
        co_return std::nullopt;
    const api::PortfolioAnswer portfolio = co_await m_service.portfolio(actor.id);
    co_return portfolio.toJson();
}

} // namespace freehold::token
