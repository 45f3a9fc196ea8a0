// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth.h"
#include "server/modules/auth/auth_password_hasher.h"
#include "server/modules/auth/auth_session.h"
#include "server/modules/auth/auth_store.h"
#include "server/modules/auth/auth_throttle.h"
#include "shared/api/auth_api.h"

namespace freehold::auth {

struct LoggedIn {
    User user;
    OpenedSession opened;
};

struct CurrentSession {
    User user;
    Session session;
};

/// Accounts: who may sign up, sign in, and give roles.
class AuthService {
public:
    AuthService(Core &core, Sessions &sessions) : m_core(core), m_sessions(sessions), m_hasher(core.random) { }

    [[nodiscard]] Task<User> createUser(QString email, QString password, QString name, Roles roles);

    [[nodiscard]] Task<LoggedIn> logIn(api::LogInRequest request, QHostAddress address);
    [[nodiscard]] Task<> logOut(Actor actor);
    [[nodiscard]] Task<CurrentSession> currentSession(Actor actor);

    /// One more than `limit`, where there is a next page.
    [[nodiscard]] Task<std::vector<User>> users(std::optional<UserId> before, int limit);
    [[nodiscard]] Task<User> setRoles(Actor actor, UserId id, Roles roles);

private:
    /// The account and its sessions, which keep working with the new roles but whose live sockets must not.
    struct RolesSet {
        User user;
        std::vector<Session> sessions;
    };
    RolesSet applyRoles(Sql &sql, const Actor &actor, const UserId &id, Roles roles) const;

    Core &m_core;
    Sessions &m_sessions;
    PasswordHasher m_hasher;
    UserStore m_users;
    SessionStore m_sessionStore;
    LoginThrottle m_throttle;
};

} // namespace freehold::auth
