// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

namespace freehold::blockchain {

/// SQL of chain_leases.
class LeaseStore {
public:
    struct Holding {
        QString holder; ///< empty when it was let go
        qint64 fence = 0;
        qint64 beat = 0;
        static Holding fromRow(const Row &row);
        bool operator==(const Holding &) const = default;
    };
    [[nodiscard]] static std::optional<Holding> find(Sql &sql, const QString &role);
    /// False when it is no longer this holding.
    [[nodiscard]] static bool beat(Sql &sql, const QString &role, qint64 fence);
    /// Replaces what was seen, if that is still what is there; false when somebody was faster.
    [[nodiscard]] static bool take(Sql &sql, const QString &role, const std::optional<Holding> &seen,
                                   const QString &holder, qint64 fence);
    static void letGo(Sql &sql, const QString &role, qint64 fence);
};

} // namespace freehold::blockchain
