// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/router.h"
#include "server/modules/blockchain/blockchain_answer.h"
#include "server/modules/blockchain/blockchain_fees.h"
#include "server/modules/blockchain/blockchain_following.h"
#include "server/modules/blockchain/blockchain_health.h"
#include "server/modules/blockchain/blockchain_types.h"

#include <QUrl>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace freehold::blockchain {

struct BlockchainConfig {
    std::vector<QUrl> rpcUrls; ///< the providers, each a node of the same chain
    int quorum = 1;            ///< providers that must agree before anything final is made of an answer
    int rpcTimeoutMs = 10'000;
    int quarantineMs = 600'000; ///< how long a provider that contradicted is not asked
    FeeRules fees = {};
    evm::U256 minOperatorBalance = {}; ///< wei below which an alarm rings
    QUrl publicRpcUrl = {};            ///< the node that wallets are told of; empty for none
    QUrl explorerUrl = {};             ///< of the block explorer, without a slash at its end; empty for none
    ChainContracts contracts;
    int confirmations = 1; ///< blocks on top of a block before it is acted upon; 0 acts on the head at once
    int pollMs = 2'000;
    int bumpFeeAfterMs = 45'000; ///< a transaction that is not mined by then is sent again with a higher fee
    quint64 maxBlockRange = 2'000;
    evm::PrivateKey operatorKey;
};

/// What may be asked of the chain. Each call throws Error{ProviderFailed, "chain_unreachable"} when no node answers.
/// An interface, so that a test can stand in for the chain.
class ChainReads {
public:
    virtual ~ChainReads() = default;
    /// eth_call at the head; a revert throws ContractReverted.
    [[nodiscard]] virtual Task<QByteArray> call(evm::Address to, QByteArray data) = 0;
    struct Call {
        evm::Address to;
        QByteArray data;
        std::optional<quint64> gas = std::nullopt; ///< of the whole call; without it as much as the node gives
    };
    /// Many calls on the state of one block, answered in their order by one node; the first revert throws.
    [[nodiscard]] virtual Task<std::vector<QByteArray>> callsAt(quint64 block, std::vector<Call> calls) = 0;
    struct Now {
        TimeMs headTime; ///< of the newest block
        BlockRef head;   ///< the newest block: the answers are of its state, or of a later one's
        std::vector<QByteArray> answers;
    };
    /// Many calls on the newest state, in one request, for somebody who waits for them; the first revert throws. Such
    /// questions go apart from the server's own: a bounded number at a time (Unavailable "busy" beyond it), and what becomes
    /// of them says nothing of a provider, so that nobody can make the server lose its providers by asking.
    [[nodiscard]] virtual Task<Now> askNow(std::vector<Call> calls) = 0;
    /// As call, `from` being the sender that the contract sees.
    [[nodiscard]] virtual Task<QByteArray> callFrom(evm::Address from, evm::Address to, QByteArray data) = 0;
    [[nodiscard]] virtual Task<quint64> headBlock() = 0;
    /// In wei.
    [[nodiscard]] virtual Task<evm::U256> balance(evm::Address account) = 0;
};

/// What happens to one kind of log. Both run synchronously, in chain order, on a database worker, inside the transaction
/// that marks the log as applied (or as undone): exactly once. They must touch nothing but their Sql and constant state.
/// A throw stops the applying (not the reading) until a later attempt succeeds.
struct LogHandler {
    std::function<void(Sql &, const ChainLog &)> apply;
    /// Undoes apply when the chain was reorganised below the log; called in reverse order.
    std::function<void(Sql &, const ChainLog &)> revert;
    /// Instead of `apply`, where the topic has no other handler: takes all logs of the topic that follow one another, so
    /// that they cost a few statements and not a few each. Must not watch further contracts.
    std::function<void(Sql &, std::span<const ChainLog>)> applyAll = {};
};

/// Logs of `addresses` with one of the `topics`, in the blocks from `from` to `to`.
struct LogQuestion {
    std::vector<evm::Address> addresses;
    std::vector<evm::Hash32> topics;
    quint64 from = 0;
    quint64 to = 0;
};

/// The server's one door to the chain: reads, a durable queue of transactions of the operator's key, and logs applied
/// exactly once.
class BlockchainModule {
public:
    BlockchainModule(Core &core, BlockchainConfig config);
    ~BlockchainModule();

    void mount(Router &router);
    /// Starts reading and writing. Watches and handlers are registered before it.
    void start();
    /// Resolves when neither reader nor writer does anything any more; to be awaited before destruction.
    [[nodiscard]] Task<> stop();

    [[nodiscard]] const ChainContracts &contracts() const;
    [[nodiscard]] evm::Address operatorAddress() const;
    [[nodiscard]] ChainReads &reads();
    /// The logs as a provider has them now, in the order of the chain and without the times of their blocks: for whoever checks
    /// what was made of them. What is applied comes by onLog().
    [[nodiscard]] Task<std::vector<ChainLog>> logs(LogQuestion question);

    /// Queues a transaction of the operator inside the caller's transaction. A second one of the same purpose and
    /// reference is not queued: the first one's id comes back.
    ChainTransactionId enqueue(Sql &sql, const NewChainTransaction &transaction);
    /// Takes back what was queued and is not signed yet: it is FAILED with this reason, and its ChainTransactionFailed
    /// says so. False, and nothing changed, once it is SIGNED: those bytes may be anywhere, so it goes its way.
    bool withdraw(Sql &sql, const QString &purpose, const QString &reference, const QString &reason);
    [[nodiscard]] std::optional<ChainTransaction> findTransaction(Sql &sql, const QString &purpose,
                                                                  const QString &reference);

    /// Contracts whose logs are read from the deployment's block on. Before start().
    void watch(std::vector<evm::Address> addresses);
    /// A contract that came later; durable. Called in a handler's apply, its logs of the same block range follow at once.
    void watchAlso(Sql &sql, evm::Address address, quint64 fromBlock);
    /// Before start(). Handlers of the same topic run in the order of registration.
    void onLog(evm::Hash32 topic0, LogHandler handler);

    /// Logs of this topic are read of the contracts that are watched, though nobody applies them. Before start().
    void readAlso(evm::Hash32 topic0);
    /// Reads such logs too where they name one of `wallets`, which is asked on the event loop before each round of reading;
    /// and tells `listener`, there too, what was read. For one module only, before start().
    void follow(std::vector<WalletLogs> logs, std::function<std::vector<evm::Address>()> wallets,
                std::function<void(const ChainReading &)> listener);

    /// The newest block as it was seen last; nothing while no node answers.
    [[nodiscard]] std::optional<quint64> lastHead() const;
    /// For health checks and metrics: what is known in memory.
    [[nodiscard]] ChainHealth health() const;
    /// The alarms of the chain; modules above may ring their own.
    [[nodiscard]] ChainAlarms &alarms();
    /// Whether this server is the one that reads and writes for all on its database.
    [[nodiscard]] bool isActive() const;
    /// The last block whose logs were all applied; 0 before the first.
    [[nodiscard]] quint64 readBlock(Sql &sql);
    /// What the operator's key has to send, and what is on its way.
    [[nodiscard]] ChainBacklog backlog(Sql &sql);

private:
    struct Private;
    std::shared_ptr<Private> m_private;
};

} // namespace freehold::blockchain
