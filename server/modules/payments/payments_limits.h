// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// How long things may take before somebody is told, and how long they are looked at.
namespace freehold::payments {

inline constexpr qint64 kMinuteMs = 60LL * 1000;
inline constexpr qint64 kHourMs = 60 * kMinuteMs;
inline constexpr qint64 kDayMs = 24 * kHourMs;

/// A bank debit takes up to four business days.
inline constexpr qint64 kProcessingMs = 10 * kDayMs;
/// After the day that Stripe named for it.
inline constexpr qint64 kUnsettledMs = 3 * kDayMs;
/// Payouts are made daily, take two business days, and their wires one more.
inline constexpr qint64 kUnconvertedMs = 7 * kDayMs;
inline constexpr qint64 kInTransitMs = 7 * kDayMs;
/// A transfer takes minutes on the slowest of chains.
inline constexpr qint64 kConversionMs = 2 * kHourMs;

/// A payment that went through is looked at once a day for as long as cardholders may dispute it.
inline constexpr qint64 kRecheckPaidMs = kDayMs;
inline constexpr qint64 kDisputableMs = 180 * kDayMs;

/// After a conversion that failed, doubled with each one more.
inline constexpr qint64 kFirstRestMs = kMinuteMs;
inline constexpr qint64 kLongestRestMs = 6 * kHourMs;

} // namespace freehold::payments
