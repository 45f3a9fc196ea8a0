// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/property/property.h"
#include "shared/domain/usd_cents.h"

#include <QDate>

#include <algorithm>
#include <functional>
#include <optional>

/// How this module's stores keep dates and amounts that may be missing.
namespace freehold::rent {

/// Sorts behind every id, whatever the collation.
inline const QString kBehindEveryId = "z";

[[nodiscard]] inline std::optional<qint64> optionalDay(const std::optional<QDate> &date)
{
    return date ? std::optional(property::dayOf(*date)) : std::nullopt;
}

[[nodiscard]] inline std::optional<QDate> optionalDate(const Row &row, const char *column)
{
    const auto day = row.optionalInt64(column);
    return day ? std::optional(property::dateOfDay(*day)) : std::nullopt;
}

[[nodiscard]] inline std::optional<qint64> optionalCents(const std::optional<UsdCents> &amount)
{
    return amount ? std::optional(amount->cents) : std::nullopt;
}

/// Of rows that were read in pieces, each with the newest first: the newest of all.
template <typename Rows, typename IdOf>
void keepNewest(Rows &rows, int limit, IdOf idOf)
{
    std::ranges::sort(rows, std::ranges::greater(), idOf);
    if (std::ssize(rows) > limit)
        rows.erase(rows.begin() + limit, rows.end());
}

} // namespace freehold::rent
