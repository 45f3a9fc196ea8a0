// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_purse.h"

#include "server/modules/blockchain/blockchain_reads.h"

namespace freehold::blockchain {

namespace {
const QString kLow = QStringLiteral("operator_balance_low");
}

OperatorPurse::OperatorPurse(RpcPool &pool, ChainAlarms &alarms, const BlockchainConfig &config)
    : m_pool(pool), m_alarms(alarms), m_config(config)
{
}

Task<> OperatorPurse::look()
{
    const evm::Address account = m_config.operatorKey.address();
    RpcReads reads(m_pool, m_pool);
    m_balance = co_await reads.balance(account);
    if (*m_balance >= m_config.minOperatorBalance)
        m_alarms.clear(kLow);
    else
        m_alarms.raise(kLow, {},
                       {{QStringLiteral("operator"), account.toChecksum()},
                        {QStringLiteral("balance"), m_balance->toDecimal()},
                        {QStringLiteral("threshold"), m_config.minOperatorBalance.toDecimal()}});
}

} // namespace freehold::blockchain
