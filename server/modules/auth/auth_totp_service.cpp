// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_totp_service.h"

#include "server/core/log/log.h"
#include "server/modules/auth/auth_recovery_codes.h"
#include "server/modules/auth/auth_totp.h"

namespace freehold::auth {

namespace {

void logChange(const char *event, const UserId &user) { log::info(event, {{QStringLiteral("user"), user.text()}}); }

void requireTotp(const User &user)
{
    if (!user.hasTotp)
        throw Error(ErrorCode::Conflict, QStringLiteral("totp_not_enabled"),
                    QStringLiteral("This account has no authenticator app."));
}

} // namespace

Task<TotpHandover> TotpService::enrol(Actor actor, api::OwnerProof proof)
{
    const OwnerProven proven = co_await m_ownerCheck.require(actor, proof.password, proof.code);
    const QByteArray secret = m_core.random.bytes(totp::kSecretBytes);
    co_await m_core.database.write([=, this](Sql &sql) {
        m_ownerCheck.requireStill(sql, proven);
        m_store.beginEnrolment(sql, actor.id, secret, m_core.clock.now());
    });
    co_return TotpHandover{totp::uri(secret, proven.then.user.email), totp::base32(secret), {}};
}

Task<QStringList> TotpService::confirm(Actor actor, QString code)
{
    const QStringList recoveryCodes = recovery_codes::make(m_core.random);
    const auto ended = co_await m_core.database.write([=, this](Sql &sql) {
        m_ownerCheck.requireSession(sql, actor.session);
        const TimeMs now = m_core.clock.now();
        const auto secret = m_store.enrolment(sql, actor.id, now.plusMs(-kEnrolmentLifeMs));
        if (!secret)
            throw Error(ErrorCode::Conflict, QStringLiteral("totp_enrolment_missing"),
                        QStringLiteral("Start the setup of the authenticator app again."));
        const auto step = totp::acceptedStep(*secret, code.trimmed(), now, /*lastStep=*/0);
        if (!step)
            throw Error(ErrorCode::Forbidden, QStringLiteral("totp_invalid"),
                        QStringLiteral("The code is wrong or too old."));
        m_store.enable(sql, actor.id, {*secret, *step}, now);
        m_store.replaceRecoveryCodes(sql, actor.id, recoveryCodes);
        m_core.audit.append(sql, actor, QStringLiteral("totp.enabled"), actor.id);
        m_mails.sendNotice(sql, m_users.get(sql, actor.id), QStringLiteral("totp_enabled"));
        return m_sessions.end(sql, actor.id, actor.session);
    });
    m_sessions.dropSockets(ended);
    logChange("totp_enabled", actor.id);
    co_return recoveryCodes;
}

Task<QStringList> TotpService::renewRecoveryCodes(Actor actor, api::OwnerProof proof)
{
    const OwnerProven proven = co_await m_ownerCheck.require(actor, proof.password, proof.code);
    const QStringList codes = recovery_codes::make(m_core.random);
    co_await m_core.database.write([=, this](Sql &sql) {
        requireTotp(m_ownerCheck.requireStill(sql, proven));
        m_store.replaceRecoveryCodes(sql, actor.id, codes);
        m_core.audit.append(sql, actor, QStringLiteral("totp.recovery_codes_renewed"), actor.id);
    });
    logChange("recovery_codes_renewed", actor.id);
    co_return codes;
}

Task<> TotpService::disable(Actor actor, api::OwnerProof proof)
{
    const OwnerProven proven = co_await m_ownerCheck.require(actor, proof.password, proof.code);
    co_await m_core.database.write([=, this](Sql &sql) {
        const User user = m_ownerCheck.requireStill(sql, proven);
        requireTotp(user);
        if (requiresTotp(user.roles))
            throw Error(ErrorCode::RuleRefused, QStringLiteral("totp_needed_by_role"),
                        QStringLiteral("Your roles need an authenticator app; you can set up another one."));
        m_store.disable(sql, actor.id);
        m_core.audit.append(sql, actor, QStringLiteral("totp.disabled"), actor.id);
        m_mails.sendNotice(sql, user, QStringLiteral("totp_disabled"));
    });
    logChange("totp_disabled", actor.id);
}

Task<TotpHandover> TotpService::enrolAtOnce(UserId user)
{
    const QByteArray secret = m_core.random.bytes(totp::kSecretBytes);
    const QStringList recoveryCodes = recovery_codes::make(m_core.random);
    const QString email = co_await m_core.database.write([=, this](Sql &sql) {
        m_store.enable(sql, user, {.secret = secret, .lastStep = 0}, m_core.clock.now());
        m_store.replaceRecoveryCodes(sql, user, recoveryCodes);
        m_core.audit.append(sql, Actor(), QStringLiteral("totp.enabled"), user);
        return m_users.get(sql, user).email;
    });
    co_return TotpHandover{totp::uri(secret, email), totp::base32(secret), recoveryCodes};
}

} // namespace freehold::auth
