// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_secrets.h"

#include <QCryptographicHash>

namespace freehold::auth {

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray newToken(Random &random) { return base64Url(random.bytes(kTokenBytes)); }

QString hashOf(const QByteArray &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex());
}

} // namespace freehold::auth
