// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_token_store.h"

#include "server/modules/auth/auth_sealed.h"

#include <utility>

namespace freehold::auth {

namespace {
constexpr auto kEmail = "one_time_tokens.email";
}

QString toString(TokenPurpose purpose)
{
    switch (purpose) {
    case TokenPurpose::VerifyEmail: return QStringLiteral("verify_email");
    case TokenPurpose::ResetPassword: return QStringLiteral("reset_password");
    }
    std::unreachable();
}

void TokenStore::insert(Sql &sql, TokenPurpose purpose, const OneTimeToken &token, TimeMs now) const
{
    sql.exec(QStringLiteral("INSERT INTO one_time_tokens (token_hash, purpose, user_id, email_sealed, created_at, "
                            "expires_at) VALUES (:hash, :purpose, :user_id, :email, :now, :expires_at)"),
             {{QStringLiteral("hash"), token.hash},
              {QStringLiteral("purpose"), purpose},
              {QStringLiteral("user_id"), token.user},
              {QStringLiteral("email"), sealText(m_sealing, kEmail, token.hash, token.email)},
              {QStringLiteral("now"), now},
              {QStringLiteral("expires_at"), token.expiresAt}});
}

std::optional<OneTimeToken> TokenStore::find(Sql &sql, TokenPurpose purpose, const QString &hash) const
{
    std::optional<OneTimeToken> found;
    sql.forEach(QStringLiteral("SELECT user_id, email_sealed, expires_at, used_at FROM one_time_tokens "
                               "WHERE token_hash = :hash AND purpose = :purpose"),
                {{QStringLiteral("hash"), hash}, {QStringLiteral("purpose"), purpose}}, [&](const Row &row) {
                    found = OneTimeToken{.hash = hash,
                                         .user = row.id<UserId>("user_id"),
                                         .email = openText(m_sealing, kEmail, hash, row.bytes("email_sealed")),
                                         .expiresAt = row.time("expires_at"),
                                         .usedAt = row.optionalTime("used_at")};
                });
    return found;
}

void TokenStore::use(Sql &sql, const QString &hash, TimeMs now) const
{
    sql.exec(QStringLiteral("UPDATE one_time_tokens SET used_at = :now WHERE token_hash = :hash"),
             {{QStringLiteral("now"), now}, {QStringLiteral("hash"), hash}});
}

void TokenStore::expireAll(Sql &sql, TokenPurpose purpose, const UserId &user, TimeMs now) const
{
    sql.exec(QStringLiteral("UPDATE one_time_tokens SET expires_at = :now WHERE user_id = :user_id "
                            "AND purpose = :purpose AND expires_at > :now"),
             {{QStringLiteral("now"), now}, {QStringLiteral("user_id"), user}, {QStringLiteral("purpose"), purpose}});
}

void TokenStore::removeExpiredBefore(Sql &sql, TimeMs time) const
{
    sql.exec(QStringLiteral("DELETE FROM one_time_tokens WHERE expires_at <= :time"), {{QStringLiteral("time"), time}});
}

std::vector<TimeMs> TokenStore::madeSince(Sql &sql, TokenPurpose purpose, const UserId &user, TimeMs since) const
{
    std::vector<TimeMs> times;
    sql.forEach(
        QStringLiteral("SELECT created_at FROM one_time_tokens WHERE user_id = :user_id "
                       "AND purpose = :purpose AND created_at > :since ORDER BY created_at"),
        {{QStringLiteral("user_id"), user}, {QStringLiteral("purpose"), purpose}, {QStringLiteral("since"), since}},
        [&](const Row &row) { times.push_back(row.time("created_at")); });
    return times;
}

} // namespace freehold::auth
