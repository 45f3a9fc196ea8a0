// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/error.h"

#include <QHash>
#include <QHostAddress>
#include <QString>

#include <optional>

namespace freehold {

/// RateLimited too_many_requests; the seconds go into the header Retry-After.
[[nodiscard]] Error tooManyRequests(int retryAfterSeconds);

/// Token buckets: each key may do `perMinute` at once and gets as many back over a minute.
class RateLimiter {
public:
    RateLimiter(int perMinute, const Clock &clock) : m_perMinute(perMinute), m_clock(clock) { }

    /// Nothing when allowed, else the seconds to wait.
    [[nodiscard]] std::optional<int> take(const QString &key);

    /// One key per IPv4 address or IPv6 /64, as one customer has a whole /64.
    [[nodiscard]] static QString keyOf(const QHostAddress &address);

private:
    struct Bucket {
        double tokens = 0;
        TimeMs updated;
    };
    [[nodiscard]] double refilled(const Bucket &bucket, TimeMs now) const;
    void forgetFullBuckets(TimeMs now);

    int m_perMinute;
    const Clock &m_clock;
    QHash<QString, Bucket> m_buckets;
};

} // namespace freehold
