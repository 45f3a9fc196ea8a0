// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_email_service.h"

#include "server/core/log/log.h"
#include "server/modules/auth/auth_errors.h"
#include "server/modules/auth/auth_secrets.h"

namespace freehold::auth {

namespace {
constexpr qint64 kHourMs = 3600LL * 1000;
}

Task<> EmailService::verify(QString token, QHostAddress address)
{
    const auto attempt = m_throttle.attempt(address);
    co_await m_core.database.write([=, this](Sql &sql) { m_throttle.begin(sql, attempt, m_core.clock.now()); });
    const QString hash = hashOf(token.toLatin1());
    co_await m_core.database.write([=, this](Sql &sql) {
        applyToken(sql, hash);
        m_throttle.succeed(sql, attempt, m_core.clock.now());
    });
    log::info("email_verified");
}

void EmailService::applyToken(Sql &sql, const QString &hash) const
{
    const TimeMs now = m_core.clock.now();
    const OneTimeToken token = requireUsable(m_tokens.find(sql, TokenPurpose::VerifyEmail, hash), now);
    const User before = m_users.get(sql, token.user);
    if (!m_users.updateEmail(sql, token.user, token.email, now))
        throw emailTaken();
    m_tokens.use(sql, hash, now);
    m_tokens.expireAll(sql, TokenPurpose::VerifyEmail, token.user, now);
    if (before.email == token.email)
        return;
    m_core.audit.append(sql, Actor(), QStringLiteral("user.email_changed"), token.user);
    m_tokens.expireAll(sql, TokenPurpose::ResetPassword, token.user, now); // those went to the old address
    m_mails.sendNotice(sql, before, QStringLiteral("email_changed"));
}

Task<> EmailService::resend(Actor actor)
{
    co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        const User user = m_users.get(sql, actor.id);
        if (user.emailVerifiedAt)
            throw Error(ErrorCode::Conflict, QStringLiteral("email_verified"),
                        QStringLiteral("Your email address is verified already."));
        requireRoomForMail(sql, actor.id);
        m_mails.sendVerification(sql, actor.id, user.email);
    });
}

Task<> EmailService::change(Actor actor, api::ChangeEmailRequest request)
{
    const OwnerProven proven = co_await m_ownerCheck.require(actor, request.proof.password, request.proof.code);
    co_await m_core.database.write([=, this](Sql &sql) {
        const User user = m_ownerCheck.requireStill(sql, proven);
        requireRoomForMail(sql, actor.id);
        m_tokens.expireAll(sql, TokenPurpose::VerifyEmail, actor.id, m_core.clock.now());
        askToProve(sql, actor, request.email);
        m_mails.sendNotice(sql, user, QStringLiteral("email_change_requested"));
    });
    log::info("email_change_requested", {{QStringLiteral("user"), actor.id.text()}});
}

/// Looks the same whether or not another account has the address: else anybody could ask which addresses have one.
void EmailService::askToProve(Sql &sql, const Actor &actor, const QString &email) const
{
    const auto owner = m_users.findCredentials(sql, email);
    if (!owner) {
        m_mails.sendVerification(sql, actor.id, email);
        return;
    }
    m_mails.withholdVerification(sql, actor.id, email);
    if (!owner->user.disabledAt)
        m_mails.tellOfAttempt(sql, owner->user, QStringLiteral("email_change_attempted"), actor.address);
}

void EmailService::requireRoomForMail(Sql &sql, const UserId &user) const
{
    const TimeMs now = m_core.clock.now();
    requireRoom(m_tokens.madeSince(sql, TokenPurpose::VerifyEmail, user, now.plusMs(-kHourMs)), kMaxMailsPerHour,
                kHourMs, now);
}

} // namespace freehold::auth
