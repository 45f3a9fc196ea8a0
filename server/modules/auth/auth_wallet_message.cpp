// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_wallet_message.h"

#include "shared/evm/personal_message.h"
#include "shared/evm/signature.h"

namespace freehold::auth {

namespace {

constexpr int kNonceBytes = 16;

} // namespace

QString WalletMessage::toText() const
{
    return QStringLiteral("%1 wants you to sign in with your Ethereum account:\n"
                          "%2\n"
                          "\n"
                          "%3\n"
                          "\n"
                          "URI: %4\n"
                          "Version: 1\n"
                          "Chain ID: %5\n"
                          "Nonce: %6\n"
                          "Issued At: %7\n"
                          "Expiration Time: %8")
        .arg(domain, address.toChecksum(), statement, uri, QString::number(chainId), nonce, issuedAt.toString(),
             expiresAt.toString());
}

QString newWalletNonce(Random &random) { return QString::fromLatin1(random.bytes(kNonceBytes).toHex()); }

std::optional<evm::Address> addressIn(const QString &message)
{
    const auto address = evm::Address::parseChecksummed(message.section(u'\n', 1, 1));
    return address ? std::optional(*address) : std::nullopt;
}

std::optional<evm::Address> findSigner(const QString &message, const QByteArray &signature)
{
    const auto parsed = evm::Signature::fromBytes(signature);
    if (!parsed)
        return std::nullopt;
    const auto signer = evm::recoverAddress(evm::personalMessageHash(message.toUtf8()), *parsed);
    return signer ? std::optional(*signer) : std::nullopt;
}

} // namespace freehold::auth
