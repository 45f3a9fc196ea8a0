// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_reactions.h"

#include "server/modules/dividend/dividend_answers.h"
#include "server/modules/dividend/dividend_debt_store.h"
#include "server/modules/dividend/dividend_payment_store.h"

namespace freehold::dividend {

namespace {

const QString kModule = "dividend";
const QString kDividends = "dividends";
const QString kQueueTopic = "admin:distributions";

QJsonObject newsOf(const Distribution &distribution)
{
    return {{"distribution_id", distribution.id.text()},
            {"property_id", distribution.property.text()},
            {"state", toString(distribution.state())}};
}

/// What waits for somebody: drafts, approvals without enough signatures, what is being paid, and debts.
QJsonObject queueOf(Sql &sql)
{
    QJsonArray items;
    for (const DistributionState state :
         {DistributionState::Draft, DistributionState::Approved, DistributionState::Funded,
          DistributionState::Snapshotted, DistributionState::Paying})
        for (const Distribution &distribution :
             DistributionStore::list(sql, {.property = {}, .state = state, .before = {}, .limit = 100}))
            items.append(newsOf(distribution));
    return {{"items", items}, {"owed", static_cast<qint64>(DebtStore::debts(sql).size())}};
}

QJsonObject dividendsOf(const std::vector<InvestorDividend> &dividends)
{
    constexpr std::size_t kMostRecent = 20;
    QJsonArray items;
    for (std::size_t i = 0; i < std::min(kMostRecent, dividends.size()); ++i)
        items.append(toJson(dividends[i]));
    return {{"totals", totalsJson(dividends)}, {"latest", items}};
}

} // namespace

DividendReactions::DividendReactions(Core &core, DividendService &service, DividendInvestor &investor,
                                     DividendRedirections &redirections)
    : m_core(core), m_service(service), m_investor(investor), m_redirections(redirections)
{
    core.outbox.subscribe<governance::ProposalRefused>(kModule, [this](governance::ProposalRefused event, Job job) {
        return onRefused(std::move(event), std::move(job));
    });
    core.outbox.subscribe<governance::ProposalFailed>(kModule, [this](governance::ProposalFailed event, Job job) {
        return onFailed(std::move(event), std::move(job));
    });
    core.outbox.subscribe<DistributionChanged>(kModule, [this](DistributionChanged event, Job job) {
        return onDistributionChanged(std::move(event), std::move(job));
    });
    core.outbox.subscribe<DebtChanged>(
        kModule, [this](DebtChanged event, Job job) { return onDebtChanged(std::move(event), std::move(job)); });
    core.outbox.subscribe<DividendsChanged>(kModule, [this](DividendsChanged event, Job job) {
        return onDividendsChanged(std::move(event), std::move(job));
    });
    core.hub.provide("me:dividends", [this](Actor actor, QString) { return dividendsSnapshot(std::move(actor)); });
    core.hub.provide(kQueueTopic, [this](Actor actor, QString) { return queueSnapshot(std::move(actor)); });
}

Task<> DividendReactions::onRefused(governance::ProposalRefused event, Job job)
{
    return undo(event.id, event.reason, std::move(job));
}

Task<> DividendReactions::onFailed(governance::ProposalFailed event, Job job)
{
    return undo(event.id, event.reason, std::move(job));
}

Task<> DividendReactions::undo(ProposalId proposal, QString reason, Job job)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        m_service.undoApproval(sql, proposal, reason);
        m_core.jobs.complete(sql, job);
    });
}

Task<> DividendReactions::onDistributionChanged(DistributionChanged event, Job job)
{
    const auto news = co_await m_core.database.read([=](Sql &sql) -> std::optional<QJsonObject> {
        const auto distribution = DistributionStore::find(sql, event.distribution);
        return distribution ? std::optional(newsOf(*distribution)) : std::nullopt;
    });
    if (news)
        m_core.hub.publish(kQueueTopic, *news);
    co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
}

Task<> DividendReactions::onDebtChanged(DebtChanged event, Job job)
{
    co_await m_redirections.giveUp(event.property, event.wallet);
    co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
}

Task<> DividendReactions::onDividendsChanged(DividendsChanged event, Job job)
{
    Actor actor;
    actor.id = event.user;
    m_core.hub.publishTo(event.user, kDividends, dividendsOf(co_await m_investor.list(actor)));
    co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
}

Task<std::optional<QJsonObject>> DividendReactions::dividendsSnapshot(Actor actor)
{
    if (actor.isNull())
        co_return std::nullopt;
    co_return dividendsOf(co_await m_investor.list(actor));
}

Task<std::optional<QJsonObject>> DividendReactions::queueSnapshot(Actor actor)
{
    if (actor.isNull() || !actor.may(Permission::RunDividends))
        co_return std::nullopt;
    co_return co_await m_core.database.read(queueOf);
}

} // namespace freehold::dividend
