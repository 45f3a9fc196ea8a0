// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_sealed.h"

namespace freehold::auth {

namespace {

QByteArray context(const char *column, const QString &owner) { return QByteArray(column) + ':' + owner.toUtf8(); }

} // namespace

QByteArray sealText(const Sealing &sealing, const char *column, const QString &owner, const QString &text)
{
    return sealing.seal(text.toUtf8(), context(column, owner));
}

QString openText(const Sealing &sealing, const char *column, const QString &owner, const QByteArray &sealed)
{
    return QString::fromUtf8(sealing.open(sealed, context(column, owner)));
}

QString emailIndex(const Sealing &sealing, const QString &email)
{
    return QString::fromLatin1(sealing.blindIndex(email.toUtf8(), "users.email").toHex());
}

} // namespace freehold::auth
