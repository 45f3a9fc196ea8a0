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

    static Session fromRow(const Row &row);
};

/// A session with the account's roles as they are now.
struct SessionWithRoles {
    Session session;
    Roles roles;

    static SessionWithRoles fromRow(const Row &row);
};

/// Table sessions. Tokens come here only as their hash.
class SessionStore {
public:
    void insert(Sql &sql, const Session &session, const QString &tokenHash) const;
    void touch(Sql &sql, const Session &session) const;
    void remove(Sql &sql, const SessionId &id) const;
    void removeExpired(Sql &sql, TimeMs now) const;

    [[nodiscard]] std::optional<SessionWithRoles> find(Sql &sql, const QString &tokenHash) const;
    [[nodiscard]] std::optional<Session> find(Sql &sql, const SessionId &id) const;
    [[nodiscard]] std::vector<Session> ofUser(Sql &sql, const UserId &user) const;
};

} // namespace freehold::auth
