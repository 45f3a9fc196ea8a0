// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "shared/domain/roles.h"

#include <optional>

namespace freehold::auth {

/// Table role_requests.
class RoleRequestStore {
public:
    static void request(Sql &sql, const UserId &user, Roles roles, const UserId &by, TimeMs now);
    /// Who asked for exactly these roles after `since`.
    [[nodiscard]] static std::optional<UserId> requestedBy(Sql &sql, const UserId &user, Roles roles, TimeMs since);
    static void remove(Sql &sql, const UserId &user);
    /// All that this one asked for.
    static void removeRequestsBy(Sql &sql, const UserId &by);
};

} // namespace freehold::auth
