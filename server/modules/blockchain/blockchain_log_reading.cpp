// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_log_reading.h"

#include "server/modules/blockchain/blockchain_node_logs.h"

#include <algorithm>
#include <iterator>

namespace freehold::blockchain {

Task<std::vector<ChainLog>> readLogs(Rpc &rpc, LogQuestion question, quint64 maxRange)
{
    const NodeLogs node(question.topics);
    std::vector<ChainLog> logs;
    quint64 range = std::max<quint64>(1, maxRange);
    quint64 from = question.from;
    while (from <= question.to) {
        const quint64 to = std::min(question.to, from + range - 1);
        std::optional<std::vector<ChainLog>> told;
        try {
            told = (co_await node.ask(rpc, {.addresses = question.addresses, .from = from, .to = to})).logs;
        } catch (const NodeLogs::TooMuch &) {
            if (range == 1)
                throw;
        }
        if (!told) {
            range /= 2;
            continue;
        }
        logs.insert(logs.end(), std::make_move_iterator(told->begin()), std::make_move_iterator(told->end()));
        from = to + 1;
    }
    co_return logs;
}

} // namespace freehold::blockchain
