// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "shared/domain/ids.h"
#include "shared/domain/money.h"
#include "shared/domain/states.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace freehold {

/// Where a result's columns are.
class Columns {
public:
    explicit Columns(std::vector<QByteArray> names) : m_names(std::move(names)) { }
    /// -1 for an unknown name.
    [[nodiscard]] int indexOf(const char *name) const;

private:
    std::vector<QByteArray> m_names;
    mutable std::size_t m_next = 0; ///< rows are mostly read in the order of their columns
};

/// The values of one row by position, as its database has them. Nothing where the value is of another type.
class Cells {
public:
    virtual ~Cells() = default;
    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual std::optional<QString> text(int column) const = 0;
    /// Also from text: PostgreSQL's SUM over BIGINT is a NUMERIC, which comes as text.
    [[nodiscard]] virtual std::optional<qint64> int64(int column) const = 0;
    /// From 0 or 1, and from an expression such as EXISTS(…) on PostgreSQL.
    [[nodiscard]] virtual std::optional<bool> boolean(int column) const = 0;
    [[nodiscard]] virtual std::optional<QByteArray> bytes(int column) const = 0;
};

/// One row of a result, read by column name. A missing column, an unexpected NULL or a value of the wrong type is a
/// defect of ours and throws std::logic_error.
class Row {
public:
    Row(const Cells &cells, const Columns &columns) : m_cells(cells), m_columns(columns) { }

    [[nodiscard]] QString text(const char *column) const;
    [[nodiscard]] std::optional<QString> optionalText(const char *column) const;
    [[nodiscard]] qint64 int64(const char *column) const;
    [[nodiscard]] std::optional<qint64> optionalInt64(const char *column) const;
    [[nodiscard]] bool boolean(const char *column) const; ///< stored as 0 or 1
    [[nodiscard]] QByteArray bytes(const char *column) const;
    [[nodiscard]] std::optional<QByteArray> optionalBytes(const char *column) const;
    [[nodiscard]] QJsonObject json(const char *column) const; ///< stored as text
    [[nodiscard]] TimeMs time(const char *column) const { return {int64(column)}; }
    [[nodiscard]] std::optional<TimeMs> optionalTime(const char *column) const;
    [[nodiscard]] Usdc usdc(const char *column) const { return {int64(column)}; }
    [[nodiscard]] Shares shares(const char *column) const { return {int64(column)}; }

    template <typename IdType>
    [[nodiscard]] IdType id(const char *column) const
    {
        return IdType::trusted(text(column));
    }

    template <typename IdType>
    [[nodiscard]] std::optional<IdType> optionalId(const char *column) const
    {
        auto value = optionalText(column);
        return value ? std::optional(IdType::trusted(*value)) : std::nullopt;
    }

    template <typename Enum>
    [[nodiscard]] Enum state(const char *column) const
    {
        const auto value = enumFromString<Enum>(text(column));
        if (!value)
            throwBadValue(column);
        return *value;
    }

private:
    [[nodiscard]] int indexOf(const char *column) const;
    [[nodiscard]] int presentIndex(const char *column) const;
    [[noreturn]] void throwBadValue(const char *column) const;
    template <typename T>
    [[nodiscard]] T typed(std::optional<T> value, const char *column) const
    {
        if (!value)
            throwBadValue(column);
        return *std::move(value);
    }

    const Cells &m_cells;
    const Columns &m_columns;
};

} // namespace freehold
