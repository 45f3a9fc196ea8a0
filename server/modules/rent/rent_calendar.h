// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/rent/rent_types.h"

/// What is due when: dates and amounts of a lease, without any database. All days are days in UTC.
namespace freehold::rent {

/// A charge is made so many days before it is due, so that it can be announced.
constexpr int kChargeAheadDays = 10;
constexpr int kRemindAheadDays = 5;

/// Months since January 1970.
[[nodiscard]] qint64 monthOf(QDate day);
[[nodiscard]] QDate firstOf(qint64 month);
[[nodiscard]] QDate lastOf(qint64 month);
/// "2027-01"
[[nodiscard]] QString monthText(qint64 month);

/// The rent of one month.
struct MonthsRent {
    QDate from;
    QDate to;
    UsdCents amount; ///< for a part of the month, its days' share of the rent, rounded to the nearest cent
    QDate dueOn;     ///< the lease's due day, but within the days it is for

    [[nodiscard]] QString description() const;
};
/// Nothing for a month that the lease does not reach, or that is not charged: before its time, or for less than can be paid.
[[nodiscard]] std::optional<MonthsRent> rentOf(const Lease &lease, qint64 month);

/// The first month from `month` on that is charged; nothing when there is none.
[[nodiscard]] std::optional<qint64> nextCharged(const Lease &lease, qint64 month);

/// What a fee for late rent is called in mails and on receipts; `late` is what the rent is called.
[[nodiscard]] QString lateFeeText(const QString &late);

/// What being late costs; nothing without a fee, or for less than can be paid. Never more than what is late.
[[nodiscard]] std::optional<UsdCents> lateFeeOf(const api::LateFeeRule &rule, UsdCents late);

/// What the tenant should have been told by `today` of something that is not paid. Days of grace begin when it is due, or
/// when it was charged if that was later.
[[nodiscard]] Told toldBy(QDate today, QDate dueOn, QDate owedSince, qint64 graceDays);

} // namespace freehold::rent
