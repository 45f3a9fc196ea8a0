// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/balance_change.h"
#include "client/desktop/wallet/rpc_transport.h"
#include "client/desktop/wallet/signer.h"
#include "shared/evm/contract_abi.h"
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
    /// The same as the contract's error, where it is one of that ABI.
    std::optional<evm::Revert> revert = {};
};

/// A transaction that is in a block.
struct Receipt {
    bool succeeded = false;
    quint64 blockNumber = 0;
    evm::U256 feeWei; ///< what it did cost, whether it succeeded or not
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

    /// What `from` would gain and lose by it, by the logs that eth_simulateV1 gives; NodeRefused where it would revert, and of
    /// nodes that do not offer it.
    [[nodiscard]] QCoro::Task<Outcome<std::vector<BalanceChange>>> changes(evm::Address from,
                                                                           evm::Transaction transaction);
    /// Nothing while it is not in a block.
    [[nodiscard]] QCoro::Task<Outcome<std::optional<Receipt>>> receipt(QString hash);
    /// How many transactions of the account are in blocks: a number below it can be used no more.
    [[nodiscard]] QCoro::Task<Outcome<quint64>> minedCount(evm::Address account);

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
