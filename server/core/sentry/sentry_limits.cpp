// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/sentry/sentry_limits.h"

#include <algorithm>

namespace freehold::sentry {

namespace {

constexpr int kDefaultSeconds = 60;
constexpr int kMostSeconds = 24 * 3600;

/// Of one limit, when it is about errors or about everything.
std::optional<int> secondsOf(const QByteArray &limit)
{
    const auto parts = limit.trimmed().split(':');
    bool ok = false;
    const double seconds = parts.value(0).toDouble(&ok);
    const auto categories = parts.value(1);
    if (!ok || seconds < 0 || parts.size() < 2 || (!categories.isEmpty() && !categories.split(';').contains("error")))
        return std::nullopt;
    return static_cast<int>(std::min<double>(seconds, kMostSeconds));
}

} // namespace

std::optional<int> quietSeconds(int status, const QByteArray &rateLimits, const QByteArray &retryAfter)
{
    if (!rateLimits.isEmpty()) {
        std::optional<int> longest;
        for (const QByteArray &limit : rateLimits.split(','))
            if (const auto seconds = secondsOf(limit))
                longest = std::max(longest.value_or(0), *seconds);
        return longest;
    }
    if (status != 429)
        return std::nullopt;
    bool ok = false;
    const int seconds = retryAfter.trimmed().toInt(&ok);
    return ok && seconds >= 0 ? std::min(seconds, kMostSeconds) : kDefaultSeconds;
}

} // namespace freehold::sentry
