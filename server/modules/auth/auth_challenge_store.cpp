// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_challenge_store.h"

namespace freehold::auth {

namespace {

QString columnOf(ChallengePurpose purpose)
{
    return purpose == ChallengePurpose::LinkWallet ? QStringLiteral("link_wallet") : QStringLiteral("sign_in");
}

} // namespace

Challenge Challenge::fromRow(const Row &row)
{
    const auto user = row.optionalText("user_id");
    return {
        .nonce = row.text("nonce"),
        .user = user ? std::optional(UserId::trusted(*user)) : std::nullopt,
        .address = evm::Address::parse(row.text("address")).value(),
        .message = row.text("message"),
        .expiresAt = row.time("expires_at"),
        .usedAt = row.optionalTime("used_at"),
    };
}

void ChallengeStore::insert(Sql &sql, const Challenge &challenge) const
{
    sql.exec(QStringLiteral("INSERT INTO challenges (nonce, purpose, user_id, address, message, expires_at) "
                            "VALUES (:nonce, :purpose, :user_id, :address, :message, :expires_at)"),
             {{QStringLiteral("nonce"), challenge.nonce},
              {QStringLiteral("purpose"), columnOf(m_purpose)},
              {QStringLiteral("user_id"), challenge.user},
              {QStringLiteral("address"), challenge.address.toChecksum()},
              {QStringLiteral("message"), challenge.message},
              {QStringLiteral("expires_at"), challenge.expiresAt}});
}

std::optional<Challenge> ChallengeStore::find(Sql &sql, const QString &message) const
{
    return sql.find<Challenge>(
        QStringLiteral("SELECT * FROM challenges WHERE message = :message AND purpose = :purpose"),
        {{QStringLiteral("message"), message}, {QStringLiteral("purpose"), columnOf(m_purpose)}});
}

void ChallengeStore::use(Sql &sql, const QString &nonce, TimeMs now) const
{
    sql.exec(QStringLiteral("UPDATE challenges SET used_at = :now WHERE nonce = :nonce"),
             {{QStringLiteral("now"), now}, {QStringLiteral("nonce"), nonce}});
}

void ChallengeStore::removeExpiredBefore(Sql &sql, TimeMs time) const
{
    sql.exec(QStringLiteral("DELETE FROM challenges WHERE purpose = :purpose AND expires_at <= :time"),
             {{QStringLiteral("purpose"), columnOf(m_purpose)}, {QStringLiteral("time"), time}});
}

} // namespace freehold::auth
