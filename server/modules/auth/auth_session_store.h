// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth.h"

namespace freehold::auth {

struct Session {
    SessionId id;
    UserId user;
    TimeMs createdAt;
    TimeMs seenAt;
    TimeMs expiresAt;
    QString network = {}; ///< where it was opened, "192.0.2.0/24"; empty where that is not known
    QString device = {};
};

/// A session with what its account is now.
struct SessionOfUser {
    Session session;
    Roles roles;
    bool isEmailVerified = false;
    bool hasTotp = false;
};

/// Table sessions. Tokens come here only as their hash; the network is sealed.
class SessionStore {
public:
    explicit SessionStore(const Sealing &sealing) : m_sealing(sealing) { }

    void insert(Sql &sql, const Session &session, const QString &tokenHash) const;
    void touch(Sql &sql, const Session &session) const;
    void remove(Sql &sql, const SessionId &id) const;
    void removeExpired(Sql &sql, TimeMs now) const;

    /// Not those of accounts out of use.
    /// Finds a SessionOfUser, which readOfUser() reads.
    [[nodiscard]] static Query byToken(const QString &tokenHash);
    [[nodiscard]] SessionOfUser readOfUser(const Row &row) const;
    [[nodiscard]] std::optional<Session> find(Sql &sql, const SessionId &id) const;
    /// Newest first.
    [[nodiscard]] std::vector<Session> ofUser(Sql &sql, const UserId &user) const;

private:
    [[nodiscard]] Session read(const Row &row) const;

    const Sealing &m_sealing;
};

} // namespace freehold::auth
