// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/rate_limiter.h"

#include <algorithm>
#include <cmath>

namespace freehold {

namespace {
constexpr double kMinuteMs = 60'000;
constexpr int kMaxBuckets = 100'000;
} // namespace

Error tooManyRequests(int retryAfterSeconds)
{
    return {ErrorCode::RateLimited,
            QStringLiteral("too_many_requests"),
            QStringLiteral("Too many requests; slow down."),
            {{QStringLiteral("retry_after_seconds"), retryAfterSeconds}}};
}

std::optional<int> RateLimiter::take(const QString &key)
{
    const TimeMs now = m_clock.now();
    if (m_buckets.size() >= kMaxBuckets)
        forgetFullBuckets(now);
    auto bucket = m_buckets.find(key);
    if (bucket == m_buckets.end())
        bucket = m_buckets.insert(key, {static_cast<double>(m_perMinute), now});
    *bucket = {refilled(*bucket, now), now};
    if (bucket->tokens >= 1) {
        bucket->tokens -= 1;
        return std::nullopt;
    }
    return static_cast<int>(std::ceil((1 - bucket->tokens) * kMinuteMs / m_perMinute / 1000));
}

QString RateLimiter::keyOf(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4).toString();
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes.c), 8).toHex());
}

double RateLimiter::refilled(const Bucket &bucket, TimeMs now) const
{
    // A clock that is set back must not take tokens away.
    const auto elapsedMs = static_cast<double>(std::max<qint64>(0, now.value - bucket.updated.value));
    return std::min<double>(m_perMinute, bucket.tokens + elapsedMs * m_perMinute / kMinuteMs);
}

void RateLimiter::forgetFullBuckets(TimeMs now)
{
    m_buckets.removeIf([&](auto it) { return refilled(it.value(), now) >= m_perMinute; });
    if (m_buckets.size() >= kMaxBuckets)
        m_buckets.clear(); // under such a flood, memory matters more than the counts
}

} // namespace freehold
