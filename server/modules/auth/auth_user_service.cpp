// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_user_service.h"

#include "server/modules/auth/auth_role_request_store.h"
#include "server/modules/auth/auth_totp_reset_store.h"

#include <algorithm>

namespace freehold::auth {

namespace {

Error conflict(const char *reason, const char *message)
{
    return {ErrorCode::Conflict, QString::fromLatin1(reason), QString::fromLatin1(message)};
}

} // namespace

Task<std::vector<User>> UserService::users(UserFilter filter, int limit)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) { return m_users.page(sql, filter, limit + 1); });
}

Task<User> UserService::user(UserId id)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) { return m_users.get(sql, id); });
}

Task<std::optional<User>> UserService::setRoles(Actor actor, UserId id, Roles roles)
{
    struct Result {
        std::optional<User> user;
        std::vector<Session> sessions;
    };
    const Result result = co_await m_core.database.write([=, this](Sql &sql) {
        auto user = applyRoles(sql, actor, id, roles);
        return user ? Result{std::move(user), m_sessionStore.ofUser(sql, id)} : Result{};
    });
    // The sessions go on with the new roles; what their sockets were let see must not.
    for (const Session &session : result.sessions)
        m_core.hub.drop(session.id);
    co_return result.user;
}

std::optional<User> UserService::applyRoles(Sql &sql, const Actor &actor, const UserId &id, Roles roles) const
{
    requireStillAdmin(sql, actor);
    User user = m_users.get(sql, id);
    const bool isAgreed = isAsked(sql, actor, id, roles);
    if (id == actor.id && !roles.testFlag(Role::Admin) && !isAgreed)
        throw conflict("own_admin_role", "You cannot take the admin role from yourself.");
    if (!isAgreed && !mayChangeAlone(sql, actor, user, roles)) {
        RoleRequestStore::request(sql, id, roles, actor.id, m_core.clock.now());
        m_core.audit.append(sql, actor, QStringLiteral("user.roles_requested"), id,
                            {{QStringLiteral("to"), QJsonArray::fromStringList(toStrings(roles))}});
        return std::nullopt;
    }
    m_core.audit.append(sql, actor, QStringLiteral("user.roles_set"), id,
                        {{QStringLiteral("from"), QJsonArray::fromStringList(toStrings(user.roles))},
                         {QStringLiteral("to"), QJsonArray::fromStringList(toStrings(roles))}});
    if (user.roles.testFlag(Role::Admin) && !roles.testFlag(Role::Admin))
        forgetRequestsBy(sql, id);
    user.roles = roles;
    m_users.updateRoles(sql, id, roles);
    RoleRequestStore::remove(sql, id);
    return user;
}

bool UserService::isSecondTo(Sql &sql, const Actor &actor, const std::optional<UserId> &first) const
{
    const auto other = first && *first != actor.id ? m_users.find(sql, *first) : std::nullopt;
    return other && other->roles.testFlag(Role::Admin) && !other->disabledAt;
}

bool UserService::isAsked(Sql &sql, const Actor &actor, const UserId &id, Roles roles) const
{
    const TimeMs since = m_core.clock.now().plusMs(-kResetRequestLifeMs);
    return isSecondTo(sql, actor, RoleRequestStore::requestedBy(sql, id, roles, since));
}

/// Else one admin could make an account of his own the second admin, or take the role away from another to be alone over
/// it. Admins who are out of use count: who could put them there could be alone afterwards.
bool UserService::mayChangeAlone(Sql &sql, const Actor &actor, const User &user, Roles roles) const
{
    if (user.roles.testFlag(Role::Admin) == roles.testFlag(Role::Admin))
        return true;
    const auto admins = m_users.withRole(sql, Role::Admin);
    return std::ranges::all_of(admins, [&](const User &admin) { return admin.id == actor.id; });
}

Task<> UserService::disable(Actor actor, UserId id)
{
    const auto ended = co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        requireStillAdmin(sql, actor);
        const User user = m_users.get(sql, id);
        if (id == actor.id)
            throw conflict("own_account", "You cannot do this to your own account.");
        if (user.disabledAt)
            throw conflict("account_disabled", "The account is out of use already.");
        m_users.updateDisabled(sql, id, m_core.clock.now());
        forgetRequestsBy(sql, id);
        m_tokens.expireAll(sql, TokenPurpose::VerifyEmail, id, m_core.clock.now());
        m_tokens.expireAll(sql, TokenPurpose::ResetPassword, id, m_core.clock.now());
        m_core.audit.append(sql, actor, QStringLiteral("user.disabled"), id);
        m_mails.sendNotice(sql, user, QStringLiteral("account_disabled"));
        return m_sessions.end(sql, id);
    });
    m_sessions.dropSockets(ended);
}

Task<> UserService::enable(Actor actor, UserId id)
{
    co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        requireStillAdmin(sql, actor);
        const User user = m_users.get(sql, id);
        if (!user.disabledAt)
            throw conflict("account_enabled", "The account is in use.");
        m_users.updateDisabled(sql, id, std::nullopt);
        m_core.audit.append(sql, actor, QStringLiteral("user.enabled"), id);
        m_mails.sendNotice(sql, user, QStringLiteral("account_enabled"));
    });
}

Task<UserService::TotpReset> UserService::resetTotp(Actor actor, UserId id)
{
    struct Result {
        TotpReset reset;
        std::vector<SessionId> ended;
    };
    const Result result = co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        requireStillAdmin(sql, actor);
        const User user = m_users.get(sql, id);
        if (id == actor.id)
            throw conflict("own_account", "You cannot do this to your own account.");
        if (!user.hasTotp)
            throw conflict("totp_not_enabled", "This account has no authenticator app.");
        if (!isAgreed(sql, actor, user)) {
            TotpResetStore::request(sql, id, actor.id, m_core.clock.now());
            m_core.audit.append(sql, actor, QStringLiteral("totp.reset_requested"), id);
            return Result{TotpReset::NeedsSecondAdmin, {}};
        }
        return Result{TotpReset::Done, removeTotp(sql, actor, user)};
    });
    m_sessions.dropSockets(result.ended);
    co_return result.reset;
}

Task<> UserService::resetTotpOf(QString email)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        const auto known = m_users.findCredentials(sql, email);
        if (!known)
            throw notFound(QStringLiteral("user"));
        (void)removeTotp(sql, Actor(), known->user);
    });
}

bool UserService::isAgreed(Sql &sql, const Actor &actor, const User &user) const
{
    if (!user.roles.testFlag(Role::Admin))
        return true;
    const TimeMs since = m_core.clock.now().plusMs(-kResetRequestLifeMs);
    return isSecondTo(sql, actor, TotpResetStore::requestedBy(sql, user.id, since));
}

std::vector<SessionId> UserService::removeTotp(Sql &sql, const Actor &actor, const User &user) const
{
    m_totps.disable(sql, user.id);
    TotpResetStore::remove(sql, user.id);
    m_core.audit.append(sql, actor, QStringLiteral("totp.reset"), user.id);
    m_mails.sendNotice(sql, user, QStringLiteral("totp_reset"));
    return m_sessions.end(sql, user.id);
}

/// Also when the account is an admin again within a day.
void UserService::forgetRequestsBy(Sql &sql, const UserId &admin) const
{
    RoleRequestStore::removeRequestsBy(sql, admin);
    TotpResetStore::removeRequestsBy(sql, admin);
}

void UserService::requireStillAdmin(Sql &sql, const Actor &actor) const
{
    // Read again inside the transaction: of two admins who demote each other at the same time one stays. As nobody demotes
    // themselves, there is always an admin.
    const auto user = m_users.find(sql, actor.id);
    if (!user || !user->roles.testFlag(Role::Admin) || user->disabledAt)
        throw Error(ErrorCode::Forbidden, QStringLiteral("missing_permission"),
                    QStringLiteral("Your account may not do this."));
}

} // namespace freehold::auth
