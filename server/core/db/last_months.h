// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

#include <QDate>

#include <array>

namespace freehold {

/// The twelve months in UTC of which the last is that of `now`, for statements that count by month.
class LastMonths {
public:
    static constexpr int kCount = 12;
    static constexpr int kBefore = -1;

    explicit LastMonths(TimeMs now);

    /// Which of them a time lies in, as SQL: 0, the oldest, to 11, which also has what is later; kBefore what is older. A
    /// statement with it is given params().
    [[nodiscard]] static QString numberOf(const QString &timeColumn);
    [[nodiscard]] SqlParams params() const;

    /// "2026-11".
    [[nodiscard]] QString name(int month) const { return m_first.addMonths(month).toString(QStringLiteral("yyyy-MM")); }
    /// Its beginning.
    [[nodiscard]] TimeMs start(int month = 0) const;

private:
    QDate m_first;
};

/// A whole number for each of the months (a count, or the units of an amount), and what they come to with all before.
struct ByMonth {
    std::array<qint64, LastMonths::kCount> months{};
    qint64 total = 0;

    /// `month` as numberOf() has it.
    void add(qint64 month, qint64 number)
    {
        if (month >= 0)
            months.at(static_cast<std::size_t>(month)) += number;
        total += number;
    }
};

} // namespace freehold
