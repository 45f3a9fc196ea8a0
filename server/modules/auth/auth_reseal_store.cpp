// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_reseal_store.h"

#include <array>

namespace freehold::auth {

namespace {

/// Every sealed column here; its context is the last word, a colon and the row's key.
constexpr std::array kColumns{
    ResealStore::Column{"users", "id", "email_sealed", "users.email"},
    ResealStore::Column{"users", "id", "name_sealed", "users.name"},
    ResealStore::Column{"sessions", "id", "network_sealed", "sessions.network"},
    ResealStore::Column{"one_time_tokens", "token_hash", "email_sealed", "one_time_tokens.email"},
    ResealStore::Column{"totp", "user_id", "secret_sealed", "totp.secret"},
    ResealStore::Column{"totp_enrolments", "user_id", "secret_sealed", "totp.secret"},
};

struct Sealed {
    QString key;
    QByteArray value;
    static Sealed fromRow(const Row &row) { return {row.text("row_key"), row.bytes("sealed")}; }
};

QString selectOf(const ResealStore::Column &column)
{
    return QStringLiteral("SELECT %1 AS row_key, %2 AS sealed FROM %3 WHERE %2 IS NOT NULL AND %1 > :after ORDER BY %1 "
                          "LIMIT :limit")
        .arg(QLatin1StringView(column.key), QLatin1StringView(column.column), QLatin1StringView(column.table));
}

QString updateOf(const ResealStore::Column &column)
{
    return QStringLiteral("UPDATE %1 SET %2 = :sealed WHERE %3 = :row_key")
        .arg(QLatin1StringView(column.table), QLatin1StringView(column.column), QLatin1StringView(column.key));
}

} // namespace

Task<int> ResealStore::run()
{
    int total = 0;
    for (const Column &column : kColumns) {
        Batch batch;
        do {
            const QString after = batch.lastKey;
            batch = co_await m_core.database.write([=, this](Sql &sql) { return resealBatch(sql, column, after); });
            total += batch.resealed;
        } while (batch.seen == kBatch);
    }
    co_return total;
}

ResealStore::Batch ResealStore::resealBatch(Sql &sql, const Column &column, const QString &after) const
{
    Batch batch{.lastKey = after};
    const auto rows =
        sql.all<Sealed>(selectOf(column), {{QStringLiteral("after"), after}, {QStringLiteral("limit"), kBatch}});
    for (const Sealed &row : rows) {
        ++batch.seen;
        batch.lastKey = row.key;
        if (!m_core.sealing.isOutdated(row.value))
            continue;
        const QByteArray context = QByteArray(column.context) + ':' + row.key.toUtf8();
        sql.exec(updateOf(column),
                 {{QStringLiteral("sealed"), m_core.sealing.seal(m_core.sealing.open(row.value, context), context)},
                  {QStringLiteral("row_key"), row.key}});
        ++batch.resealed;
    }
    return batch;
}

} // namespace freehold::auth
