// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_throttle.h"

#include "server/modules/auth/auth_throttle_store.h"

#include <QCryptographicHash>

#include <algorithm>

namespace freehold::auth {

namespace {

constexpr qint64 kFirstDelayMs = 2000;
constexpr qint64 kForgetAfterMs = 24LL * 3600 * 1000;
/// How long an address counts as the owner's after a log-in from it.
constexpr qint64 kKnownAddressMs = 90LL * 24 * 3600 * 1000;

struct Policy {
    qint64 freeFailures; ///< without any delay
    qint64 longestDelayMs;
};
constexpr Policy kPerAccountAtAddress{5, 15 * 60'000};
constexpr Policy kPerAddress{50, 15 * 60'000};
constexpr Policy kPerAccount{20, 10'000};

qint64 delayMs(const Policy &policy, qint64 failures)
{
    constexpr qint64 kMaxDoublings = 20;
    const qint64 beyond = failures - policy.freeFailures;
    if (beyond <= 0)
        return 0;
    return std::min(policy.longestDelayMs, kFirstDelayMs << std::min(beyond - 1, kMaxDoublings));
}

ThrottleCount load(Sql &sql, const QString &subject, TimeMs now)
{
    const auto count = ThrottleStore::find(sql, subject);
    if (!count)
        return {};
    if (count->failedAt.plusMs(kForgetAfterMs) <= now)
        return {.succeededAt = count->succeededAt};
    return *count;
}

void requireNotBlocked(const ThrottleCount &count, TimeMs now)
{
    if (count.blockedUntil <= now)
        return;
    const qint64 seconds = (count.blockedUntil.value - now.value + 999) / 1000;
    throw Error(ErrorCode::RateLimited, QStringLiteral("too_many_attempts"),
                QStringLiteral("Too many failed attempts. Try again in %1 seconds.").arg(seconds),
                {{QStringLiteral("retry_after"), seconds}});
}

void charge(Sql &sql, const QString &subject, ThrottleCount count, const Policy &policy, TimeMs now)
{
    ++count.failures;
    count.failedAt = now;
    count.blockedUntil = now.plusMs(delayMs(policy, count.failures));
    ThrottleStore::save(sql, subject, count);
}

QString subject(const char *kind, const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QLatin1StringView(kind) + u':' + QString::fromLatin1(hash);
}

/// One subscriber of IPv6 has a whole /64.
QString network(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4).toString();
    Q_IPV6ADDR bytes = address.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), 0);
    return QHostAddress(bytes).toString();
}

} // namespace

LoginThrottle::Attempt LoginThrottle::attempt(const QString &email, const QHostAddress &address)
{
    const QString from = network(address);
    return {
        .account = subject("account", email),
        .address = subject("address", from),
        .accountAtAddress = subject("pair", email + u'|' + from),
    };
}

void LoginThrottle::begin(Sql &sql, const Attempt &attempt, TimeMs now) const
{
    const ThrottleCount atAddress = load(sql, attempt.accountAtAddress, now);
    const ThrottleCount address = load(sql, attempt.address, now);
    const ThrottleCount account = load(sql, attempt.account, now);
    const bool ownersAddress = atAddress.succeededAt && atAddress.succeededAt->plusMs(kKnownAddressMs) > now;

    requireNotBlocked(atAddress, now);
    requireNotBlocked(address, now);
    if (!ownersAddress)
        requireNotBlocked(account, now);

    charge(sql, attempt.accountAtAddress, atAddress, kPerAccountAtAddress, now);
    charge(sql, attempt.address, address, kPerAddress, now);
    charge(sql, attempt.account, account, kPerAccount, now);
}

void LoginThrottle::succeed(Sql &sql, const Attempt &attempt, TimeMs now) const
{
    // The address gets back only what this attempt cost it: an own account must not wash away the guesses at others.
    ThrottleStore::removeOld(sql, now.plusMs(-kForgetAfterMs), now.plusMs(-kKnownAddressMs));
    ThrottleCount address = load(sql, attempt.address, now);
    address.failures = std::max<qint64>(0, address.failures - 1);
    address.blockedUntil = {};
    ThrottleStore::save(sql, attempt.address, address);
    ThrottleStore::save(sql, attempt.account, {.failedAt = now});
    ThrottleStore::save(sql, attempt.accountAtAddress, {.failedAt = now, .succeededAt = now});
}

} // namespace freehold::auth
