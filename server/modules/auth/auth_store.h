// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth.h"

namespace freehold::auth {

struct Credentials {
    User user;
    QString passwordHash;
};

/// What to look for; an unset field matches everything.
struct UserFilter {
    std::optional<QString> email; ///< the whole address, in lower case
    std::optional<Role> role;
    std::optional<bool> isDisabled;
    std::optional<UserId> before; ///< the cursor
};

/// Table users. Mail addresses and names are sealed; an address is found by its blind index.
class UserStore {
public:
    explicit UserStore(const Sealing &sealing) : m_sealing(sealing) { }

    /// False when the email is taken.
    [[nodiscard]] bool insert(Sql &sql, const User &user, const QString &passwordHash) const;
    void updateRoles(Sql &sql, const UserId &id, Roles roles) const;
    void updatePassword(Sql &sql, const UserId &id, const QString &passwordHash) const;
    /// Also marks it as verified. False when the email is another account's.
    [[nodiscard]] bool updateEmail(Sql &sql, const UserId &id, const QString &email, TimeMs verifiedAt) const;
    void updateDisabled(Sql &sql, const UserId &id, std::optional<TimeMs> disabledAt) const;

    [[nodiscard]] std::optional<User> find(Sql &sql, const UserId &id) const;
    [[nodiscard]] User get(Sql &sql, const UserId &id) const;
    [[nodiscard]] std::optional<Credentials> findCredentials(Sql &sql, const QString &email) const;
    [[nodiscard]] Credentials credentials(Sql &sql, const UserId &id) const;
    [[nodiscard]] std::vector<User> withRole(Sql &sql, Role role) const;
    /// Newest first.
    [[nodiscard]] std::vector<User> page(Sql &sql, const UserFilter &filter, int limit) const;

private:
    [[nodiscard]] Credentials read(const Row &row) const;
    [[nodiscard]] std::vector<Credentials> select(Sql &sql, const QString &condition, const SqlParams &params) const;

    const Sealing &m_sealing;
};

} // namespace freehold::auth
