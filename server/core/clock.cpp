// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/clock.h"

#include <QDateTime>

#include <chrono>

namespace freehold {

namespace {

/// Digits from the right; the value fits.
void writeNumber(char *to, int digits, unsigned value)
{
    for (int i = digits - 1; i >= 0; --i, value /= 10)
        to[i] = static_cast<char>('0' + value % 10);
}

} // namespace

QByteArray TimeMs::toBytes() const
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds{value}};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const int year = static_cast<int>(date.year());
    if (year < 0 || year > 9999)
        return QDateTime::fromMSecsSinceEpoch(value, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
    const hh_mm_ss clock{time - day};

    QByteArray text("0000-00-00T00:00:00.000Z");
    char *to = text.data();
    writeNumber(to, 4, static_cast<unsigned>(year));
    writeNumber(to + 5, 2, static_cast<unsigned>(date.month()));
    writeNumber(to + 8, 2, static_cast<unsigned>(date.day()));
    writeNumber(to + 11, 2, static_cast<unsigned>(clock.hours().count()));
    writeNumber(to + 14, 2, static_cast<unsigned>(clock.minutes().count()));
    writeNumber(to + 17, 2, static_cast<unsigned>(clock.seconds().count()));
    writeNumber(to + 20, 3, static_cast<unsigned>(clock.subseconds().count()));
    return text;
}

} // namespace freehold
