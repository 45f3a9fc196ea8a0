// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/money.h"
#include "shared/domain/usd_cents.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace freehold::desktop::format {

/// Separators are those of QLocale(). Numbers and units hold together with spaces that do not break.

[[nodiscard]] QString number(qint64 value);
/// At least two decimals, more (up to six) only where the amount has them: "12,480.00", "0.000001".
[[nodiscard]] QString usdcNumber(Usdc amount);
[[nodiscard]] QString usdc(Usdc amount); ///< "12,480.00 USDC"
[[nodiscard]] QString usdNumber(UsdCents amount);
[[nodiscard]] QString usd(UsdCents amount);  ///< "1,250.00 USD"
[[nodiscard]] QString shares(Shares shares); ///< "1 share", "1,000 shares"
/// From hundredths of a per cent: 612 is "6.12 %", 610 "6.1 %", 600 "6 %".
[[nodiscard]] QString percent(qint64 basisPoints);
/// With "+" or a minus sign in front, for changes.
[[nodiscard]] QString signedPercent(qint64 basisPoints);
[[nodiscard]] QString signedUsdc(Usdc amount);

/// "22 Nov 2026", in the user's language.
[[nodiscard]] QString date(QDate date);
[[nodiscard]] QString date(const QDateTime &moment);
/// "March 2027"
[[nodiscard]] QString month(QDate day);
/// The day that somebody typed: as date() writes it, as their language does, or 2026-11-22. Not valid when it is none of these.
[[nodiscard]] QDate dateFrom(const QString &typed);
/// "22 Nov 2026, 14:05", in the user's zone.
[[nodiscard]] QString dateTime(const QDateTime &moment);
/// The moment to the second with its zone and in UTC, for tooltips.
[[nodiscard]] QString zoneTooltip(const QDateTime &moment);
/// "2 days", "in 5 hours": how far a moment is from `now`, in words.
[[nodiscard]] QString distance(const QDateTime &moment, const QDateTime &now);
[[nodiscard]] QString bytes(qint64 count);

/// "0x71C7…976F"; what is short stays as it is.
[[nodiscard]] QString shortAddress(const QString &address);

} // namespace freehold::desktop::format
