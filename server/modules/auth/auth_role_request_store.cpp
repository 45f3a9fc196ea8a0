// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_role_request_store.h"

namespace freehold::auth {

void RoleRequestStore::request(Sql &sql, const UserId &user, Roles roles, const UserId &by, TimeMs now)
{
    sql.exec(QStringLiteral("INSERT INTO role_requests (user_id, roles, requested_by, requested_at) "
                            "VALUES (:user_id, :roles, :by, :now) ON CONFLICT (user_id) DO UPDATE SET "
                            "roles = excluded.roles, requested_by = excluded.requested_by, "
                            "requested_at = excluded.requested_at"),
             {{QStringLiteral("user_id"), user},
              {QStringLiteral("roles"), static_cast<qint64>(roles.toInt())},
              {QStringLiteral("by"), by},
              {QStringLiteral("now"), now}});
}

std::optional<UserId> RoleRequestStore::requestedBy(Sql &sql, const UserId &user, Roles roles, TimeMs since)
{
    std::optional<UserId> by;
    sql.forEach(QStringLiteral("SELECT requested_by FROM role_requests "
                               "WHERE user_id = :user_id AND roles = :roles AND requested_at > :since"),
                {{QStringLiteral("user_id"), user},
                 {QStringLiteral("roles"), static_cast<qint64>(roles.toInt())},
                 {QStringLiteral("since"), since}},
                [&](const Row &row) { by = row.id<UserId>("requested_by"); });
    return by;
}

void RoleRequestStore::remove(Sql &sql, const UserId &user)
{
    sql.exec(QStringLiteral("DELETE FROM role_requests WHERE user_id = :user_id"), {{QStringLiteral("user_id"), user}});
}

void RoleRequestStore::removeRequestsBy(Sql &sql, const UserId &by)
{
    sql.exec(QStringLiteral("DELETE FROM role_requests WHERE requested_by = :by"), {{QStringLiteral("by"), by}});
}

} // namespace freehold::auth
