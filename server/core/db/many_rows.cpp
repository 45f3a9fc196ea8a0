// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/many_rows.h"

#include "server/core/db/many_rows_dialects.h"

namespace freehold {

namespace {

const db::ManyRows &dialectOf(const Sql &sql)
{
    return sql.dialect() == Dialect::Postgres ? db::kPostgresRows : db::kSqliteRows;
}

} // namespace

void insertRows(Sql &sql, const QString &into, const std::vector<SqlValues> &rows, const QString &tail,
                const VisitRow &visit)
{
    if (!rows.empty())
        dialectOf(sql).insertRows(sql, into, rows, tail, visit);
}

void updateNumbers(Sql &sql, const QString &table, const QString &column,
                   const std::vector<std::pair<qint64, qint64>> &numbersById)
{
    if (!numbersById.empty())
        dialectOf(sql).updateNumbers(sql, table, column, numbersById);
}

void forEachIn(Sql &sql, const QString &statement, const SqlValues &values, const SqlParams &params,
               const VisitRow &visit)
{
    if (!values.empty())
        dialectOf(sql).forEachIn(sql, statement, values, params, visit);
}

void execIn(Sql &sql, const QString &statement, const SqlValues &values, const SqlParams &params)
{
    forEachIn(sql, statement, values, params, /*visit=*/{});
}

void forEachGiven(Sql &sql, const QString &select, const QStringList &names, const std::vector<SqlValues> &rows,
                  const SqlParams &params, const VisitRow &visit)
{
    if (!rows.empty())
        dialectOf(sql).forEachGiven(sql, select, names, rows, params, visit);
}

std::vector<qint64> reserveIds(Sql &sql, const QString &table, std::size_t count)
{
    return count == 0 ? std::vector<qint64>() : dialectOf(sql).reserveIds(sql, table, count);
}

} // namespace freehold
