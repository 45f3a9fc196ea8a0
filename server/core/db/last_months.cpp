// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/last_months.h"

namespace freehold {

namespace {

QString startName(int month) { return QStringLiteral("month_start_%1").arg(month); }

} // namespace

LastMonths::LastMonths(TimeMs now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.value, Qt::UTC).date();
    m_first = QDate(today.year(), today.month(), 1).addMonths(1 - kCount);
}

QString LastMonths::numberOf(const QString &timeColumn)
{
    QString text = QStringLiteral("CAST(CASE");
    for (int month = 0; month < kCount; ++month)
        text += QStringLiteral(" WHEN %1 < :%2 THEN %3").arg(timeColumn, startName(month)).arg(month - 1);
    return text + QStringLiteral(" ELSE %1 END AS BIGINT)").arg(kCount - 1);
}

SqlParams LastMonths::params() const
{
    SqlParams params;
    for (int month = 0; month < kCount; ++month)
        params.emplace_back(startName(month), start(month));
    return params;
}

TimeMs LastMonths::start(int month) const { return {m_first.addMonths(month).startOfDay(Qt::UTC).toMSecsSinceEpoch()}; }

} // namespace freehold
