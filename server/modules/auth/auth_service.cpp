// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_service.h"

#include "server/core/log/log.h"
#include "server/modules/auth/auth_password_rules.h"

namespace freehold::auth {

namespace {

void requireGoodPassword(const QString &password, const QString &email, const QString &name)
{
    if (const auto problem = passwordProblem(password, email, name))
        throw invalidFields({{.field = QStringLiteral("password"),
                              .reason = QStringLiteral("not_allowed"),
                              .params = {{QStringLiteral("rule"), *problem}}}});
}

Error emailTaken()
{
    return Error(ErrorCode::Conflict, QStringLiteral("email_taken"),
                 QStringLiteral("There is an account with this email address already."));
}

Error invalidCredentials()
{
    return Error(ErrorCode::Unauthenticated, QStringLiteral("invalid_credentials"),
                 QStringLiteral("The email address or the password is wrong."));
}

} // namespace

Task<User> AuthService::createUser(QString email, QString password, QString name, Roles roles)
{
    requireGoodPassword(password, email, name);
    const QString hash = co_await m_hasher.hash(password);
    const User user{
        .id = m_core.ids.next<UserId>(), .email = email, .name = name, .roles = roles, .createdAt = m_core.clock.now()};

    co_await m_core.database.write([=, this](Sql &sql) {
        if (!m_users.insert(sql, user, hash))
            throw emailTaken();
        m_core.outbox.append(sql, UserRegistered{user.id});
    });
    log::info("user_registered", {{QStringLiteral("user"), user.id.text()}});
    co_return user;
}

Task<LoggedIn> AuthService::logIn(api::LogInRequest request, QHostAddress address)
{
    m_hasher.requireRoom();
    const auto attempt = LoginThrottle::attempt(request.email, address);
    const auto known = co_await m_core.database.write([=, this](Sql &sql) {
        m_throttle.begin(sql, attempt, m_core.clock.now());
        return m_users.findCredentials(sql, request.email);
    });

    const bool matches =
        co_await m_hasher.verify(request.password, known ? std::optional(known->passwordHash) : std::nullopt);
    if (!known || !matches)
        throw invalidCredentials();

    const OpenedSession opened = m_sessions.open(known->user.id);
    const User user = co_await m_core.database.write([=, this](Sql &sql) {
        m_throttle.succeed(sql, attempt, m_core.clock.now());
        m_sessions.store(sql, opened);
        return m_users.get(sql, opened.session.user);
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
            throw Error(ErrorCode::Unauthenticated, QStringLiteral("no_session"), QStringLiteral("Sign in first."));
        return CurrentSession{m_users.get(sql, actor.id), *session};
    });
}

Task<std::vector<User>> AuthService::users(std::optional<UserId> before, int limit)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) { return m_users.page(sql, before, limit + 1); });
}

Task<User> AuthService::setRoles(Actor actor, UserId id, Roles roles)
{
    const RolesSet set =
        co_await m_core.database.write([=, this](Sql &sql) { return applyRoles(sql, actor, id, roles); });
    for (const Session &session : set.sessions)
        m_core.hub.drop(session.id);
    log::info("roles_set", {{QStringLiteral("user"), id.text()}, {QStringLiteral("by"), actor.id.text()}});
    co_return set.user;
}

AuthService::RolesSet AuthService::applyRoles(Sql &sql, const Actor &actor, const UserId &id, Roles roles) const
{
    // Read again inside the transaction: two admins who demote each other at the same time must not both succeed.
    if (!m_users.get(sql, actor.id).roles.testFlag(Role::Admin))
        throw Error(ErrorCode::Forbidden, QStringLiteral("missing_permission"),
                    QStringLiteral("Your account may not do this."));
    User user = m_users.get(sql, id);
    const bool losesAdmin = user.roles.testFlag(Role::Admin) && !roles.testFlag(Role::Admin);
    if (losesAdmin && id == actor.id)
        throw Error(ErrorCode::Conflict, QStringLiteral("own_admin_role"),
                    QStringLiteral("You cannot take the admin role from yourself."));
    if (losesAdmin && m_users.withRole(sql, Role::Admin).size() == 1)
        throw Error(ErrorCode::Conflict, QStringLiteral("last_admin"), QStringLiteral("The last admin must stay."));

    user.roles = roles;
    m_users.updateRoles(sql, id, roles);
    return {user, m_sessionStore.ofUser(sql, id)};
}

} // namespace freehold::auth
