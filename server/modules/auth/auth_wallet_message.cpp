// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_wallet_message.h"

#include "server/core/error.h"
#include "shared/evm/personal_message.h"
#include "shared/evm/signature.h"

namespace freehold::auth {

namespace {

constexpr int kNonceBytes = 16;

Error invalidSignature()
{
    return {ErrorCode::RuleRefused, QStringLiteral("signature_invalid"),
            QStringLiteral("This is not a valid signature.")};
}

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

evm::Address requireSigner(const QString &message, const QByteArray &signature)
{
    const auto parsed = evm::Signature::fromBytes(signature);
    if (!parsed)
        throw invalidSignature();
    const auto signer = evm::recoverAddress(evm::personalMessageHash(message.toUtf8()), *parsed);
    if (!signer)
        throw invalidSignature();
    return *signer;
}

} // namespace freehold::auth
