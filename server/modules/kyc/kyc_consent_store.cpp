// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_consent_store.h"

namespace freehold::kyc {

WalletConsent WalletConsent::fromRow(const Row &row)
{
    return {.wallet = evm::Address::parse(row.text("wallet")).value(),
            .knownWallet = evm::Address::parse(row.text("known_wallet")).value(),
            .deadline = row.time("deadline"),
            .signature = row.optionalBytes("signature").value()};
}

void ConsentStore::save(Sql &sql, const UserId &user, const WalletConsent &consent, TimeMs now)
{
    sql.exec(
        QStringLiteral("INSERT INTO kyc_wallet_consents (wallet, user_id, known_wallet, deadline, signature, given_at) "
                       "VALUES (:wallet, :user_id, :known_wallet, :deadline, :signature, :now) "
                       "ON CONFLICT (wallet) DO UPDATE SET user_id = excluded.user_id, "
                       "known_wallet = excluded.known_wallet, deadline = excluded.deadline, "
                       "signature = excluded.signature, given_at = excluded.given_at"),
        {{QStringLiteral("wallet"), consent.wallet.toChecksum()},
         {QStringLiteral("user_id"), user},
         {QStringLiteral("known_wallet"), consent.knownWallet.toChecksum()},
         {QStringLiteral("deadline"), consent.deadline},
         {QStringLiteral("signature"), consent.signature},
         {QStringLiteral("now"), now}});
}

std::vector<WalletConsent> ConsentStore::ofUser(Sql &sql, const UserId &user)
{
    return sql.all<WalletConsent>(
        QStringLiteral(
            "SELECT wallet, known_wallet, deadline, signature FROM kyc_wallet_consents WHERE user_id = :user"),
        {{QStringLiteral("user"), user}});
}

} // namespace freehold::kyc
