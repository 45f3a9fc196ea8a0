// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_password_rules.h"

#include "shared/api/auth_api.h"

#include <QStringList>

#include <algorithm>

namespace freehold::auth {

namespace {

/// What people type when twelve characters are asked for.
const QStringList kWorst{
    QStringLiteral("123456789012"),   QStringLiteral("1234567890123"),   QStringLiteral("12345678901234"),
    QStringLiteral("123456123456"),   QStringLiteral("012345678901"),    QStringLiteral("password1234"),
    QStringLiteral("password12345"),  QStringLiteral("password123!"),    QStringLiteral("passwordpassword"),
    QStringLiteral("qwertyuiop12"),   QStringLiteral("qwertyuiop123"),   QStringLiteral("qwertyuiopasdf"),
    QStringLiteral("qwertyqwerty"),   QStringLiteral("1q2w3e4r5t6y"),    QStringLiteral("1qaz2wsx3edc"),
    QStringLiteral("abcdefghijkl"),   QStringLiteral("abc123abc123"),    QStringLiteral("iloveyou1234"),
    QStringLiteral("letmeinletmein"), QStringLiteral("welcome12345"),    QStringLiteral("changeme1234"),
    QStringLiteral("administrator"),  QStringLiteral("adminadminadmin"), QStringLiteral("correcthorsebatterystaple"),
};

bool isOneCharacterRepeated(const QString &text)
{
    return std::ranges::all_of(text, [&](QChar c) { return c == text.front(); });
}

} // namespace

std::optional<QString> passwordProblem(const QString &password, const QString &email, const QString &name)
{
    const QString folded = password.trimmed().toCaseFolded();
    if (password.size() < api::kPasswordLimits.min)
        return QStringLiteral("too_short");
    if (password.size() > api::kPasswordLimits.max)
        return QStringLiteral("too_long");
    if (folded == email.toCaseFolded())
        return QStringLiteral("same_as_email");
    if (folded == name.trimmed().toCaseFolded())
        return QStringLiteral("same_as_name");
    if (isOneCharacterRepeated(password) || kWorst.contains(folded))
        return QStringLiteral("too_common");
    return std::nullopt;
}

} // namespace freehold::auth
