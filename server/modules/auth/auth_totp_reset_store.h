// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

#include <optional>

namespace freehold::auth {

/// Table totp_resets.
class TotpResetStore {
public:
    static void request(Sql &sql, const UserId &user, const UserId &by, TimeMs now);
    /// Who asked for it after `since`.
    [[nodiscard]] static std::optional<UserId> requestedBy(Sql &sql, const UserId &user, TimeMs since);
    static void remove(Sql &sql, const UserId &user);
    /// All that this one asked for.
    static void removeRequestsBy(Sql &sql, const UserId &by);
};

} // namespace freehold::auth
