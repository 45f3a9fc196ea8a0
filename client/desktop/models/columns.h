// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/models/state_words.h"
#include "client/desktop/widgets/formats.h"

namespace freehold::desktop {

/// The kinds of columns that tables have, so that a time, an amount and a state look the same in all of them. `of` takes
/// the row apart: `[](const auto &stop) { return stop.createdAt; }`.

namespace column_parts {

[[nodiscard]] inline QString textOf(const QDateTime &moment) { return format::dateTime(moment); }
[[nodiscard]] inline QString textOf(QDate date) { return format::date(date); }
[[nodiscard]] inline QString textOf(Usdc amount) { return format::usdc(amount); }
[[nodiscard]] inline QString textOf(UsdCents amount) { return format::usd(amount); }
[[nodiscard]] inline QString textOf(Shares shares) { return format::number(shares.count); }
[[nodiscard]] inline QString textOf(qint64 number) { return format::number(number); }

[[nodiscard]] inline QVariant keyOf(const QDateTime &moment) { return moment; }
[[nodiscard]] inline QVariant keyOf(QDate date) { return date; }
[[nodiscard]] inline QVariant keyOf(Usdc amount) { return amount.micro; }
[[nodiscard]] inline QVariant keyOf(UsdCents amount) { return amount.cents; }
[[nodiscard]] inline QVariant keyOf(Shares shares) { return shares.count; }
[[nodiscard]] inline QVariant keyOf(qint64 number) { return number; }

/// What is not known (yet) is a dash, and sorts first.
template <typename Value>
[[nodiscard]] QString textOf(const std::optional<Value> &value)
{
    return value ? textOf(*value) : QStringLiteral("—");
}
template <typename Value>
[[nodiscard]] QVariant keyOf(const std::optional<Value> &value)
{
    return value ? keyOf(*value) : QVariant();
}

} // namespace column_parts

template <typename T, typename Of>
[[nodiscard]] Column<T> textColumn(QString title, Of of)
{
    return {.title = std::move(title), .text = [of](const T &item) -> QVariant { return of(item); }};
}

/// An address or hash: short, whole on hover.
template <typename T, typename Of>
[[nodiscard]] Column<T> addressColumn(QString title, Of of)
{
    return {.title = std::move(title),
            .text = [of](const T &item) -> QVariant { return format::shortAddress(of(item)); },
            .sortKey = [of](const T &item) -> QVariant { return of(item); },
            .toolTip = [of](const T &item) -> QString { return of(item); }};
}

/// A date or moment; sorts by time.
template <typename T, typename Of>
[[nodiscard]] Column<T> timeColumn(QString title, Of of)
{
    return {.title = std::move(title),
            .text = [of](const T &item) -> QVariant { return column_parts::textOf(of(item)); },
            .sortKey = [of](const T &item) { return column_parts::keyOf(of(item)); }};
}

/// An amount or number, at the right; sorts by size.
template <typename T, typename Of>
[[nodiscard]] Column<T> figureColumn(QString title, Of of)
{
    Column<T> column = timeColumn<T>(std::move(title), of);
    column.alignment = Qt::AlignRight | Qt::AlignVCenter;
    return column;
}

/// A state as the API spells it, shown in words as a pill.
template <typename T, typename Of>
[[nodiscard]] Column<T> stateColumn(QString title, StateOf whose, Of of)
{
    return {.title = std::move(title),
            .text = [of, whose](const T &item) -> QVariant { return stateWords(whose, of(item)).words; },
            .tone = [of, whose](const T &item) { return stateWords(whose, of(item)).tone; }};
}

} // namespace freehold::desktop
