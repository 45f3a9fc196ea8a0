// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain_fees.h"
#include "server/modules/blockchain/blockchain_rpc.h"
#include "server/modules/blockchain/blockchain_types.h"

#include <expected>
#include <limits>

namespace freehold::blockchain {

/// Why a node gives no gas limit.
struct GasRefusal {
    enum class Kind { Reverts, TooPoor, Other } kind = Kind::Other;
    QByteArray revertData;
    QString text;
};

/// What a transaction needs, costs, and why it would fail: the writer's questions to the node.
class Gas {
public:
    Gas(Rpc &rpc, const FeeRules &rules) : m_rpc(rpc), m_rules(rules) { }

    /// Gas limit with a margin.
    [[nodiscard]] Task<std::expected<quint64, GasRefusal>> estimate(QJsonObject call);
    struct Market {
        Fees fees;
        bool isAboveCeiling = false; ///< what the rules allow is less than the base fee
        /// No transaction may have more; signed with more, it would keep every later one waiting for good.
        quint64 mostGas = std::numeric_limits<quint64>::max();
    };
    [[nodiscard]] Task<Market> market();
    /// Why a mined transaction failed, by running it again on the state of its block.
    struct Reason {
        DecodedRevert why;
        QByteArray revertData;
    };
    [[nodiscard]] Task<Reason> replay(ChainTransaction transaction, quint64 blockNumber, quint64 gasUsed);

private:
    [[nodiscard]] Task<Fees> feesOfHead();

    Rpc &m_rpc;
    const FeeRules &m_rules;
};

/// A call as eth_call and eth_estimateGas take it.
[[nodiscard]] QJsonObject callOf(const evm::Address &from, const evm::Address &to, const QByteArray &data);

} // namespace freehold::blockchain
