// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/token/stop_types.h"
#include "server/modules/token/token_store.h"

#include <vector>

namespace freehold::token {

/// SQL of `token_stops`.
class StopStore {
public:
    /// As it was asked for.
    static void insert(Sql &sql, const Stop &stop);
    [[nodiscard]] static Stop get(Sql &sql, const StopId &id);
    /// Newest first.
    [[nodiscard]] static std::vector<Stop> list(Sql &sql, std::optional<StopState> state, std::optional<StopId> before,
                                                int limit);
    /// Asked for or in force; oldest first.
    [[nodiscard]] static std::vector<Stop> open(Sql &sql, const StopTarget &target);
    /// Freezes that somebody asked for of wallets that are frozen (or about to be) for every other token there is: the latest of
    /// each wallet.
    [[nodiscard]] static std::vector<Stop> freezesOfEveryTokenBut(Sql &sql, const evm::Address &token);
    /// False, and nothing changed, when it is in force all the same.
    static bool fail(Sql &sql, const StopId &id, const QString &reason);

    /// What a log of the chain changes, and what takes it back exactly.
    static void begin(Sql &sql, const StopId &id, const LogPosition &by, TimeMs at);
    static void undoBegin(Sql &sql, const LogPosition &by);
    static void end(Sql &sql, const StopTarget &target, const LogPosition &by, TimeMs at);
    static void undoEnd(Sql &sql, const LogPosition &by);
};

} // namespace freehold::token
