// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/rpc_transport.h"
#include "client/desktop/wallet/signer.h"
#include "shared/evm/u256.h"

#include <QJsonArray>
#include <QJsonValue>

namespace freehold::desktop {

/// What a transfer costs the network at most, by EIP-1559.
struct FeeQuote {
    evm::U256 maxFeePerGasWei;
    evm::U256 maxPriorityFeePerGasWei;
};

/// What a call would do now.
struct Simulation {
    bool succeeds = false;
    /// Why not: the contract's own words where its ABI is known.
    QString reason;
};

/// What the wallet itself asks a node: balances, fees, whether a transaction would succeed, and sending one. The node learns
/// addresses and signed transactions, never a key. Its chain is checked before the first answer is believed.
/// Errors of all: NodeUnreachable, NodeRefused, WrongChain.
class ChainReader {
public:
    ChainReader(RpcTransport &transport, quint64 chainId) : m_transport(transport), m_chainId(chainId) { }

    [[nodiscard]] QCoro::Task<Outcome<evm::U256>> nativeBalance(evm::Address account);
    /// Of USDC in micro-USDC, of a property token in shares.
    [[nodiscard]] QCoro::Task<Outcome<evm::U256>> tokenBalance(evm::Address token, evm::Address account);
    [[nodiscard]] QCoro::Task<Outcome<FeeQuote>> fees();
    /// `abi` names the contract's ABI for the reason; empty when unknown.
    [[nodiscard]] QCoro::Task<Outcome<Simulation>> simulate(evm::Address from, evm::Transaction transaction,
                                                            QString abi);
    /// Sets chain, nonce, fees and the gas it needs with a tenth on top; fails with NodeRefused where it would revert.
    [[nodiscard]] QCoro::Task<Outcome<evm::Transaction>> prepare(evm::Address from, evm::Transaction transaction);
    /// The transaction's hash.
    [[nodiscard]] QCoro::Task<Outcome<QString>> send(QByteArray rawTransaction);

private:
    [[nodiscard]] QCoro::Task<Outcome<QJsonValue>> call(QString method, QJsonArray params);
    [[nodiscard]] QCoro::Task<Outcome<QJsonObject>> exchange(QString method, QJsonArray params);
    [[nodiscard]] QCoro::Task<Outcome<evm::U256>> quantity(QString method, QJsonArray params);
    [[nodiscard]] QCoro::Task<Outcome<>> checkChain();

    RpcTransport &m_transport;
    quint64 m_chainId;
    bool m_isChainChecked = false;
    qint64 m_lastId = 0;
};

/// The call data of an ERC-20 transfer.
[[nodiscard]] QByteArray tokenTransferData(const evm::Address &to, const evm::U256 &amount);

} // namespace freehold::desktop
