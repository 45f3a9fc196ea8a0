// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_password_hasher.h"
#include "server/modules/auth/auth_second_factor.h"
#include "server/modules/auth/auth_store.h"

namespace freehold::auth {

/// A session may be stolen or left open. What changes how somebody signs in asks again for the password, and for a code
/// where the account has a second factor.
class OwnerCheck {
public:
    OwnerCheck(Core &core, PasswordHasher &hasher, SecondFactor &secondFactor)
        : m_core(core)
        , m_hasher(hasher)
        , m_secondFactor(secondFactor)
        , m_users(core.sealing)
        , m_throttle(core.sealing, throttling::kPassword)
    {
    }

    /// Throws Forbidden: password_wrong, totp_required, totp_invalid.
    [[nodiscard]] Task<User> require(Actor actor, QString password, std::optional<QString> code);
    /// The password alone.
    [[nodiscard]] Task<User> requirePassword(Actor actor, QString password);

private:
    Core &m_core;
    PasswordHasher &m_hasher;
    SecondFactor &m_secondFactor;
    UserStore m_users;
    Throttle m_throttle;
};

} // namespace freehold::auth
