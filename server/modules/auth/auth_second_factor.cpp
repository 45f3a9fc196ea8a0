// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_second_factor.h"

#include "server/modules/auth/auth_recovery_codes.h"
#include "server/modules/auth/auth_totp.h"

namespace freehold::auth {

Task<> SecondFactor::require(UserId user, std::optional<QString> code, QHostAddress address, ErrorCode refusal)
{
    const auto attempt = m_throttle.attempt(user.text(), address);
    const bool isAsked = co_await m_core.database.write([=, this](Sql &sql) {
        const bool hasTotp = m_store.find(sql, user).has_value();
        if (hasTotp && code)
            m_throttle.begin(sql, attempt, m_core.clock.now());
        return hasTotp;
    });
    if (!isAsked)
        co_return;
    if (!code)
        throw Error(refusal, QStringLiteral("totp_required"),
                    QStringLiteral("Enter the code of your authenticator app."));

    const bool isAccepted = co_await m_core.database.write([=, this](Sql &sql) {
        if (!accept(sql, user, *code))
            return false;
        m_throttle.succeed(sql, attempt, m_core.clock.now());
        return true;
    });
    if (!isAccepted)
        throw Error(refusal, QStringLiteral("totp_invalid"),
                    QStringLiteral("The code is wrong, too old, or was used before."));
}

bool SecondFactor::accept(Sql &sql, const UserId &user, const QString &code) const
{
    const auto factor = m_store.find(sql, user);
    if (!factor)
        return false;
    const TimeMs now = m_core.clock.now();
    if (const auto step = totp::acceptedStep(factor->secret, code.trimmed(), now, factor->lastStep)) {
        m_store.useStep(sql, user, *step);
        return true;
    }
    return m_store.useRecoveryCode(sql, user, recovery_codes::normalized(code), now);
}

} // namespace freehold::auth
