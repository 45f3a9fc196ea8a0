// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_wallet_store.h"

#include "server/core/db/many_rows.h"

namespace freehold::auth {

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

void WalletStore::remove(Sql &sql, const WalletId &id) const
{
    sql.exec(QStringLiteral("DELETE FROM wallets WHERE id = :id"), {{QStringLiteral("id"), id}});
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

} // namespace freehold::auth
