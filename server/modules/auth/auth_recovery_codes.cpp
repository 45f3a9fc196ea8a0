// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_recovery_codes.h"

#include "server/modules/auth/auth_totp.h"

namespace freehold::auth::recovery_codes {

namespace {
constexpr int kBytes = 7;
constexpr int kCharacters = 10; // of 5 bits
} // namespace

QStringList make(Random &random)
{
    QStringList codes;
    while (codes.size() < kCount) {
        const QString text = totp::base32(random.bytes(kBytes)).left(kCharacters).toLower();
        codes.append(text.left(kCharacters / 2) + u'-' + text.mid(kCharacters / 2));
    }
    return codes;
}

QString normalized(const QString &typed)
{
    QString code = typed.toLower();
    code.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return code.left(kCharacters / 2) + u'-' + code.mid(kCharacters / 2);
}

} // namespace freehold::auth::recovery_codes
