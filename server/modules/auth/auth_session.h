// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/authenticator.h"
#include "server/modules/auth/auth_session_store.h"

namespace freehold::auth {

/// What a new session hands to its holder.
struct OpenedSession {
    Session session;
    QByteArray token; ///< goes into the cookie and is stored nowhere
    QByteArray csrfToken;
};

/// Who stands at the door: where a request came from and with what.
struct Visitor {
    QHostAddress address;
    QString userAgent;
};

/// Opaque 256-bit tokens. A session lives `session_hours` from its last request and at most 30 days. The CSRF token is
/// derived from the session's token, so the database holds neither.
class Sessions final : public Authenticator {
public:
    static constexpr qint64 kAbsoluteLifeMs = 30LL * 24 * 3600 * 1000;
    /// A session's use is written down at most this often.
    static constexpr qint64 kTouchIntervalMs = 60'000;

    Sessions(Core &core, int sessionHours)
        : m_core(core), m_slidingMs(sessionHours * 3600LL * 1000), m_store(core.sealing)
    {
    }

    /// Makes the tokens; store() then saves the session in the caller's transaction.
    [[nodiscard]] OpenedSession open(const UserId &user, const Visitor &visitor);
    void store(Sql &sql, const OpenedSession &opened) const;
    /// Ends all sessions of the account but `kept`; their sockets are dropped by dropSockets() after the commit.
    [[nodiscard]] std::vector<SessionId> end(Sql &sql, const UserId &user, const SessionId &kept = {}) const;
    void dropSockets(const std::vector<SessionId> &ended);

    [[nodiscard]] Task<Actor> authenticate(QByteArray sessionToken) override;

private:
    [[nodiscard]] TimeMs expiry(TimeMs createdAt, TimeMs now) const;

    Core &m_core;
    qint64 m_slidingMs;
    SessionStore m_store;
};

} // namespace freehold::auth
