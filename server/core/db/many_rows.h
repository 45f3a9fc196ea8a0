// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

namespace freehold {

/// Statements over many rows, for both databases: a statement for up to 128 rows at a time instead of one for each. Rows go
/// in pieces of 128, 64, … 1, so that few texts are prepared whatever their number.
using SqlValues = std::vector<SqlValue>;
using VisitRow = std::function<void(const Row &)>;

/// `INSERT INTO <into> VALUES <rows> <tail>`; `into` is "table (column, …)", `tail` may be ON CONFLICT … or RETURNING …, whose
/// rows are visited in no particular order.
void insertRows(Sql &sql, const QString &into, const std::vector<SqlValues> &rows, const QString &tail = {},
                const VisitRow &visit = {});

/// `UPDATE <table> SET <column> = <number> WHERE id = <id>` for each pair.
void updateNumbers(Sql &sql, const QString &table, const QString &column,
                   const std::vector<std::pair<qint64, qint64>> &numbersById);

/// Visits the rows of a SELECT that holds "IN (:in)", for all values. `params` are the statement's others. A row comes once
/// for each piece of the values that it matches, so a value must not come twice.
void forEachIn(Sql &sql, const QString &statement, const SqlValues &values, const SqlParams &params,
               const VisitRow &visit);

} // namespace freehold
