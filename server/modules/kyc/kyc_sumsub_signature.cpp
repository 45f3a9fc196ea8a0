// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_sumsub_signature.h"

#include <QMessageAuthenticationCode>

#include <openssl/crypto.h>

#include <optional>

namespace freehold::kyc {

namespace {

std::optional<QCryptographicHash::Algorithm> hashOf(const QByteArray &algorithm)
{
    if (algorithm == "HMAC_SHA256_HEX")
        return QCryptographicHash::Sha256;
    if (algorithm == "HMAC_SHA512_HEX")
        return QCryptographicHash::Sha512;
    return std::nullopt;
}

/// Takes the same time wherever the first difference is.
bool isEqual(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

} // namespace

QByteArray requestSignature(const QByteArray &secretKey, qint64 timestampSeconds, const QByteArray &method,
                            const QByteArray &pathWithQuery, const QByteArray &body)
{
    const QByteArray message = QByteArray::number(timestampSeconds) + method + pathWithQuery + body;
    return QMessageAuthenticationCode::hash(message, secretKey, QCryptographicHash::Sha256).toHex();
}

bool isWebhookDigestValid(const QByteArray &webhookSecret, const QByteArray &body, const QByteArray &digest,
                          const QByteArray &algorithm)
{
    const auto hash = hashOf(algorithm);
    return hash && isEqual(QMessageAuthenticationCode::hash(body, webhookSecret, *hash).toHex(), digest.toLower());
}

} // namespace freehold::kyc
