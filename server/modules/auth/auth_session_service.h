// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_session.h"

#include <QSet>

namespace freehold::auth {

/// A person's own sessions: which there are, and the end of those that should not be.
class SessionService {
public:
    SessionService(Core &core, Sessions &sessions) : m_core(core), m_sessions(sessions), m_store(core.sealing) { }

    /// Newest first.
    [[nodiscard]] Task<std::vector<Session>> sessions(Actor actor);
    [[nodiscard]] Task<> revoke(Actor actor, SessionId id);
    [[nodiscard]] Task<> revokeOthers(Actor actor);

    /// Which of these are over, by time or by revocation, on whichever server.
    [[nodiscard]] Task<QSet<SessionId>> endedOf(QSet<SessionId> ids);

private:
    Core &m_core;
    Sessions &m_sessions;
    SessionStore m_store;
};

} // namespace freehold::auth
