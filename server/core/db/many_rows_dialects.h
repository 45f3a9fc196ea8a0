// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/many_rows.h"

/// What many_rows does on each database; there is at least one row, or value, in each call.
namespace freehold::db {

struct ManyRows {
    void (*insertRows)(Sql &sql, const QString &into, const std::vector<SqlValues> &rows, const QString &tail,
                       const VisitRow &visit);
    void (*updateNumbers)(Sql &sql, const QString &table, const QString &column,
                          const std::vector<std::pair<qint64, qint64>> &numbersById);
    void (*forEachIn)(Sql &sql, const QString &statement, const SqlValues &values, const SqlParams &params,
                      const VisitRow &visit);

    void (*forEachGiven)(Sql &sql, const QString &select, const QStringList &names, const std::vector<SqlValues> &rows,
                         const SqlParams &params, const VisitRow &visit);
    std::vector<qint64> (*reserveIds)(Sql &sql, const QString &table, std::size_t count);
};

extern const ManyRows kSqliteRows;
extern const ManyRows kPostgresRows;

/// With nobody to visit rows, nobody waits for the statement.
inline void run(Sql &sql, const QString &statement, const SqlParams &params, const VisitRow &visit)
{
    if (visit)
        sql.forEach(statement, params, visit);
    else
        sql.execLater(statement, params);
}

} // namespace freehold::db
