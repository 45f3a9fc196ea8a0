// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/blockchain/blockchain_rpc.h"

namespace freehold::blockchain {

/// ChainReads by JSON-RPC.
class RpcReads final : public ChainReads {
public:
    explicit RpcReads(Rpc &rpc) : m_rpc(rpc) { }

    [[nodiscard]] Task<QByteArray> call(evm::Address to, QByteArray data) override;
    [[nodiscard]] Task<std::vector<QByteArray>> callsAt(quint64 block, std::vector<Call> calls) override;
    [[nodiscard]] Task<QByteArray> callFrom(evm::Address from, evm::Address to, QByteArray data) override;
    [[nodiscard]] Task<quint64> headBlock() override;
    [[nodiscard]] Task<TimeMs> headTime() override;
    [[nodiscard]] Task<evm::U256> balance(evm::Address account) override;

private:
    [[nodiscard]] Task<QByteArray> ethCall(QJsonObject transaction);
    Rpc &m_rpc;
};

} // namespace freehold::blockchain
