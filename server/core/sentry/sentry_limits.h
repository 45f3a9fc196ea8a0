// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"

#include <QByteArray>

#include <optional>

namespace freehold::sentry {

/// How long Sentry wants to hear no more errors from us, in seconds; nothing when it does not mind.
/// `rateLimits` is X-Sentry-Rate-Limits ("60:error;default:organization, 2700::key"), which stands above `retryAfter`; a
/// 429 with neither means a minute. https://develop.sentry.dev/sdk/foundations/transport/rate-limiting/
[[nodiscard]] std::optional<int> quietSeconds(int status, const QByteArray &rateLimits, const QByteArray &retryAfter);

} // namespace freehold::sentry
