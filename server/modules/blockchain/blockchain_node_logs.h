// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain_log_store.h"
#include "server/modules/blockchain/blockchain_rpc.h"

#include <map>
#include <set>

namespace freehold::blockchain {

/// Blocks and logs as the node has them, checked against each other.
class NodeLogs {
public:
    NodeLogs(JsonRpc &rpc, std::vector<evm::Hash32> topics) : m_rpc(rpc), m_topics(std::move(topics)) { }

    struct Header {
        BlockRef block;
        evm::Hash32 parent;
        TimeMs time;
    };
    /// By number; blocks the node does not have are left out.
    [[nodiscard]] Task<std::map<quint64, Header>> headers(std::set<quint64> numbers);

    struct Range {
        std::vector<ChainLog> logs; ///< in chain order
        std::map<quint64, Header> headers;
    };
    /// Logs of `addresses` in [from, to], with the headers of their blocks, of both ends and of every block from
    /// `keepFrom` on. Throws TooMuch when the node finds the range too large, and Error{ProviderFailed,
    /// "chain_moved"} when the chain was reorganised while it was read.
    [[nodiscard]] Task<Range> read(std::vector<evm::Address> addresses, quint64 from, quint64 to, quint64 keepFrom);

    class TooMuch : public Error {
    public:
        explicit TooMuch(const Error &cause) : Error(cause) { }
    };

private:
    [[nodiscard]] std::vector<RpcCall> callsFor(const std::vector<evm::Address> &addresses, quint64 from,
                                                quint64 to) const;
    JsonRpc &m_rpc;
    std::vector<evm::Hash32> m_topics;
};

[[nodiscard]] Error chainMoved();

} // namespace freehold::blockchain
