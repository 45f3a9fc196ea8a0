// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_sign_in_store.h"

namespace freehold::auth {

SignInChallenge SignInChallenge::fromRow(const Row &row)
{
    return {
        .nonce = row.text("nonce"),
        .address = evm::Address::parse(row.text("address")).value(),
        .message = row.text("message"),
        .expiresAt = row.time("expires_at"),
        .usedAt = row.optionalTime("used_at"),
    };
}

void SignInStore::insert(Sql &sql, const SignInChallenge &challenge)
{
    sql.exec(QStringLiteral("INSERT INTO sign_in_challenges (nonce, address, message, expires_at) "
                            "VALUES (:nonce, :address, :message, :expires_at)"),
             {{QStringLiteral("nonce"), challenge.nonce},
              {QStringLiteral("address"), challenge.address.toChecksum()},
              {QStringLiteral("message"), challenge.message},
              {QStringLiteral("expires_at"), challenge.expiresAt}});
}

std::optional<SignInChallenge> SignInStore::find(Sql &sql, const QString &message)
{
    return sql.find<SignInChallenge>(
        QStringLiteral(
            "SELECT nonce, address, message, expires_at, used_at FROM sign_in_challenges WHERE message = :message"),
        {{QStringLiteral("message"), message}});
}

void SignInStore::use(Sql &sql, const QString &nonce, TimeMs now)
{
    sql.exec(QStringLiteral("UPDATE sign_in_challenges SET used_at = :now WHERE nonce = :nonce"),
             {{QStringLiteral("now"), now}, {QStringLiteral("nonce"), nonce}});
}

void SignInStore::removeExpiredBefore(Sql &sql, TimeMs time)
{
    sql.exec(QStringLiteral("DELETE FROM sign_in_challenges WHERE expires_at <= :time"),
             {{QStringLiteral("time"), time}});
}

} // namespace freehold::auth
