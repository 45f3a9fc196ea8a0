// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_errors.h"

#include "server/modules/auth/auth_password_rules.h"

namespace freehold::auth {

Error emailTaken()
{
    return {ErrorCode::Conflict, QStringLiteral("email_taken"),
            QStringLiteral("There is an account with this email address already.")};
}

Error invalidCredentials()
{
    return {ErrorCode::Unauthenticated, QStringLiteral("invalid_credentials"),
            QStringLiteral("The email address or the password is wrong.")};
}

Error noSession()
{
    return {ErrorCode::Unauthenticated, QStringLiteral("no_session"), QStringLiteral("Sign in first.")};
}

Error passwordWrong()
{
    return {ErrorCode::Forbidden, QStringLiteral("password_wrong"), QStringLiteral("The password is wrong.")};
}

Error tooManyAttempts(qint64 waitMs)
{
    const qint64 seconds = (waitMs + 999) / 1000;
    return {ErrorCode::RateLimited,
            QStringLiteral("too_many_attempts"),
            QStringLiteral("Too many attempts. Try again in %1 seconds.").arg(seconds),
            {{QStringLiteral("retry_after_seconds"), seconds}}};
}

void requireRoom(const std::vector<TimeMs> &times, std::size_t max, qint64 windowMs, TimeMs now)
{
    if (times.size() < max)
        return;
    throw tooManyAttempts(times[times.size() - max].plusMs(windowMs).value - now.value);
}

OneTimeToken requireUsable(std::optional<OneTimeToken> token, TimeMs now)
{
    if (!token)
        throw Error(ErrorCode::RuleRefused, QStringLiteral("token_unknown"), QStringLiteral("This link is not valid."));
    if (token->usedAt)
        throw Error(ErrorCode::RuleRefused, QStringLiteral("token_used"), QStringLiteral("This link was used before."));
    if (token->expiresAt <= now)
        throw Error(ErrorCode::RuleRefused, QStringLiteral("token_expired"),
                    QStringLiteral("This link is too old; ask for another one."));
    return std::move(*token);
}

void requireEnabled(const User &user)
{
    if (user.disabledAt)
        throw Error(ErrorCode::Forbidden, QStringLiteral("account_disabled"),
                    QStringLiteral("This account was taken out of use; write to us."));
}

void requireGoodPassword(const QString &field, const QString &password, const User &user)
{
    if (const auto problem = passwordProblem(password, user.email, user.name))
        throw invalidFields({{.field = field,
                              .reason = QStringLiteral("not_allowed"),
                              .params = {{QStringLiteral("rule"), *problem}}}});
}

} // namespace freehold::auth
