// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/approval_service.h"

#include "generated/contracts/compliance.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/token/token_store.h"

namespace freehold::token {

namespace {

namespace rules_abi = contracts::compliance;

PropertyToken tokenOf(Sql &sql, PropertyId id)
{
    auto token = TokenStore::find(sql, id);
    if (!token)
        throw notFound(QStringLiteral("token"));
    return *std::move(token);
}

governance::NewProposal proposalFor(const api::TransferApprovalRequest &request, const PropertyToken &token)
{
    const QString from = request.from.toChecksum();
    const QString to = request.to.toChecksum();
    const evm::U256 shares(static_cast<quint64>(request.shares.count));
    const QString what =
        QStringLiteral("%1 shares of %2 from %3 to %4").arg(request.shares.toString(), token.name, from, to);
    QJsonObject arguments{{QStringLiteral("token"), token.address.toChecksum()},
                          {QStringLiteral("from"), from},
                          {QStringLiteral("to"), to},
                          {QStringLiteral("shares"), request.shares.toString()}};
    governance::NewProposal proposal;
    proposal.subjectId = token.property.text();
    proposal.titleParams = {{QStringLiteral("property_name"), token.name},
                            {QStringLiteral("shares"), request.shares.toString()},
                            {QStringLiteral("from"), from},
                            {QStringLiteral("to"), to}};
    const bool isApproval = request.validUntilMs.has_value();
    if (isApproval) {
        const TimeMs until{*request.validUntilMs};
        proposal.kind = QStringLiteral("approve_transfer");
        proposal.title = QStringLiteral("Approve a transfer of %1 until %2").arg(what, until.toString());
        proposal.titleParams.insert(QStringLiteral("until"), until.toString());
        proposal.data = rules_abi::encodeApproveTransfer(token.address, request.from, request.to, shares,
                                                         static_cast<quint64>(until.value / kMsPerSecond));
        arguments.insert(QStringLiteral("valid_until"), until.toString());
    } else {
        proposal.kind = QStringLiteral("withdraw_approval");
        proposal.title = QStringLiteral("Withdraw the approval of a transfer of %1").arg(what);
        proposal.data = rules_abi::encodeWithdrawApproval(token.address, request.from, request.to, shares);
    }
    proposal.decoded = {{QStringLiteral("contract"), QStringLiteral("Compliance")},
                        {QStringLiteral("function"),
                         isApproval ? QStringLiteral("approveTransfer") : QStringLiteral("withdrawApproval")},
                        {QStringLiteral("arguments"), arguments}};
    return proposal;
}

api::TransferApprovalAnswer answerOf(const ListedApproval &row, TimeMs now)
{
    const TransferApproval &approval = row.approval;
    return {.from = approval.sender.toChecksum(),
            .to = approval.receiver.toChecksum(),
            .shares = approval.shares,
            .state = toString(row.state(now)),
            .validUntil = approval.validUntil.toString(),
            .approvedAt = approval.at.toString(),
            .transactionHash = approval.position.transactionHash.toHex()};
}

} // namespace

Task<governance::Proposal> ApprovalService::propose(Actor actor, PropertyId id, api::TransferApprovalRequest request)
{
    const PropertyToken token = co_await m_core.database.read([=](Sql &sql) { return tokenOf(sql, id); });
    if (!token.rules.manualApproval)
        throw Error(ErrorCode::RuleRefused, QStringLiteral("approval_not_needed"),
                    QStringLiteral("Transfers of this token need no approval."));
    governance::NewProposal proposal = proposalFor(request, token);
    proposal.to = m_modules.blockchain.contracts().compliance;
    proposal.requestedBy = actor.id;
    const governance::SafeState safe = co_await m_modules.governance.safeState();
    // Refused now with the contract's own reason, rather than after the admins have signed.
    static_cast<void>(co_await m_modules.blockchain.reads().callFrom(safe.address, proposal.to, proposal.data));
    co_return co_await m_core.database.write(
        actor.effect, [=, this](Sql &sql) { return m_modules.governance.propose(sql, safe, proposal); });
}

Task<std::vector<ApprovalView>> ApprovalService::list(PropertyId id, std::optional<qint64> before, int limit)
{
    const TimeMs now = m_core.clock.now();
    co_return co_await m_core.database.read([=](Sql &sql) {
        std::vector<ApprovalView> views;
        for (const ListedApproval &row : ApprovalStore::list(sql, tokenOf(sql, id).address, before, limit + 1))
            views.push_back({row.approval.id, answerOf(row, now)});
        return views;
    });
}

} // namespace freehold::token
