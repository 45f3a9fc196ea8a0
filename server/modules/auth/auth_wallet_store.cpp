// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_wallet_store.h"

#include "server/core/db/many_rows.h"

namespace freehold::auth {

WalletChallenge WalletChallenge::fromRow(const Row &row)
{
    return {
        .nonce = row.text("nonce"),
        .user = row.id<UserId>("user_id"),
        .address = evm::Address::parse(row.text("address")).value(),
        .message = row.text("message"),
        .expiresAt = row.time("expires_at"),
        .usedAt = row.optionalTime("used_at"),
    };
}

bool WalletStore::insert(Sql &sql, const Wallet &wallet) const
{
    return sql.exec(
               QStringLiteral("INSERT INTO wallets (id, user_id, address, label, linked_at) "
                              "VALUES (:id, :user_id, :address, :label, :linked_at) ON CONFLICT (address) DO NOTHING"),
               {{QStringLiteral("id"), wallet.id},
                {QStringLiteral("user_id"), wallet.user},
                {QStringLiteral("address"), wallet.address.toChecksum()},
                {QStringLiteral("label"), wallet.label},
                {QStringLiteral("linked_at"), wallet.linkedAt}})
        == 1;
}

std::optional<Wallet> WalletStore::find(Sql &sql, const evm::Address &address) const
{
    return sql.find<Wallet>(
        QStringLiteral("SELECT id, user_id, address, label, linked_at FROM wallets WHERE address = :address"),
        {{QStringLiteral("address"), address.toChecksum()}});
}

std::vector<Wallet> WalletStore::among(Sql &sql, const std::vector<evm::Address> &addresses) const
{
    SqlValues texts;
    for (const evm::Address &address : addresses)
        texts.push_back(address.toChecksum());
    std::vector<Wallet> wallets;
    forEachIn(sql, QStringLiteral("SELECT id, user_id, address, label, linked_at FROM wallets WHERE address IN (:in)"),
              texts, {}, [&](const Row &row) { wallets.push_back(Wallet::fromRow(row)); });
    return wallets;
}

std::vector<Wallet> WalletStore::ofUser(Sql &sql, const UserId &user) const
{
    return sql.all<Wallet>(QStringLiteral("SELECT id, user_id, address, label, linked_at FROM wallets "
                                          "WHERE user_id = :user_id ORDER BY linked_at, id"),
                           {{QStringLiteral("user_id"), user}});
}

void WalletStore::insertChallenge(Sql &sql, const WalletChallenge &challenge) const
{
    sql.exec(QStringLiteral("INSERT INTO wallet_challenges (nonce, user_id, address, message, expires_at) "
                            "VALUES (:nonce, :user_id, :address, :message, :expires_at)"),
             {{QStringLiteral("nonce"), challenge.nonce},
              {QStringLiteral("user_id"), challenge.user},
              {QStringLiteral("address"), challenge.address.toChecksum()},
              {QStringLiteral("message"), challenge.message},
              {QStringLiteral("expires_at"), challenge.expiresAt}});
}

std::optional<WalletChallenge> WalletStore::findChallenge(Sql &sql, const UserId &user, const QString &message) const
{
    return sql.find<WalletChallenge>(
        QStringLiteral("SELECT nonce, user_id, address, message, expires_at, used_at FROM wallet_challenges "
                       "WHERE message = :message AND user_id = :user_id"),
        {{QStringLiteral("message"), message}, {QStringLiteral("user_id"), user}});
}

void WalletStore::useChallenge(Sql &sql, const QString &nonce, TimeMs now) const
{
    sql.exec(QStringLiteral("UPDATE wallet_challenges SET used_at = :now WHERE nonce = :nonce"),
             {{QStringLiteral("now"), now}, {QStringLiteral("nonce"), nonce}});
}

void WalletStore::removeChallengesBefore(Sql &sql, TimeMs expiry) const
{
    sql.exec(QStringLiteral("DELETE FROM wallet_challenges WHERE expires_at <= :expiry"),
             {{QStringLiteral("expiry"), expiry}});
}

} // namespace freehold::auth
