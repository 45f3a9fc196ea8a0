// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_service.h"

#include "server/core/log/log.h"
#include "server/modules/auth/auth_errors.h"

namespace freehold::auth {

Task<User> AuthService::registerUser(api::RegisterRequest request, QHostAddress address)
{
    const User user{.id = m_core.ids.next<UserId>(),
                    .email = request.email,
                    .name = request.name,
                    .roles = request.role,
                    .createdAt = m_core.clock.now()};
    requireGoodPassword(QStringLiteral("password"), request.password, user);
    const auto place = m_hasher.reserve();
    const auto attempt = m_registerThrottle.attempt(user.email, address);
    co_await m_core.database.write([=, this](Sql &sql) { m_registerThrottle.begin(sql, attempt, user.createdAt); });
    const QString hash = co_await m_hasher.hash(place, request.password);

    co_await m_core.database.write([=, this](Sql &sql) {
        if (m_users.findCredentials(sql, user.email)) {
            tellOwner(sql, user.email, address);
            return;
        }
        store(sql, user, hash);
        m_mails.sendVerification(sql, user.id, user.email);
    });
    co_return user;
}

void AuthService::tellOwner(Sql &sql, const QString &email, const QHostAddress &address) const
{
    const auto owner = m_users.findCredentials(sql, email);
    if (owner && !owner->user.disabledAt)
        m_mails.tellOfAttempt(sql, owner->user, QStringLiteral("registration_attempted"), address);
}

Task<User> AuthService::createUser(QString email, QString password, QString name, Roles roles)
{
    const TimeMs now = m_core.clock.now();
    const User user{.id = m_core.ids.next<UserId>(),
                    .email = email,
                    .name = name,
                    .roles = roles,
                    .createdAt = now,
                    .emailVerifiedAt = now};
    requireGoodPassword(QStringLiteral("password"), password, user);
    const QString hash = co_await m_hasher.hash(m_hasher.reserve(), password);
    co_await m_core.database.write([=, this](Sql &sql) {
        store(sql, user, hash);
        m_core.audit.append(sql, Actor(), QStringLiteral("user.created"), user.id,
                            {{QStringLiteral("roles"), QJsonArray::fromStringList(toStrings(user.roles))}});
    });
    co_return user;
}

void AuthService::store(Sql &sql, const User &user, const QString &passwordHash) const
{
    if (!m_users.insert(sql, user, passwordHash))
        throw emailTaken();
    m_core.outbox.append(sql, UserRegistered{user.id});
    log::info("user_registered", {{QStringLiteral("user"), user.id.text()}});
}

Task<LoggedIn> AuthService::logIn(api::LogInRequest request, Visitor visitor)
{
    const auto place = m_hasher.reserve();
    const auto attempt = m_throttle.attempt(request.email, visitor.address);
    const auto known = co_await m_core.database.write([=, this](Sql &sql) {
        m_throttle.begin(sql, attempt, m_core.clock.now());
        return m_users.findCredentials(sql, request.email);
    });
    const bool matches =
        co_await m_hasher.verify(place, request.password, known ? std::optional(known->passwordHash) : std::nullopt);
    if (!known || !matches)
        throw invalidCredentials();
    co_await m_core.database.write([=, this](Sql &sql) { m_throttle.succeed(sql, attempt, m_core.clock.now()); });

    // Only who knows the password learns more of the account than that.
    requireEnabled(known->user);
    co_await m_secondFactor.require(known->user.id, request.code, visitor.address, ErrorCode::Unauthenticated);
    co_return co_await openSession(*known, visitor);
}

Task<LoggedIn> AuthService::openSession(Credentials proven, Visitor visitor)
{
    const OpenedSession opened = m_sessions.open(proven.user.id, visitor);
    const User user = co_await m_core.database.write([=, this](Sql &sql) {
        // Again, as the password may have been reset, or the account disabled, while it was verified: that ended the
        // sessions of its moment, and this one must not slip through behind it.
        const Credentials now = m_users.credentials(sql, proven.user.id);
        if (now.passwordHash != proven.passwordHash)
            throw invalidCredentials();
        requireEnabled(now.user);
        m_sessions.store(sql, opened);
        return now.user;
    });
    co_return LoggedIn{user, opened};
}

Task<> AuthService::logOut(Actor actor)
{
    co_await m_core.database.write([=, this](Sql &sql) { m_sessionStore.remove(sql, actor.session); });
    m_core.hub.drop(actor.session);
}

Task<CurrentSession> AuthService::currentSession(Actor actor)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        const auto session = m_sessionStore.find(sql, actor.session);
        if (!session)
            throw noSession();
        return CurrentSession{m_users.get(sql, actor.id), *session};
    });
}

} // namespace freehold::auth
