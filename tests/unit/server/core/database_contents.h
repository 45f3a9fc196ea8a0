// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"

#include <QMap>
#include <QStringList>

namespace freehold::test {

/// Where later migrations put the values of an older column, or of a whole table (`column` is empty).
struct Move {
    QString table;
    QString column;
    QString now; ///< an expression, or a table with its condition; empty when the values were given up on purpose
};

/// Every row of a database as a line of text, and how to read the same lines again after migrations.
class DatabaseContents {
public:
    DatabaseContents(Sql &sql, QList<Move> moves);

    [[nodiscard]] QStringList tables() const { return m_lines.keys(); }
    /// As they were, without what was given up since; sorted.
    [[nodiscard]] QStringList lines(const QString &table) const { return m_lines.value(table); }
    /// The same, read from where they are now.
    [[nodiscard]] QStringList linesNow(Sql &sql, const QString &table) const;

private:
    enum class When { Then, Now };
    [[nodiscard]] const Move *moveOf(const QString &table, const QString &column) const;
    [[nodiscard]] QStringList read(Sql &sql, const QString &table, When when) const;

    QList<Move> m_moves;
    QMap<QString, QStringList> m_columns;
    QMap<QString, QStringList> m_lines;
};

/// The values of a query's one column `text`.
[[nodiscard]] QStringList texts(Sql &sql, const QString &query, const SqlParams &params = {});

/// Every column with its type, default and whether it may be NULL, every index, trigger and constraint, in an order that
/// does not depend on history.
[[nodiscard]] QStringList schemaOf(Sql &sql);

} // namespace freehold::test
