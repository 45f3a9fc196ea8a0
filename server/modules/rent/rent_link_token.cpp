// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_link_token.h"

#include <QCryptographicHash>

namespace freehold::rent {

namespace {
constexpr int kSaltBytes = 32;
}

void issueToken(const Sealing &sealing, Random &random, TimeMs now, PaymentLink &link)
{
    link.salt = random.bytes(kSaltBytes);
    link.tokenHash = hashOfToken(tokenOf(sealing, link));
    link.revokedAt = std::nullopt;
    link.issuedAt = now;
}

QByteArray tokenOf(const Sealing &sealing, const PaymentLink &link)
{
    return sealing.blindIndex(link.salt, "payment_links.token")
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString hashOfToken(const QByteArray &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex());
}

QUrl urlOf(const Sealing &sealing, const QUrl &publicUrl, const PaymentLink &link)
{
    return publicUrl.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash)
        + "/pay#token=" + QString::fromLatin1(tokenOf(sealing, link));
}

} // namespace freehold::rent
