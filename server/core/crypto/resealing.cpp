// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/crypto/resealing.h"

namespace freehold {

namespace {

struct Sealed {
    QString key;
    QString contextKey;
    QByteArray value;
    static Sealed fromRow(const Row &row)
    {
        return {row.text("row_key"), row.text("context_key"), row.bytes("sealed")};
    }
};

QString selectOf(const SealedColumn &column)
{
    return QStringLiteral("SELECT CAST(%1 AS TEXT) AS row_key, CAST(%4 AS TEXT) AS context_key, %2 AS sealed FROM %3 "
                          "WHERE %2 IS NOT NULL AND %1 > :after ORDER BY %1 LIMIT :limit")
        .arg(QLatin1StringView(column.key), QLatin1StringView(column.column), QLatin1StringView(column.table),
             QLatin1StringView(column.contextKey ? column.contextKey : column.key));
}

QString updateOf(const SealedColumn &column)
{
    return QStringLiteral("UPDATE %1 SET %2 = :sealed WHERE %3 = :row_key")
        .arg(QLatin1StringView(column.table), QLatin1StringView(column.column), QLatin1StringView(column.key));
}

SqlValue keyOf(const SealedColumn &column, const QString &key)
{
    return column.keyKind == SealedColumn::Key::Number ? SqlValue(key.toLongLong()) : SqlValue(key);
}

} // namespace

Task<int> Resealing::run(std::vector<SealedColumn> columns)
{
    int total = 0;
    for (const SealedColumn &column : columns) {
        Batch batch;
        do {
            const QString after = batch.lastKey;
            batch = co_await m_core.database.write([=, this](Sql &sql) { return resealBatch(sql, column, after); });
            total += batch.resealed;
        } while (batch.seen == kBatch);
    }
    co_return total;
}

Resealing::Batch Resealing::resealBatch(Sql &sql, const SealedColumn &column, const QString &after) const
{
    Batch batch{.lastKey = after};
    const auto rows = sql.all<Sealed>(
        selectOf(column), {{QStringLiteral("after"), keyOf(column, after)}, {QStringLiteral("limit"), kBatch}});
    for (const Sealed &row : rows) {
        ++batch.seen;
        batch.lastKey = row.key;
        if (!m_core.sealing.isOutdated(row.value))
            continue;
        const QByteArray context = QByteArray(column.context) + ':' + row.contextKey.toUtf8();
        sql.exec(updateOf(column),
                 {{QStringLiteral("sealed"), m_core.sealing.seal(m_core.sealing.open(row.value, context), context)},
                  {QStringLiteral("row_key"), keyOf(column, row.key)}});
        ++batch.resealed;
    }
    return batch;
}

} // namespace freehold
