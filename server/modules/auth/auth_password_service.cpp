// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_password_service.h"

#include "server/core/audit/audit_store.h"
#include "server/core/log/log.h"
#include "server/modules/auth/auth_errors.h"
#include "server/modules/auth/auth_sealed.h"
#include "server/modules/auth/auth_secrets.h"

namespace freehold::auth {

namespace {

const QString kQueue = QStringLiteral("auth.password_reset");
const QString kEmail = QStringLiteral("email");
constexpr auto kColumn = "jobs.password_reset";
const QString kChanged = QStringLiteral("password.changed"); ///< in the audit log
constexpr qint64 kQuarterHourMs = 15LL * 60 * 1000;
constexpr qint64 kHourMs = 4 * kQuarterHourMs;

} // namespace

void PasswordService::registerHandlers()
{
    m_core.jobs.handle(kQueue, [this](Job job) { return mailLink(std::move(job)); });
}

Task<> PasswordService::requestReset(QString email, QHostAddress address)
{
    const auto attempt = m_requestThrottle.attempt(email, address);
    const QString key = makeUlid(m_core.clock.now().value, m_core.random.bytes(kUlidRandomBytes));
    const QByteArray sealed = sealText(m_core.sealing, kColumn, key, email);
    co_await m_core.database.write([=, this](Sql &sql) {
        m_requestThrottle.begin(sql, attempt, m_core.clock.now());
        m_core.jobs.enqueue(sql, kQueue, key, {{kEmail, QString::fromLatin1(sealed.toBase64())}});
    });
}

Task<> PasswordService::mailLink(Job job)
{
    const QByteArray sealed = QByteArray::fromBase64(job.payload.value(kEmail).toString().toLatin1());
    const QString email = openText(m_core.sealing, kColumn, job.key, sealed);
    co_await m_core.database.write([=, this](Sql &sql) {
        if (const auto known = m_users.findCredentials(sql, email); known && !known->user.disabledAt)
            sendLinkTo(sql, known->user);
        m_core.jobs.complete(sql, job);
    });
}

void PasswordService::sendLinkTo(Sql &sql, const User &user) const
{
    const TimeMs since = m_core.clock.now().plusMs(-kQuarterHourMs);
    if (m_tokens.madeSince(sql, TokenPurpose::ResetPassword, user.id, since).size() < kMaxMailsPerQuarterHour)
        m_mails.sendReset(sql, user.id, user.email);
}

Task<> PasswordService::reset(api::ResetPasswordRequest request, QHostAddress address)
{
    const auto place = m_hasher.reserve();
    const auto attempt = m_tokenThrottle.attempt(address);
    co_await m_core.database.write([=, this](Sql &sql) { m_tokenThrottle.begin(sql, attempt, m_core.clock.now()); });
    const QString tokenHash = hashOf(request.token.toLatin1());
    Actor nobody; // the token speaks for its account, not for a session
    nobody.address = address;
    const User user = co_await m_core.database.read([=, this](Sql &sql) {
        const auto token =
            requireUsable(m_tokens.find(sql, TokenPurpose::ResetPassword, tokenHash), m_core.clock.now());
        return m_users.get(sql, token.user);
    });
    requireGoodPassword(QStringLiteral("password"), request.password, user);
    const QString hash = co_await m_hasher.hash(place, request.password);

    const auto ended = co_await m_core.database.write([=, this](Sql &sql) {
        const TimeMs now = m_core.clock.now();
        // Again, as somebody else may have shown the same token meanwhile.
        (void)requireUsable(m_tokens.find(sql, TokenPurpose::ResetPassword, tokenHash), now);
        m_tokens.use(sql, tokenHash, now);
        m_tokenThrottle.succeed(sql, attempt, now);
        m_tokens.expireAll(sql, TokenPurpose::ResetPassword, user.id, now);
        store(sql, user, hash);
        m_core.audit.append(sql, nobody, QStringLiteral("password.reset"), user.id);
        return m_sessions.end(sql, user.id);
    });
    m_sessions.dropSockets(ended);
    log::info("password_reset", {{QStringLiteral("user"), user.id.text()}});
}

Task<> PasswordService::change(Actor actor, api::ChangePasswordRequest request)
{
    co_await m_core.database.read([=, this](Sql &sql) { requireRoomForChange(sql, actor.id); });
    const OwnerProven proven = co_await m_ownerCheck.requirePassword(actor, request.password);
    requireGoodPassword(QStringLiteral("new_password"), request.newPassword, proven.then.user);
    const QString hash = co_await m_hasher.hash(m_hasher.reserve(), request.newPassword);
    const auto ended = co_await m_core.database.write([=, this](Sql &sql) {
        const User user = m_ownerCheck.requireStill(sql, proven);
        requireRoomForChange(sql, user.id);
        store(sql, user, hash);
        m_core.audit.append(sql, actor, kChanged, user.id);
        return m_sessions.end(sql, user.id, actor.session);
    });
    m_sessions.dropSockets(ended);
    log::info("password_changed", {{QStringLiteral("user"), actor.id.text()}});
}

void PasswordService::requireRoomForChange(Sql &sql, const UserId &user) const
{
    const TimeMs now = m_core.clock.now();
    requireRoom(AuditStore::timesOf(sql, kChanged, user.text(), now.plusMs(-kHourMs)), kMaxChangesPerHour, kHourMs,
                now);
}

void PasswordService::store(Sql &sql, const User &user, const QString &hash) const
{
    m_users.updatePassword(sql, user.id, hash);
    // Whoever knew the old password may have asked for another address: that must not come true after this.
    m_tokens.expireAll(sql, TokenPurpose::VerifyEmail, user.id, m_core.clock.now());
    m_mails.sendNotice(sql, user, QStringLiteral("password_changed"));
}

} // namespace freehold::auth
