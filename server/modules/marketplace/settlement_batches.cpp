// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/settlement_batches.h"

#include <algorithm>

namespace freehold::marketplace {

namespace {

/// Trades that stay together, one after the other in the list.
std::vector<std::vector<Trade>> groupsOf(const std::vector<Trade> &trades, const std::set<OrderId> &whole)
{
    std::vector<std::vector<Trade>> groups;
    for (const Trade &trade : trades) {
        const bool belongs =
            !groups.empty() && groups.back().back().taking == trade.taking && whole.contains(trade.taking);
        if (!belongs)
            groups.emplace_back();
        groups.back().push_back(trade);
    }
    return groups;
}

bool hasFailed(const std::vector<Trade> &group)
{
    return std::ranges::any_of(group, [](const Trade &trade) { return trade.attempts > 0; });
}

} // namespace

std::vector<std::vector<Trade>> batchesOf(const std::vector<Trade> &trades, const std::set<OrderId> &whole)
{
    std::vector<std::vector<Trade>> batches;
    bool isClosed = true;
    for (const std::vector<Trade> &group : groupsOf(trades, whole)) {
        const bool goesAlone = hasFailed(group);
        if (isClosed || goesAlone || batches.back().size() + group.size() > kFillsPerBatch)
            batches.emplace_back();
        batches.back().insert(batches.back().end(), group.begin(), group.end());
        isClosed = goesAlone;
    }
    return batches;
}

qint64 settlementRestMs(qint64 failures)
{
    constexpr qint64 kFirstMs = 5'000;
    constexpr qint64 kLongestRestMs = 600'000;
    constexpr qint64 kMostDoublings = 20;
    return std::min(kFirstMs << std::clamp<qint64>(failures - 1, 0, kMostDoublings), kLongestRestMs);
}

} // namespace freehold::marketplace
