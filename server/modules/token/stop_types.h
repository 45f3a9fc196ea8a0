// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/row.h"
#include "shared/domain/ids.h"
#include "shared/evm/address.h"
#include "shared/evm/fixed_bytes.h"

#include <optional>

namespace freehold::token {

struct StopTag {
    static constexpr const char *prefix = "stp";
};
using StopId = Id<StopTag>;

enum class StopKind {
    Pause,  ///< of a whole token
    Freeze, ///< of a whole wallet, for the shares of one token
};
[[nodiscard]] QString toString(StopKind kind);

/// REQUESTED -> IN_FORCE or FAILED; IN_FORCE -> LIFTED. What others do on chain begins as IN_FORCE.
enum class StopState { Requested, InForce, Lifted, Failed };
[[nodiscard]] QString toString(StopState state);
[[nodiscard]] std::optional<StopState> stopStateFromString(const QString &text);

/// What is stopped.
struct StopTarget {
    evm::Address token;
    StopKind kind = StopKind::Pause;
    std::optional<evm::Address> wallet{}; ///< of a freeze
};

/// A row of `token_stops`.
struct Stop {
    StopId id;
    PropertyId property;
    StopTarget target;
    std::optional<QString> reason;     ///< nothing when nobody asked this server for it
    std::optional<UserId> requestedBy; ///< the same
    TimeMs createdAt;
    std::optional<TimeMs> beganAt;
    std::optional<evm::Hash32> beganBy; ///< the transaction
    std::optional<TimeMs> endedAt;
    std::optional<QString> failureReason;

    [[nodiscard]] StopState state() const;
    static Stop fromRow(const Row &row);
};

} // namespace freehold::token
