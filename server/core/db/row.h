// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "shared/domain/ids.h"
#include "shared/domain/money.h"
#include "shared/domain/states.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QSqlQuery>
#include <QString>

#include <optional>

class QSqlRecord;

namespace freehold {

/// Where a result's columns are; made once per execution.
class Columns {
public:
    explicit Columns(const QSqlRecord &record);
    /// -1 for an unknown name.
    [[nodiscard]] int indexOf(const char *name) const;

private:
    QHash<QByteArray, int> m_indexes;
};

/// One row of a result, read by column name. A missing column, an unexpected NULL or a value of the wrong type is a
/// defect of ours and throws std::logic_error.
class Row {
public:
    Row(const QSqlQuery &query, const Columns &columns) : m_query(query), m_columns(columns) { }

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
    [[nodiscard]] QVariant value(const char *column) const;
    [[nodiscard]] QVariant presentValue(const char *column) const;
    [[noreturn]] void throwBadValue(const char *column) const;

    const QSqlQuery &m_query;
    const Columns &m_columns;
};

} // namespace freehold
