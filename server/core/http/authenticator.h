// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/core/http/actor.h"

#include <QByteArray>

namespace freehold {

/// Turns a session token into the account behind it; the module auth implements it.
class Authenticator {
public:
    virtual ~Authenticator() = default;
    /// A null Actor for an unknown, expired or revoked token.
    [[nodiscard]] virtual Task<Actor> authenticate(QByteArray sessionToken) = 0;
};

/// Name of the session cookie: "__Host-freehold_session", or "freehold_session" over plain http in `local`.
struct SessionCookie {
    bool secure = true;
    [[nodiscard]] QByteArray name() const { return secure ? "__Host-freehold_session" : "freehold_session"; }
};

} // namespace freehold
