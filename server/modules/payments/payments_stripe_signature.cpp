// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_stripe_signature.h"

#include <QMessageAuthenticationCode>

#include <openssl/crypto.h>

#include <cstdlib>
#include <optional>

namespace freehold::payments {

namespace {

struct SignatureHeader {
    QByteArray timestamp; ///< as it was signed
    qint64 seconds = 0;
    QByteArrayList signatures;
};

/// Schemes that are not v1 are passed over: Stripe adds its test scheme v0, and may add more.
std::optional<SignatureHeader> parse(const QByteArray &header)
{
    SignatureHeader parsed;
    for (const QByteArray &part : header.split(',')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = part.left(equals).trimmed();
        const QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1).trimmed();
        if (name == "t")
            parsed.timestamp = value;
        else if (name == "v1")
            parsed.signatures.append(value);
    }
    bool isNumber = false;
    parsed.seconds = parsed.timestamp.toLongLong(&isNumber);
    // Twelve digits of seconds are 30,000 years: more would leave int64 in milliseconds.
    if (!isNumber || parsed.seconds < 0 || parsed.timestamp.size() > 12 || parsed.signatures.isEmpty())
        return std::nullopt;
    return parsed;
}

/// Takes the same time wherever the first difference is.
bool isEqual(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

} // namespace

StripeSignature checkStripeSignature(const QByteArray &header, const QByteArray &body, const QByteArrayList &secrets,
                                     TimeMs now)
{
    const auto parsed = parse(header);
    if (!parsed)
        return StripeSignature::Malformed;
    const QByteArray message = parsed->timestamp + '.' + body;
    bool isSigned = false;
    for (const QByteArray &secret : secrets) {
        const QByteArray expected =
            QMessageAuthenticationCode::hash(message, secret, QCryptographicHash::Sha256).toHex();
        for (const QByteArray &signature : parsed->signatures)
            isSigned = isEqual(expected, signature) || isSigned;
    }
    if (!isSigned)
        return StripeSignature::Wrong;
    return std::abs(now.value - parsed->seconds * 1000) > kStripeToleranceMs ? StripeSignature::TooOld
                                                                             : StripeSignature::Valid;
}

} // namespace freehold::payments
