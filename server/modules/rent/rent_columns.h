// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/property/property.h"
#include "shared/domain/usd_cents.h"

#include <QDate>

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

} // namespace freehold::rent
