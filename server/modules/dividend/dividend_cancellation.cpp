// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_cancellation.h"

#include "server/modules/dividend/dividend_contracts.h"
#include "server/modules/property/property.h"

namespace freehold::dividend {

namespace {

namespace distributor_abi = contracts::dividend_distributor;

const QString kKind = "cancel_distribution";

governance::NewProposal proposalOf(const Distribution &distribution, const QString &propertyName,
                                   const evm::Address &distributor, const QString &reason, const UserId &requestedBy)
{
    const QJsonObject arguments{{"distribution_id", distribution.id.text()},
                                {"amount", distribution.terms->amount.toString()},
                                {"reason", reason}};
    return {.kind = kKind,
            .subjectId = distribution.id.text(),
            .title = QStringLiteral("Cancel the distribution of %1 USDC to the holders of %2, for %3 to %4: %5")
                         .arg(distribution.terms->amount.toString(), propertyName,
                              distribution.from.toString(Qt::ISODate), distribution.to.toString(Qt::ISODate), reason),
            .titleParams = {{"property_name", propertyName},
                            {"amount", distribution.terms->amount.toString()},
                            {"period_from", distribution.from.toString(Qt::ISODate)},
                            {"period_to", distribution.to.toString(Qt::ISODate)},
                            {"reason", reason}},
            .to = distributor,
            .data = distributor_abi::encodeCancel(chainIdOf(distribution.id)),
            .decoded = {{"contract", "DividendDistributor"}, {"function", "cancel"}, {"arguments", arguments}},
            .requestedBy = requestedBy};
}

} // namespace

Task<governance::Proposal> DividendCancellation::propose(Actor actor, DistributionId id,
                                                         api::CancellationRequest request)
{
    const evm::Address distributor = distributorOf(m_modules.blockchain.contracts());
    const governance::NewProposal proposal = co_await m_core.database.read([=, this](Sql &sql) {
        const Distribution distribution = requireCancellable(sql, actor, id);
        return proposalOf(distribution, m_modules.property.get(sql, distribution.property).facts.name, distributor,
                          request.reason, actor.id);
    });
    const governance::SafeState safe = co_await m_modules.governance.safeState();
    static_cast<void>(co_await m_modules.blockchain.reads().callFrom(safe.address, proposal.to, proposal.data));
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        static_cast<void>(requireCancellable(sql, actor, id));
        m_core.audit.append(sql, actor, "distribution.cancellation_proposed", id, {{"reason", request.reason}});
        return m_modules.governance.propose(sql, safe, proposal);
    });
}

Distribution DividendCancellation::requireCancellable(Sql &sql, const Actor &actor, const DistributionId &id) const
{
    Distribution distribution = m_access.seen(sql, actor, id);
    requireState(distribution, DistributionState::Funded);
    const auto proposed = m_modules.governance.underWay(sql, kKind, id.text());
    if (!proposed.empty())
        throw Error(ErrorCode::Conflict, QStringLiteral("cancellation_proposed"),
                    "Its cancellation waits for signatures already.", {{"proposal_id", proposed.front().id.text()}});
    return distribution;
}

} // namespace freehold::dividend
