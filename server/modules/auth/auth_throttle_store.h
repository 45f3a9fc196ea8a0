// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/sql.h"

#include <QString>

#include <optional>

namespace freehold::auth {

/// What is remembered of the attempts on one subject.
struct ThrottleCount {
    qint64 failures = 0;
    TimeMs failedAt{};
    TimeMs blockedUntil{};
    std::optional<TimeMs> succeededAt{};

    static ThrottleCount fromRow(const Row &row);
};

/// Table login_throttle.
class ThrottleStore {
public:
    [[nodiscard]] static std::optional<ThrottleCount> find(Sql &sql, const QString &subject);
    static void save(Sql &sql, const QString &subject, const ThrottleCount &count);
    /// Removes what has neither failed after the one time nor succeeded after the other.
    static void removeOld(Sql &sql, TimeMs failedAt, TimeMs succeededAt);
};

} // namespace freehold::auth
