// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/blockchain/blockchain_rpc.h"

namespace freehold::blockchain {

/// ChainReads by JSON-RPC.
class RpcReads final : public ChainReads {
public:
    /// `aside` answers askNow().
    RpcReads(Rpc &rpc, Rpc &aside) : m_rpc(rpc), m_aside(aside) { }

    [[nodiscard]] Task<QByteArray> call(evm::Address to, QByteArray data) override;
    [[nodiscard]] Task<std::vector<QByteArray>> callsAt(quint64 block, std::vector<Call> calls) override;
    [[nodiscard]] Task<Now> askNow(std::vector<Call> calls) override;
    [[nodiscard]] Task<QByteArray> callFrom(evm::Address from, evm::Address to, QByteArray data) override;
    [[nodiscard]] Task<quint64> headBlock() override;
    [[nodiscard]] Task<evm::U256> balance(evm::Address account) override;

private:
    [[nodiscard]] Task<QByteArray> ethCall(QJsonObject transaction);

    Rpc &m_rpc;
    Rpc &m_aside;
};

} // namespace freehold::blockchain
