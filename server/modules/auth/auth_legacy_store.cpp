// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_legacy_store.h"

#include "server/core/log/log.h"
#include "server/modules/auth/auth_sealed.h"

namespace freehold::auth {

namespace {

struct ReadableUser {
    QString id;
    QString email;
    QString name;
    static ReadableUser fromRow(const Row &row) { return {row.text("user_id"), row.text("email"), row.text("name")}; }
};

} // namespace

Task<int> LegacyStore::sealAll()
{
    int total = 0;
    int sealed = kBatch;
    while (sealed == kBatch) {
        sealed = co_await m_core.database.write([this](Sql &sql) { return sealBatch(sql); });
        total += sealed;
    }
    if (total > 0)
        log::info("accounts_sealed", {{QStringLiteral("count"), total}});
    co_return total;
}

int LegacyStore::sealBatch(Sql &sql) const
{
    const Sealing &sealing = m_core.sealing;
    const auto rows = sql.all<ReadableUser>(
        QStringLiteral("SELECT user_id, email, name FROM users_to_seal ORDER BY user_id LIMIT :limit"),
        {{QStringLiteral("limit"), kBatch}});
    for (const ReadableUser &user : rows) {
        sql.exec(QStringLiteral("UPDATE users SET email_index = :email_index, email_sealed = :email, "
                                "name_sealed = :name WHERE id = :id"),
                 {{QStringLiteral("email_index"), emailIndex(sealing, user.email)},
                  {QStringLiteral("email"), sealText(sealing, "users.email", user.id, user.email)},
                  {QStringLiteral("name"), sealText(sealing, "users.name", user.id, user.name)},
                  {QStringLiteral("id"), user.id}});
        sql.exec(QStringLiteral("DELETE FROM users_to_seal WHERE user_id = :id"), {{QStringLiteral("id"), user.id}});
    }
    return static_cast<int>(rows.size());
}

} // namespace freehold::auth
