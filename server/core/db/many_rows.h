// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

namespace freehold {

/// Statements over many rows, for both databases, each of which has its own fast way: PostgreSQL gets an array for each
/// column and so one statement in one round trip, SQLite up to 128 rows in each of a few statements.
using SqlValues = std::vector<SqlValue>;
using VisitRow = std::function<void(const Row &)>;

/// `INSERT INTO <into> VALUES <rows> <tail>`; `into` is "table (column, …)", `tail` may be ON CONFLICT … or RETURNING …, whose
/// rows are visited in no particular order. The values of a column are of one kind. Without `visit` as Sql::execLater.
void insertRows(Sql &sql, const QString &into, const std::vector<SqlValues> &rows, const QString &tail = {},
                const VisitRow &visit = {});

/// `UPDATE <table> SET <column> = <number> WHERE id = <id>` for each pair, as Sql::execLater.
void updateNumbers(Sql &sql, const QString &table, const QString &column,
                   const std::vector<std::pair<qint64, qint64>> &numbersById);

/// Visits the rows of a SELECT that holds "IN (:in)", for all values. `params` are the statement's others. A row comes once
/// for each piece of the values that it matches, so a value must not come twice.
void forEachIn(Sql &sql, const QString &statement, const SqlValues &values, const SqlParams &params,
               const VisitRow &visit);

/// The same for a statement that has no rows, as Sql::execLater.
void execIn(Sql &sql, const QString &statement, const SqlValues &values, const SqlParams &params);

/// Visits the rows of `select` for each of many rows of values, which it names :<name> for each of `names`. `params` are its
/// others. For what IN cannot say, such as the first few rows of each.
void forEachGiven(Sql &sql, const QString &select, const QStringList &names, const std::vector<SqlValues> &rows,
                  const SqlParams &params, const VisitRow &visit);

/// Ids for so many new rows of a table whose ids count up ({{id}} in a migration): rising, and nobody else's. Rows that name
/// each other can then be inserted without waiting for the database to say what it called them.
[[nodiscard]] std::vector<qint64> reserveIds(Sql &sql, const QString &table, std::size_t count);

} // namespace freehold
