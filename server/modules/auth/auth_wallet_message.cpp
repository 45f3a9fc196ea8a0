// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_wallet_message.h"

namespace freehold::auth {

QString WalletMessage::toText() const
{
    return QStringLiteral("%1 wants you to sign in with your Ethereum account:\n"
                          "%2\n"
                          "\n"
                          "Link this wallet to your Freehold account.\n"
                          "\n"
                          "URI: %3\n"
                          "Version: 1\n"
                          "Chain ID: %4\n"
                          "Nonce: %5\n"
                          "Issued At: %6\n"
                          "Expiration Time: %7")
        .arg(domain, address.toChecksum(), uri, QString::number(chainId), nonce, issuedAt.toString(),
             expiresAt.toString());
}

} // namespace freehold::auth
