// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

#include <optional>

namespace freehold::db {

/// One column of many rows as one parameter: PostgreSQL's binary form of an array (array_recv in its arrayfuncs.c), so that
/// a statement of few parameters takes any number of rows.
class PostgresArray {
public:
    /// All of one kind, or NULL. Throws std::logic_error otherwise.
    void append(const SqlValue &value);

    /// Nothing when all were NULL: then the column says what they are.
    [[nodiscard]] bool isTyped() const { return m_kind.has_value(); }
    /// "CAST(:name AS TEXT[])".
    [[nodiscard]] QString placeholder(const QString &name) const;
    [[nodiscard]] SqlValue parameter() const;

private:
    enum class Kind { Integer, Text, Bytes };

    static std::optional<Kind> kindOf(const QVariant &value);
    void appendNumber(qint32 number);
    void appendBytes(const QByteArray &bytes);

    std::optional<Kind> m_kind;
    bool m_hasNulls = false;
    qint32 m_count = 0;
    QByteArray m_elements;
};

} // namespace freehold::db
