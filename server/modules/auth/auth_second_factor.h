// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_throttle.h"
#include "server/modules/auth/auth_totp_store.h"

namespace freehold::auth {

/// Asks for a code where an account has a second factor: of the authenticator app, or one of the recovery codes. Each code
/// counts once.
class SecondFactor {
public:
    explicit SecondFactor(Core &core) : m_core(core), m_store(core.sealing), m_throttle(core.sealing, throttling::kCode)
    {
    }

    /// Throws `totp_required` without a code and `totp_invalid` for a wrong or used one, both with the caller's error code:
    /// Unauthenticated where a session is to be opened, Forbidden within one.
    [[nodiscard]] Task<> require(UserId user, std::optional<QString> code, QHostAddress address, ErrorCode refusal);

private:
    [[nodiscard]] bool accept(Sql &sql, const UserId &user, const QString &code) const;

    Core &m_core;
    TotpStore m_store;
    Throttle m_throttle;
};

} // namespace freehold::auth
