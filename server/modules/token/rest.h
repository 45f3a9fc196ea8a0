// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/states.h"

#include <QtGlobal>

#include <algorithm>

/// How long work on the chain that came to nothing rests before it is tried again.
namespace freehold::token {

/// After the first, second… attempt: half a minute, doubling up to an hour.
[[nodiscard]] inline qint64 restAfterMs(int attempts)
{
    constexpr qint64 kFirstRestMs = 30'000;
    constexpr qint64 kLongestRestMs = 3'600'000;
    return std::min(kFirstRestMs << std::min(attempts - 1, 20), kLongestRestMs);
}

/// It came to nothing, for good.
[[nodiscard]] inline bool isOver(ChainTransactionState state)
{
    return state == ChainTransactionState::Failed || state == ChainTransactionState::Replaced;
}

} // namespace freehold::token
