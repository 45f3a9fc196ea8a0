// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/approval_chain_logs.h"

#include "generated/contracts/compliance.h"
#include "server/core/log/log.h"
#include "server/modules/token/approval_store.h"
#include "server/modules/token/token_log_values.h"

namespace freehold::token {

namespace {

namespace rules_abi = contracts::compliance;
using blockchain::ChainLog;

TimeMs validUntilOf(const rules_abi::TransferApproved &logged)
{
    return {countOf(evm::U256(logged.validUntil)) * kMsPerSecond};
}

TimeMs validUntilOf(const rules_abi::ApprovalWithdrawn &) { return {}; }

/// Nothing for a number of shares that nobody can ever move: none, or more than can be counted.
template <typename Logged>
std::optional<TransferApproval> approvalOf(const ChainLog &log)
{
    const auto logged = decodedLog<Logged>(log);
    const auto shares = smallCountOf(logged.shares);
    if (shares.value_or(0) == 0)
        return std::nullopt;
    return TransferApproval{.id = 0,
                            .token = logged.token,
                            .sender = logged.from,
                            .receiver = logged.to,
                            .shares = {*shares},
                            .validUntil = validUntilOf(logged),
                            .blockNumber = log.blockNumber,
                            .position = positionOf(log),
                            .at = log.blockTime};
}

/// The list is for people, and no balance rests on it: an approval that says nothing must not hold up what follows.
template <typename Logged>
void apply(Sql &sql, const ChainLog &log)
{
    if (const auto approval = approvalOf<Logged>(log))
        return ApprovalStore::insert(sql, *approval);
    log::error("approval_not_listed", {{QStringLiteral("transaction"), log.transactionHash.toHex()}});
}

} // namespace

ApprovalChainLogs::ApprovalChainLogs(blockchain::BlockchainModule &blockchain)
    : m_compliance(blockchain.contracts().compliance)
{
    on<rules_abi::TransferApproved>(blockchain);
    on<rules_abi::ApprovalWithdrawn>(blockchain);
}

template <typename Logged>
void ApprovalChainLogs::on(blockchain::BlockchainModule &blockchain)
{
    blockchain.onLog(Logged::kTopic0,
                     {
                         .apply =
                             [this](Sql &sql, const ChainLog &log) {
                                 if (log.address == m_compliance)
                                     token::apply<Logged>(sql, log);
                             },
                         .revert =
                             [this](Sql &sql, const ChainLog &log) {
                                 if (log.address == m_compliance)
                                     ApprovalStore::remove(sql, positionOf(log));
                             },
                     });
}

} // namespace freehold::token
