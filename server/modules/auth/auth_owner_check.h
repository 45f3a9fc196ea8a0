// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_password_hasher.h"
#include "server/modules/auth/auth_second_factor.h"
#include "server/modules/auth/auth_session_store.h"
#include "server/modules/auth/auth_store.h"

namespace freehold::auth {

/// What somebody showed to be the owner, and what the account was then.
struct OwnerProven {
    Credentials then;
    SessionId session;
};

/// A session may be stolen or left open. What changes how somebody signs in asks again for the password, and for a code
/// where the account has a second factor.
class OwnerCheck {
public:
    OwnerCheck(Core &core, PasswordHasher &hasher, SecondFactor &secondFactor)
        : m_core(core)
        , m_hasher(hasher)
        , m_secondFactor(secondFactor)
        , m_users(core.sealing)
        , m_sessions(core.sealing)
        , m_throttle(core.sealing, throttling::kPassword)
    {
    }

    /// Throws Forbidden: password_wrong, totp_required, totp_invalid.
    [[nodiscard]] Task<OwnerProven> require(Actor actor, QString password, std::optional<QString> code);
    /// The password alone.
    [[nodiscard]] Task<OwnerProven> requirePassword(Actor actor, QString password);

    /// At the head of the unit that acts on the proof, as the checks above take a while: what the owner did meanwhile to
    /// be rid of somebody must not be undone by what that one had under way. The account as it is now. Throws Forbidden
    /// password_wrong or account_disabled, Unauthenticated no_session.
    User requireStill(Sql &sql, const OwnerProven &proven) const;
    /// The same of the session alone.
    void requireSession(Sql &sql, const SessionId &session) const;

private:
    Core &m_core;
    PasswordHasher &m_hasher;
    SecondFactor &m_secondFactor;
    UserStore m_users;
    SessionStore m_sessions;
    Throttle m_throttle;
};

} // namespace freehold::auth
