// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth.h"

namespace freehold::auth {

struct Credentials {
    User user;
    QString passwordHash;

    static Credentials fromRow(const Row &row);
};

/// Table users.
class UserStore {
public:
    /// False when the email is taken.
    [[nodiscard]] bool insert(Sql &sql, const User &user, const QString &passwordHash) const;
    void updateRoles(Sql &sql, const UserId &id, Roles roles) const;

    [[nodiscard]] std::optional<User> find(Sql &sql, const UserId &id) const;
    [[nodiscard]] User get(Sql &sql, const UserId &id) const;
    [[nodiscard]] std::optional<Credentials> findCredentials(Sql &sql, const QString &email) const;
    [[nodiscard]] std::vector<User> withRole(Sql &sql, Role role) const;
    /// Newest first, those before `before`.
    [[nodiscard]] std::vector<User> page(Sql &sql, const std::optional<UserId> &before, int limit) const;
};

} // namespace freehold::auth
