// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain_fees.h"
#include "server/modules/blockchain/blockchain_rpc.h"
#include "server/modules/blockchain/blockchain_types.h"

#include <expected>

namespace freehold::blockchain {

/// What a transaction needs, costs, and why it would fail: the writer's questions to the node.
class Gas {
public:
    explicit Gas(JsonRpc &rpc) : m_rpc(rpc) { }

    /// Gas limit with a margin, or the bytes it would revert with. Throws for everything else.
    [[nodiscard]] Task<std::expected<quint64, QByteArray>> estimate(evm::Address from, evm::Address to,
                                                                    QByteArray data);
    [[nodiscard]] Task<Fees> marketFees();
    /// Why a mined transaction failed, by running it again on the state of its block.
    struct Reason {
        DecodedRevert why;
        QByteArray revertData;
    };
    [[nodiscard]] Task<Reason> replay(ChainTransaction transaction, quint64 blockNumber, quint64 gasUsed);

private:
    JsonRpc &m_rpc;
};

} // namespace freehold::blockchain
