// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_session_store.h"

#include "server/modules/auth/auth_sealed.h"

namespace freehold::auth {

namespace {

constexpr auto kNetwork = "sessions.network";
const QString kColumns =
    QStringLiteral("SELECT s.id, s.user_id, s.created_at, s.seen_at, s.expires_at, s.network_sealed, s.device");

/// Where it was opened is for the person's eyes only.
Session readUnsealed(const Row &row)
{
    return {
        .id = row.id<SessionId>("id"),
        .user = row.id<UserId>("user_id"),
        .createdAt = row.time("created_at"),
        .seenAt = row.time("seen_at"),
        .expiresAt = row.time("expires_at"),
        .network = {},
        .device = row.optionalText("device").value_or(QString()),
    };
}

} // namespace

Session SessionStore::read(const Row &row) const
{
    Session session = readUnsealed(row);
    if (const auto network = row.optionalBytes("network_sealed"))
        session.network = openText(m_sealing, kNetwork, session.id.text(), *network);
    return session;
}

void SessionStore::insert(Sql &sql, const Session &session, const QString &tokenHash) const
{
    sql.exec(QStringLiteral("INSERT INTO sessions (id, token_hash, user_id, created_at, seen_at, expires_at, "
                            "network_sealed, device) VALUES (:id, :token_hash, :user_id, :created_at, :seen_at, "
                            ":expires_at, :network, :device)"),
             {{QStringLiteral("id"), session.id},
              {QStringLiteral("token_hash"), tokenHash},
              {QStringLiteral("user_id"), session.user},
              {QStringLiteral("created_at"), session.createdAt},
              {QStringLiteral("seen_at"), session.seenAt},
              {QStringLiteral("expires_at"), session.expiresAt},
              {QStringLiteral("network"), sealText(m_sealing, kNetwork, session.id.text(), session.network)},
              {QStringLiteral("device"), session.device}});
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

Query SessionStore::byToken(const QString &tokenHash)
{
    return {kColumns
                + QStringLiteral(", u.roles, CASE WHEN u.email_verified_at IS NULL THEN 0 ELSE 1 END AS is_verified, "
                                 "CASE WHEN t.user_id IS NULL THEN 0 ELSE 1 END AS has_totp "
                                 "FROM sessions s JOIN users u ON u.id = s.user_id "
                                 "LEFT JOIN totp t ON t.user_id = s.user_id "
                                 "WHERE s.token_hash = :token_hash AND u.disabled_at IS NULL"),
            {{QStringLiteral("token_hash"), tokenHash}}};
}

SessionOfUser SessionStore::readOfUser(const Row &row) const
{
    return {.session = readUnsealed(row), // for every request
            .roles = Roles::fromInt(static_cast<int>(row.int64("roles"))),
            .isEmailVerified = row.boolean("is_verified"),
            .hasTotp = row.boolean("has_totp")};
}

std::optional<Session> SessionStore::find(Sql &sql, const SessionId &id) const
{
    std::optional<Session> found;
    sql.forEach(kColumns + QStringLiteral(" FROM sessions s WHERE s.id = :id"), {{QStringLiteral("id"), id}},
                [&](const Row &row) { found = read(row); });
    return found;
}

std::vector<Session> SessionStore::ofUser(Sql &sql, const UserId &user) const
{
    std::vector<Session> sessions;
    sql.forEach(kColumns + QStringLiteral(" FROM sessions s WHERE s.user_id = :user_id ORDER BY s.id DESC"),
                {{QStringLiteral("user_id"), user}}, [&](const Row &row) { sessions.push_back(read(row)); });
    return sessions;
}

} // namespace freehold::auth
