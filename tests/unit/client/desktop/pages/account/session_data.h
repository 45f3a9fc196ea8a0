// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace freehold::desktop::test {

inline const QString kMailedToken = QString(20, u'a') + "-_" + QString(21, u'Z');

/// What the server says about somebody who is signed in.
[[nodiscard]] inline QJsonObject sessionJson(bool isEmailVerified, const QString &role = "investor")
{
    const QJsonObject user{{"id", "usr_01h00000000000000000000001"},
                           {"email", "mira@example.com"},
                           {"name", "Mira Stone"},
                           {"roles", QJsonArray{role}},
                           {"created_at", "2026-01-01T00:00:00.000Z"},
                           {"email_verified", isEmailVerified},
                           {"totp_enabled", false},
                           {"disabled", false}};
    return {{"user", user},
            {"csrf_token", "token"},
            {"expires_at", "2027-01-01T00:00:00.000Z"},
            {"must_enrol_totp", false}};
}

} // namespace freehold::desktop::test
