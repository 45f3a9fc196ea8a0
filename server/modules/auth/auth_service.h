// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_mails.h"
#include "server/modules/auth/auth_password_hasher.h"
#include "server/modules/auth/auth_second_factor.h"
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

/// Accounts: who may sign up and sign in.
class AuthService {
public:
    AuthService(Core &core, Sessions &sessions, PasswordHasher &hasher, SecondFactor &secondFactor,
                const AccountMails &mails)
        : m_core(core)
        , m_sessions(sessions)
        , m_hasher(hasher)
        , m_secondFactor(secondFactor)
        , m_mails(mails)
        , m_users(core.sealing)
        , m_sessionStore(core.sealing)
        , m_throttle(core.sealing, throttling::kPassword)
        , m_registerThrottle(core.sealing, throttling::kRegister)
    {
    }

    /// Signs somebody up, and mails what proves the address. Where an account has it already, its owner is told by mail, and
    /// the caller gets the same answer, of an account that is not there.
    [[nodiscard]] Task<User> registerUser(api::RegisterRequest request, QHostAddress address);
    /// For an operator, who vouches for the address.
    [[nodiscard]] Task<User> createUser(QString email, QString password, QString name, Roles roles);

    [[nodiscard]] Task<LoggedIn> logIn(api::LogInRequest request, Visitor visitor);
    [[nodiscard]] Task<> logOut(Actor actor);
    [[nodiscard]] Task<CurrentSession> currentSession(Actor actor);

private:
    void store(Sql &sql, const User &user, const QString &passwordHash) const;
    void tellOwner(Sql &sql, const QString &email, const QHostAddress &address) const;
    [[nodiscard]] Task<LoggedIn> openSession(Credentials proven, Visitor visitor);

    Core &m_core;
    Sessions &m_sessions;
    PasswordHasher &m_hasher;
    SecondFactor &m_secondFactor;
    const AccountMails &m_mails;
    UserStore m_users;
    SessionStore m_sessionStore;
    Throttle m_throttle;
    Throttle m_registerThrottle;
};

} // namespace freehold::auth
