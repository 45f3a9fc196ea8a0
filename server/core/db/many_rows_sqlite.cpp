// SPDX-License-Identifier: GPL-3.0-or-later
// Rows go in pieces of 128, 64, … 1, so that few texts are prepared whatever their number.
#include "server/core/db/many_rows_dialects.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace freehold::db {

namespace {

constexpr std::size_t kMaxRowsPerStatement = 128;

/// "p0", "p1", …: made once, shared by all statements of a thread.
const QString &parameterName(std::size_t index)
{
    thread_local std::vector<QString> names;
    while (names.size() <= index)
        names.push_back(u'p' + QString::number(names.size()));
    return names[index];
}

std::size_t pieceOf(std::size_t left) { return std::min(kMaxRowsPerStatement, std::bit_floor(left)); }

/// "(:p0, :p1), (:p2, :p3)", with `first` as the form of the first row's values where their types must be said.
QString placeholders(std::size_t rows, std::size_t columns, const QString &first = QStringLiteral(":%1"))
{
    QStringList all;
    for (std::size_t row = 0; row < rows; ++row) {
        QStringList values;
        for (std::size_t column = 0; column < columns; ++column)
            values.append(row == 0 ? first.arg(parameterName(column)) : u':' + parameterName(row * columns + column));
        all.append(u'(' + values.join(QStringLiteral(", ")) + u')');
    }
    return all.join(QStringLiteral(", "));
}

void insertRows(Sql &sql, const QString &into, const std::vector<SqlValues> &rows, const QString &tail,
                const VisitRow &visit)
{
    for (std::size_t done = 0; done < rows.size();) {
        const std::size_t count = pieceOf(rows.size() - done);
        SqlParams params;
        params.reserve(count * rows.front().size());
        for (std::size_t row = done; row < done + count; ++row)
            for (const SqlValue &value : rows[row])
                params.emplace_back(parameterName(params.size()), value);
        const QString statement = QStringLiteral("INSERT INTO ") + into + QStringLiteral(" VALUES ")
            + placeholders(count, rows.front().size()) + u' ' + tail;
        run(sql, statement, params, visit);
        done += count;
    }
}

void updateNumbers(Sql &sql, const QString &table, const QString &column,
                   const std::vector<std::pair<qint64, qint64>> &numbersById)
{
    for (std::size_t done = 0; done < numbersById.size();) {
        const std::size_t count = pieceOf(numbersById.size() - done);
        SqlParams params;
        for (std::size_t row = done; row < done + count; ++row) {
            params.emplace_back(parameterName(params.size()), numbersById[row].first);
            params.emplace_back(parameterName(params.size()), numbersById[row].second);
        }
        sql.execLater(QStringLiteral("WITH given (id, number) AS (VALUES %1) "
                                     "UPDATE %2 SET %3 = given.number FROM given WHERE %2.id = given.id")
                          .arg(placeholders(count, 2, QStringLiteral("CAST(:%1 AS BIGINT)")), table, column),
                      params);
        done += count;
    }
}

void forEachIn(Sql &sql, const QString &statement, const SqlValues &values, const SqlParams &params,
               const VisitRow &visit)
{
    for (std::size_t done = 0; done < values.size();) {
        const std::size_t count = pieceOf(values.size() - done);
        SqlParams all = params;
        QStringList names;
        for (std::size_t i = 0; i < count; ++i) {
            names.append(u':' + parameterName(i));
            all.emplace_back(parameterName(i), values[done + i]);
        }
        run(sql, QString(statement).replace(QStringLiteral(":in"), names.join(QStringLiteral(", "))), all, visit);
        done += count;
    }
}

void forEachGiven(Sql &sql, const QString &select, const QStringList &names, const std::vector<SqlValues> &rows,
                  const SqlParams &params, const VisitRow &visit)
{
    for (const SqlValues &row : rows) {
        SqlParams all = params;
        for (std::size_t i = 0; i < row.size(); ++i)
            all.emplace_back(names.at(static_cast<qsizetype>(i)), row[i]);
        sql.forEach(select, all, visit);
    }
}

/// In SQLite's own book of the last id of each table, which AUTOINCREMENT goes by.
std::vector<qint64> reserveIds(Sql &sql, const QString &table, std::size_t count)
{
    const auto number = static_cast<qint64>(count);
    const SqlParams params{{QStringLiteral("count"), number}, {QStringLiteral("table"), table}};
    if (sql.exec(QStringLiteral("UPDATE sqlite_sequence SET seq = seq + :count WHERE name = :table"), params) == 0)
        sql.exec(QStringLiteral("INSERT INTO sqlite_sequence (seq, name) VALUES (:count, :table)"), params);
    qint64 last = 0;
    sql.forEach(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = :table"),
                {{QStringLiteral("table"), table}}, [&](const Row &row) { last = row.int64("seq"); });
    std::vector<qint64> ids(count);
    std::iota(ids.begin(), ids.end(), last - number + 1);
    return ids;
}

} // namespace

const ManyRows kSqliteRows{insertRows, updateNumbers, forEachIn, forEachGiven, reserveIds};

} // namespace freehold::db
