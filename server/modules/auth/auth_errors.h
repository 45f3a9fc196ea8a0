// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/error.h"
#include "server/modules/auth/auth_token_store.h"

#include <vector>

namespace freehold::auth {

// Refusals that more than one service gives.

[[nodiscard]] Error emailTaken();
[[nodiscard]] Error invalidCredentials();
[[nodiscard]] Error noSession();
[[nodiscard]] Error passwordWrong();
/// With params.retry_after_seconds, rounded up.
[[nodiscard]] Error tooManyAttempts(qint64 waitMs);
/// `times`, oldest first, are those of the last `windowMs` in which something happened that may happen `max` times in so
/// long. Throws RateLimited too_many_attempts when that is used up.
void requireRoom(const std::vector<TimeMs> &times, std::size_t max, qint64 windowMs, TimeMs now);

/// Throws RuleRefused token_unknown, token_used or token_expired.
[[nodiscard]] OneTimeToken requireUsable(std::optional<OneTimeToken> token, TimeMs now);

/// Throws Forbidden account_disabled.
void requireEnabled(const User &user);
void requireGoodPassword(const QString &field, const QString &password, const User &user);

} // namespace freehold::auth
