// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <compare>

namespace freehold {

inline constexpr qint64 kMsPerSecond = 1000;

/// A point in UTC, in milliseconds since 1970.
struct TimeMs {
    qint64 value = 0;

    /// RFC 3339 in UTC with milliseconds: the form of the API.
    [[nodiscard]] QString toString() const { return QString::fromLatin1(toBytes()); }
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] TimeMs plusMs(qint64 ms) const { return {value + ms}; }
    friend auto operator<=>(TimeMs, TimeMs) = default;
};

/// Where every part of the server takes the time from, so that tests can move it by hand.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual TimeMs now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] TimeMs now() const override { return {QDateTime::currentMSecsSinceEpoch()}; }
};

} // namespace freehold
