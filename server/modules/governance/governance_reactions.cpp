// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/governance/governance_reactions.h"

#include "generated/contracts/safe.h"

namespace freehold::governance {

namespace {
using blockchain::ChainLog;
using contracts::safe::ExecutionFailure;
using contracts::safe::ExecutionSuccess;

const QString kSubscriber = QStringLiteral("governance");

// Both events carry the Safe's transaction hash as their one indexed argument.
std::optional<evm::Hash32> safeTxHashOf(const ChainLog &log)
{
    return log.topics.size() == 2 ? std::optional(log.topics[1]) : std::nullopt;
}

// A require text ("GS026") says more than the bare fact that there was one.
QString reasonOf(const blockchain::ChainTransactionFailed &event)
{
    const QString message = event.params.value(QStringLiteral("message")).toString();
    return event.reason == QLatin1StringView("reverted") && !message.isEmpty() ? message : event.reason;
}
} // namespace

QJsonObject SafeNonceUsed::toJson() const
{
    return {{QStringLiteral("transaction_hash"), transactionHash.toHex()},
            {QStringLiteral("block_number"), static_cast<qint64>(blockNumber)}};
}

SafeNonceUsed SafeNonceUsed::fromJson(const QJsonObject &json)
{
    return {evm::Hash32::fromHex(json.value(QStringLiteral("transaction_hash")).toString()).value(),
            static_cast<quint64>(json.value(QStringLiteral("block_number")).toInteger())};
}

GovernanceReactions::GovernanceReactions(Core &core, blockchain::BlockchainModule &blockchain,
                                         GovernanceService &service, const GovernanceStore &store,
                                         const ProposalQueue &queue)
    : m_core(core), m_blockchain(blockchain), m_service(service), m_store(store), m_queue(queue)
{
}

void GovernanceReactions::subscribe()
{
    m_blockchain.watch({m_blockchain.contracts().safe});
    m_blockchain.onLog(ExecutionSuccess::kTopic0,
                       {[this](Sql &sql, const ChainLog &log) { onExecuted(sql, log); },
                        [this](Sql &sql, const ChainLog &log) { undoExecuted(sql, log); }});
    m_blockchain.onLog(ExecutionFailure::kTopic0,
                       {[this](Sql &sql, const ChainLog &log) { onInnerFailure(sql, log); },
                        [this](Sql &sql, const ChainLog &log) { undoInnerFailure(sql, log); }});
    m_core.outbox.subscribe<blockchain::ChainTransactionFailed>(
        kSubscriber, [this](blockchain::ChainTransactionFailed event, Job job) {
            return onTransactionFailed(std::move(event), std::move(job));
        });
    m_core.outbox.subscribe<SafeNonceUsed>(
        kSubscriber, [this](SafeNonceUsed event, Job job) { return onNonceUsed(event, std::move(job)); });
}

Task<> GovernanceReactions::settle()
{
    const SafeState safe = co_await m_service.safeState();
    co_await m_core.database.write([this, safe](Sql &sql) { m_queue.settle(sql, safe); });
}

void GovernanceReactions::onExecuted(Sql &sql, const ChainLog &log) const
{
    if (!isOfOurSafe(log))
        return;
    const auto hash = safeTxHashOf(log);
    // Anybody may submit the owners' signatures, also what was refused here or failed at its first attempt.
    if (const auto proposal = hash ? m_store.findNotExecuted(sql, *hash) : std::nullopt) {
        m_store.execute(sql, proposal->id, *hash, log.transactionHash, log.blockTime);
        m_blockchain.withdraw(sql, QString::fromLatin1(ProposalQueue::kPurpose), proposal->id.text(),
                              QStringLiteral("executed_elsewhere"));
        m_core.audit.append(sql, Actor(), QStringLiteral("proposal.executed"), proposal->id,
                            {{QStringLiteral("transaction_hash"), log.transactionHash.toHex()}});
        m_core.outbox.append(
            sql, ProposalExecuted{{proposal->id, proposal->kind, proposal->subjectId}, log.transactionHash});
        m_queue.tell(sql, proposal->requestedBy, QStringLiteral("proposal_executed"), *proposal,
                     {{QStringLiteral("transaction_hash"), log.transactionHash.toHex()}});
    }
    m_core.outbox.append(sql, SafeNonceUsed{log.transactionHash, log.blockNumber});
}

void GovernanceReactions::onInnerFailure(Sql &sql, const ChainLog &log) const
{
    if (!isOfOurSafe(log))
        return;
    if (const auto proposal = proposalOf(sql, log, ProposalState::Executing))
        fail(sql, *proposal, QStringLiteral("inner_call_failed"), log.transactionHash);
    m_core.outbox.append(sql, SafeNonceUsed{log.transactionHash, log.blockNumber});
}

void GovernanceReactions::undoExecuted(Sql &sql, const ChainLog &log) const
{
    reopen(sql, log, ProposalState::Executed);
}

void GovernanceReactions::undoInnerFailure(Sql &sql, const ChainLog &log) const
{
    reopen(sql, log, ProposalState::Failed);
}

// The block is gone, the signed transaction is not: it will be mined again.
void GovernanceReactions::reopen(Sql &sql, const ChainLog &log, ProposalState from) const
{
    const auto proposal = isOfOurSafe(log) ? proposalOf(sql, log, from) : std::nullopt;
    if (!proposal || proposal->transactionHash != log.transactionHash)
        return;
    if (proposal->stateBefore == ProposalState::Failed || proposal->stateBefore == ProposalState::Refused)
        return m_store.undoExecution(sql, proposal->id, *proposal->stateBefore);
    const bool isOurs =
        m_blockchain.findTransaction(sql, QString::fromLatin1(ProposalQueue::kPurpose), proposal->id.text())
            .has_value();
    m_store.reopen(sql, proposal->id, isOurs ? ProposalState::Executing : ProposalState::Open);
}

void GovernanceReactions::fail(Sql &sql, const Proposal &proposal, const QString &reason,
                               const std::optional<evm::Hash32> &transaction) const
{
    m_store.fail(sql, proposal.id, reason, transaction);
    m_core.audit.append(sql, Actor(), QStringLiteral("proposal.failed"), proposal.id,
                        {{QStringLiteral("reason"), reason}});
    m_core.outbox.append(sql, ProposalFailed{{proposal.id, proposal.kind, proposal.subjectId}, reason});
    m_queue.tellAdmins(sql, QStringLiteral("proposal_failed"), proposal, {{QStringLiteral("reason"), reason}});
}

std::optional<Proposal> GovernanceReactions::proposalOf(Sql &sql, const ChainLog &log, ProposalState state) const
{
    const auto hash = safeTxHashOf(log);
    return hash ? m_store.findByHash(sql, *hash, state) : std::nullopt;
}

bool GovernanceReactions::isOfOurSafe(const ChainLog &log) const
{
    return log.address == m_blockchain.contracts().safe;
}

Task<> GovernanceReactions::onTransactionFailed(blockchain::ChainTransactionFailed event, Job job)
{
    const bool isOurs = event.purpose == QLatin1StringView(ProposalQueue::kPurpose);
    const SafeState safe = isOurs ? co_await m_service.safeState() : SafeState{};
    co_await m_core.database.write([=, this](Sql &sql) {
        m_core.jobs.complete(sql, job);
        const auto proposal = isOurs ? m_store.find(sql, ProposalId::trusted(event.reference)) : std::nullopt;
        // Not executing any more: somebody else's submission of the same signatures was faster.
        if (!proposal || proposal->state != ProposalState::Executing)
            return;
        fail(sql, *proposal, reasonOf(event), event.hash);
        m_queue.settle(sql, safe);
    });
}

Task<> GovernanceReactions::onNonceUsed(SafeNonceUsed event, Job job)
{
    const SafeState safe = co_await m_service.safeState();
    // Nothing else leads here again, so it must see what the Safe was after that block. It is tried until it does.
    if (safe.settledBlock < event.blockNumber)
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("chain_not_read_yet"),
                    QStringLiteral("The block of the Safe's transaction is not applied as a whole yet."));
    co_await m_core.database.write([=, this](Sql &sql) {
        m_core.jobs.complete(sql, job);
        m_queue.settle(sql, safe);
    });
}

} // namespace freehold::governance
