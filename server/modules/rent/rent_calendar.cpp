// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_calendar.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace freehold::rent {

namespace {

constexpr int kFirstYear = 1970;
constexpr int kMonths = 12;
constexpr qint64 kWholeBasisPoints = 10'000;

QDate dueDate(const Lease &lease, qint64 month)
{
    return lease.dueDay == api::LeaseRequest::kLastDayOfMonth ? lastOf(month)
                                                              : firstOf(month).addDays(lease.dueDay - 1);
}

/// Of a month's rent, rounded half up.
UsdCents shareOf(UsdCents rent, qint64 days, qint64 daysInMonth)
{
    return {(2 * rent.cents * days + daysInMonth) / (2 * daysInMonth)};
}

} // namespace

qint64 monthOf(QDate day) { return (day.year() - kFirstYear) * kMonths + day.month() - 1; }

QDate firstOf(qint64 month)
{
    return {kFirstYear + static_cast<int>(month / kMonths), static_cast<int>(month % kMonths) + 1, 1};
}

QDate lastOf(qint64 month) { return firstOf(month + 1).addDays(-1); }

QString monthText(qint64 month) { return firstOf(month).toString("yyyy-MM"); }

QString MonthsRent::description() const
{
    const QLocale english = QLocale::c();
    const QString month = english.toString(from, "MMMM yyyy");
    const bool isWhole = from == firstOf(monthOf(from)) && to == lastOf(monthOf(from));
    return isWhole
        ? QString("Rent for %1").arg(month)
        : QString("Rent for %1 (%2 to %3)").arg(month, english.toString(from, "d"), english.toString(to, "d"));
}

std::optional<MonthsRent> rentOf(const Lease &lease, qint64 month)
{
    MonthsRent rent;
    rent.from = std::max({firstOf(month), lease.startsOn, lease.chargedFrom});
    rent.to = lease.endsOn ? std::min(lastOf(month), *lease.endsOn) : lastOf(month);
    if (rent.from > rent.to)
        return std::nullopt;
    const qint64 days = rent.from.daysTo(rent.to) + 1;
    rent.amount = shareOf(lease.rent, days, firstOf(month).daysInMonth());
    rent.dueOn = std::clamp(dueDate(lease, month), rent.from, rent.to);
    return rent.amount >= api::kLeastPayable ? std::optional(rent) : std::nullopt;
}

std::optional<qint64> nextCharged(const Lease &lease, qint64 month)
{
    const qint64 from = std::max(month, monthOf(std::max(lease.startsOn, lease.chargedFrom)));
    return lease.endsOn && firstOf(from) > *lease.endsOn ? std::nullopt : std::optional(from);
}

QString lateFeeText(const QString &late) { return "Late fee: " + late; }

std::optional<UsdCents> lateFeeOf(const api::LateFeeRule &rule, UsdCents late)
{
    UsdCents fee;
    switch (rule.kind) {
    case LateFeeKind::None: return std::nullopt;
    case LateFeeKind::Fixed: fee = rule.amount; break;
    case LateFeeKind::Percent: fee = {late.cents * rule.basisPoints / kWholeBasisPoints}; break;
    }
    if (rule.cap)
        fee = std::min(fee, *rule.cap);
    fee = std::min(fee, late);
    return fee >= api::kLeastPayable ? std::optional(fee) : std::nullopt;
}

Told toldBy(QDate today, QDate dueOn, QDate owedSince, qint64 graceDays)
{
    if (today > std::max(dueOn, owedSince).addDays(graceDays))
        return ToldLate;
    if (today >= dueOn)
        return ToldDue;
    return today >= dueOn.addDays(-kRemindAheadDays) ? ToldDueSoon : ToldNothing;
}

} // namespace freehold::rent
