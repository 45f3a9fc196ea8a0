// SPDX-License-Identifier: GPL-3.0-or-later
// A statement takes all rows at once, an array for each of their columns.
#include "server/core/db/many_rows_dialects.h"
#include "server/core/db/postgres_array.h"

#include <algorithm>

namespace freehold::db {

namespace {

/// "c0", "c1", …: both a parameter and the column that it becomes.
QString columnName(std::size_t index) { return u'c' + QString::number(index); }

std::vector<PostgresArray> columnsOf(const std::vector<SqlValues> &rows)
{
    std::vector<PostgresArray> columns(rows.front().size());
    for (const SqlValues &row : rows)
        for (std::size_t i = 0; i < columns.size(); ++i)
            columns[i].append(row.at(i));
    return columns;
}

void insertRows(Sql &sql, const QString &into, const std::vector<SqlValues> &rows, const QString &tail,
                const VisitRow &visit)
{
    const auto columns = columnsOf(rows);
    QStringList selected;
    QStringList arrays;
    QStringList names;
    SqlParams params;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QString name = columnName(i);
        selected.append(columns[i].isTyped() ? name : QStringLiteral("NULL"));
        if (!columns[i].isTyped())
            continue;
        arrays.append(columns[i].placeholder(name));
        names.append(name);
        params.emplace_back(name, columns[i].parameter());
    }
    const QString comma = QStringLiteral(", ");
    run(sql,
        QStringLiteral("INSERT INTO %1 SELECT %2 FROM unnest(%3) AS given (%4) %5")
            .arg(into, selected.join(comma), arrays.join(comma), names.join(comma), tail),
        params, visit);
}

void updateNumbers(Sql &sql, const QString &table, const QString &column,
                   const std::vector<std::pair<qint64, qint64>> &numbersById)
{
    PostgresArray ids;
    PostgresArray numbers;
    for (const auto &[id, number] : numbersById) {
        ids.append(id);
        numbers.append(number);
    }
    sql.execLater(
        QStringLiteral("UPDATE %1 SET %2 = given.number FROM unnest(%3, %4) AS given (id, number) "
                       "WHERE %1.id = given.id")
            .arg(table, column, ids.placeholder(QStringLiteral("ids")), numbers.placeholder(QStringLiteral("numbers"))),
        {{QStringLiteral("ids"), ids.parameter()}, {QStringLiteral("numbers"), numbers.parameter()}});
}

void forEachIn(Sql &sql, const QString &statement, const SqlValues &values, const SqlParams &params,
               const VisitRow &visit)
{
    PostgresArray array;
    for (const SqlValue &value : values)
        array.append(value);
    const QString name = QStringLiteral("in");
    SqlParams all = params;
    all.emplace_back(name, array.parameter());
    const QString any = QStringLiteral("= ANY (%1)").arg(array.placeholder(name));
    run(sql, QString(statement).replace(QStringLiteral("IN (:in)"), any), all, visit);
}

void forEachGiven(Sql &sql, const QString &select, const QStringList &names, const std::vector<SqlValues> &rows,
                  const SqlParams &params, const VisitRow &visit)
{
    const auto columns = columnsOf(rows);
    QString ofGiven = select;
    QStringList arrays;
    SqlParams all = params;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QString &name = names.at(static_cast<qsizetype>(i));
        ofGiven.replace(u':' + name, QStringLiteral("given.") + name);
        arrays.append(columns[i].placeholder(name));
        all.emplace_back(name, columns[i].parameter());
    }
    const QString comma = QStringLiteral(", ");
    sql.forEach(QStringLiteral("SELECT found.* FROM unnest(%1) AS given (%2) CROSS JOIN LATERAL (%3) AS found")
                    .arg(arrays.join(comma), names.join(comma), ofGiven),
                all, visit);
}

std::vector<qint64> reserveIds(Sql &sql, const QString &table, std::size_t count)
{
    std::vector<qint64> ids;
    ids.reserve(count);
    // The sequence has the name that BIGSERIAL gives it.
    sql.forEach(
        QStringLiteral("SELECT nextval('%1_id_seq') AS id FROM generate_series(1, CAST(:count AS BIGINT))").arg(table),
        {{QStringLiteral("count"), static_cast<qint64>(count)}},
        [&](const Row &row) { ids.push_back(row.int64("id")); });
    std::ranges::sort(ids);
    return ids;
}

} // namespace

const ManyRows kPostgresRows{insertRows, updateNumbers, forEachIn, forEachGiven, reserveIds};

} // namespace freehold::db
