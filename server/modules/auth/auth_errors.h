// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/error.h"
#include "server/modules/auth/auth_token_store.h"

namespace freehold::auth {

// Refusals that more than one service gives.

[[nodiscard]] Error emailTaken();
[[nodiscard]] Error invalidCredentials();
/// With params.retry_after_seconds, rounded up.
[[nodiscard]] Error tooManyAttempts(qint64 waitMs);

/// Throws RuleRefused token_unknown, token_used or token_expired.
[[nodiscard]] OneTimeToken requireUsable(std::optional<OneTimeToken> token, TimeMs now);

/// Throws Forbidden account_disabled.
void requireEnabled(const User &user);
void requireGoodPassword(const QString &field, const QString &password, const User &user);

} // namespace freehold::auth
