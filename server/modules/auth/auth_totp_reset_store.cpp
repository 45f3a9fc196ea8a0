// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_totp_reset_store.h"

namespace freehold::auth {

void TotpResetStore::request(Sql &sql, const UserId &user, const UserId &by, TimeMs now)
{
    sql.exec(QStringLiteral("INSERT INTO totp_resets (user_id, requested_by, requested_at) "
                            "VALUES (:user_id, :by, :now) ON CONFLICT (user_id) DO UPDATE SET "
                            "requested_by = excluded.requested_by, requested_at = excluded.requested_at"),
             {{QStringLiteral("user_id"), user}, {QStringLiteral("by"), by}, {QStringLiteral("now"), now}});
}

std::optional<UserId> TotpResetStore::requestedBy(Sql &sql, const UserId &user, TimeMs since)
{
    std::optional<UserId> by;
    sql.forEach(
        QStringLiteral("SELECT requested_by FROM totp_resets WHERE user_id = :user_id AND requested_at > :since"),
        {{QStringLiteral("user_id"), user}, {QStringLiteral("since"), since}},
        [&](const Row &row) { by = row.id<UserId>("requested_by"); });
    return by;
}

void TotpResetStore::remove(Sql &sql, const UserId &user)
{
    sql.exec(QStringLiteral("DELETE FROM totp_resets WHERE user_id = :user_id"), {{QStringLiteral("user_id"), user}});
}

void TotpResetStore::removeRequestsBy(Sql &sql, const UserId &by)
{
    sql.exec(QStringLiteral("DELETE FROM totp_resets WHERE requested_by = :by"), {{QStringLiteral("by"), by}});
}

} // namespace freehold::auth
