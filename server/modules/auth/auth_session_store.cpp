// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_session_store.h"

namespace freehold::auth {

Session Session::fromRow(const Row &row)
{
    return {
        .id = row.id<SessionId>("id"),
        .user = row.id<UserId>("user_id"),
        .createdAt = row.time("created_at"),
        .seenAt = row.time("seen_at"),
        .expiresAt = row.time("expires_at"),
    };
}

SessionWithRoles SessionWithRoles::fromRow(const Row &row)
{
    return {.session = Session::fromRow(row), .roles = Roles::fromInt(static_cast<int>(row.int64("roles")))};
}

void SessionStore::insert(Sql &sql, const Session &session, const QString &tokenHash) const
{
    sql.exec(QStringLiteral("INSERT INTO sessions (id, token_hash, user_id, created_at, seen_at, expires_at) "
                            "VALUES (:id, :token_hash, :user_id, :created_at, :seen_at, :expires_at)"),
             {{QStringLiteral("id"), session.id},
              {QStringLiteral("token_hash"), tokenHash},
              {QStringLiteral("user_id"), session.user},
              {QStringLiteral("created_at"), session.createdAt},
              {QStringLiteral("seen_at"), session.seenAt},
              {QStringLiteral("expires_at"), session.expiresAt}});
}

void SessionStore::touch(Sql &sql, const Session &session) const
{
    sql.exec(QStringLiteral("UPDATE sessions SET seen_at = :seen_at, expires_at = :expires_at WHERE id = :id"),
             {{QStringLiteral("seen_at"), session.seenAt},
              {QStringLiteral("expires_at"), session.expiresAt},
              {QStringLiteral("id"), session.id}});
}

void SessionStore::remove(Sql &sql, const SessionId &id) const
{
    sql.exec(QStringLiteral("DELETE FROM sessions WHERE id = :id"), {{QStringLiteral("id"), id}});
}

void SessionStore::removeExpired(Sql &sql, TimeMs now) const
{
    sql.exec(QStringLiteral("DELETE FROM sessions WHERE expires_at <= :now"), {{QStringLiteral("now"), now}});
}

std::optional<SessionWithRoles> SessionStore::find(Sql &sql, const QString &tokenHash) const
{
    return sql.find<SessionWithRoles>(
        QStringLiteral("SELECT s.id, s.user_id, s.created_at, s.seen_at, s.expires_at, u.roles "
                       "FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.token_hash = :token_hash"),
        {{QStringLiteral("token_hash"), tokenHash}});
}

std::optional<Session> SessionStore::find(Sql &sql, const SessionId &id) const
{
    return sql.find<Session>(
        QStringLiteral("SELECT id, user_id, created_at, seen_at, expires_at FROM sessions WHERE id = :id"),
        {{QStringLiteral("id"), id}});
}

std::vector<Session> SessionStore::ofUser(Sql &sql, const UserId &user) const
{
    return sql.all<Session>(
        QStringLiteral("SELECT id, user_id, created_at, seen_at, expires_at FROM sessions WHERE user_id = :user_id"),
        {{QStringLiteral("user_id"), user}});
}

} // namespace freehold::auth
