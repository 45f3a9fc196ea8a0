// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "shared/domain/ids.h"
#include "shared/domain/money.h"
#include "shared/domain/states.h"

#include <QByteArray>
#include <QJsonObject>
#include <QSqlQuery>
#include <QString>

#include <optional>

namespace freehold {

/// One row of a result, read by column name. A missing column, an unexpected NULL or a value of the wrong type is a
/// defect of ours and throws std::logic_error.
class Row {
public:
    explicit Row(const QSqlQuery &query) : m_query(query) {}

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
    [[nodiscard]] IdType id(const char *column) const { return IdType::trusted(text(column)); }

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
    [[noreturn]] void throwBadValue(const char *column) const;

    const QSqlQuery &m_query;
};

} // namespace freehold
