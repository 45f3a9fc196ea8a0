// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/approval_chain_logs.h"

#include "generated/contracts/compliance.h"
#include "server/modules/token/approval_store.h"
#include "server/modules/token/token_log_values.h"

namespace freehold::token {

namespace {

namespace rules_abi = contracts::compliance;
using blockchain::ChainLog;

constexpr qint64 kMsPerSecond = 1000;

TimeMs validUntilOf(const rules_abi::TransferApproved &logged)
{
    return {countOf(evm::U256(logged.validUntil)) * kMsPerSecond};
}

TimeMs validUntilOf(const rules_abi::ApprovalWithdrawn &) { return {}; }

template <typename Logged>
TransferApproval approvalOf(const ChainLog &log)
{
    const auto logged = decodedLog<Logged>(log);
    return {.token = logged.token,
            .sender = logged.from,
            .receiver = logged.to,
            .shares = {countOf(logged.shares)},
            .validUntil = validUntilOf(logged),
            .blockNumber = log.blockNumber,
            .position = positionOf(log),
            .at = log.blockTime};
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
                                     ApprovalStore::insert(sql, approvalOf<Logged>(log));
                             },
                         .revert =
                             [this](Sql &sql, const ChainLog &log) {
                                 if (log.address == m_compliance)
                                     ApprovalStore::remove(sql, positionOf(log));
                             },
                     });
}

} // namespace freehold::token
