// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain_following.h"
#include "server/modules/blockchain/blockchain_log_store.h"
#include "server/modules/blockchain/blockchain_rpc.h"

#include <map>
#include <set>

namespace freehold::blockchain {

/// Blocks and logs as a node has them, checked against each other.
class NodeLogs {
public:
    explicit NodeLogs(std::vector<evm::Hash32> topics) : m_topics(std::move(topics)) { }

    struct Header {
        BlockRef block;
        evm::Hash32 parent;
        TimeMs time;
    };
    /// By number; blocks the node does not have are left out.
    [[nodiscard]] static Task<std::map<quint64, Header>> headers(Rpc &rpc, std::set<quint64> numbers);

    /// What is asked for: logs of `addresses` in [from, to], and those that `walletLogs` describes and that name one of
    /// `wallets`.
    struct Question {
        std::vector<evm::Address> addresses;
        quint64 from = 0;
        quint64 to = 0;
        std::vector<WalletLogs> walletLogs = {};
        std::vector<evm::Address> wallets = {};
    };
    /// The logs as they are told, without the time of their blocks, and the block at the end of the range.
    struct Told {
        BlockRef last;
        std::vector<ChainLog> logs; ///< in chain order
    };
    /// Throws TooMuch when the node finds the range too large, and Error{ProviderFailed, "chain_moved"} when it does not
    /// have the last block.
    [[nodiscard]] Task<Told> ask(Rpc &rpc, Question question) const;

    struct Range {
        std::vector<ChainLog> logs; ///< in chain order
        std::map<quint64, Header> headers;
    };
    /// As ask, with the headers of the logs' blocks, of both ends and of every block from `keepFrom` on, and all of it
    /// fitting together. Throws chain_moved also when it does not: the chain was reorganised, or the node lies.
    [[nodiscard]] Task<Range> read(Rpc &rpc, Question question, quint64 keepFrom) const;

    class TooMuch : public Error {
    public:
        explicit TooMuch(const Error &cause) : Error(cause) { }
    };

private:
    [[nodiscard]] std::vector<RpcCall> callsFor(const Question &question) const;
    std::vector<evm::Hash32> m_topics;
};

[[nodiscard]] Error chainMoved();
[[nodiscard]] bool isChainMoved(const Error &error);
/// Block number and hash in an answer of eth_getBlockByNumber.
[[nodiscard]] BlockRef readBlockRef(const QJsonObject &header);
[[nodiscard]] RpcCall headerCall(quint64 number);
[[nodiscard]] ChainLog readLog(const QJsonObject &json);

} // namespace freehold::blockchain
