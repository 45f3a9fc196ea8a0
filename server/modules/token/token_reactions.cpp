// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_reactions.h"

namespace freehold::token {

namespace {
const QString kModule = QStringLiteral("token");
const QString kPortfolio = QStringLiteral("portfolio");
} // namespace

TokenReactions::TokenReactions(Core &core, TokenService &service, TokenizationService &tokenization,
                               PurchaseService &purchases)
    : m_core(core), m_service(service), m_tokenization(tokenization), m_purchases(purchases)
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
    core.outbox.subscribe<HoldingsChanged>(kModule, [this](HoldingsChanged event, Job job) {
        return onHoldingsChanged(std::move(event), std::move(job));
    });
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
        m_core.jobs.complete(sql, job);
    });
}

Task<> TokenReactions::onHoldingsChanged(HoldingsChanged event, Job job)
{
    const api::PortfolioAnswer portfolio = co_await m_service.portfolio(event.user);
    m_core.hub.publishTo(event.user, kPortfolio, portfolio.toJson());
    co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
}

Task<std::optional<QJsonObject>> TokenReactions::portfolioSnapshot(Actor actor)
{
    if (actor.isNull())
        co_return std::nullopt;
    const api::PortfolioAnswer portfolio = co_await m_service.portfolio(actor.id);
    co_return portfolio.toJson();
}

} // namespace freehold::token
