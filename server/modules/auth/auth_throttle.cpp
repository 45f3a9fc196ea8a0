// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_throttle.h"

#include "server/modules/auth/auth_errors.h"
#include "server/modules/auth/auth_throttle_store.h"

#include <algorithm>

namespace freehold::auth {

namespace {

constexpr qint64 kFirstDelayMs = 2000;
constexpr qint64 kForgetAfterMs = 24LL * 3600 * 1000;
/// How long an address counts as the owner's after a log-in from it.
constexpr qint64 kKnownAddressMs = 90LL * 24 * 3600 * 1000;

qint64 delayMs(const ThrottlePolicy::Limit &limit, qint64 failures)
{
    constexpr qint64 kMaxDoublings = 20;
    const qint64 beyond = failures - limit.freeFailures;
    if (beyond <= 0)
        return 0;
    return std::min(limit.longestDelayMs, kFirstDelayMs << std::min(beyond - 1, kMaxDoublings));
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
    throw tooManyAttempts(count.blockedUntil.value - now.value);
}

void charge(Sql &sql, const QString &subject, ThrottleCount count, const ThrottlePolicy::Limit &limit, TimeMs now)
{
    ++count.failures;
    count.failedAt = now;
    count.blockedUntil = now.plusMs(delayMs(limit, count.failures));
    ThrottleStore::save(sql, subject, count);
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

Throttle::Attempt Throttle::attempt(const QString &account, const QHostAddress &address) const
{
    const QString from = network(address);
    return {
        .account = subject("account", account),
        .address = subject("address", from),
        .accountAtAddress = subject("pair", account + u'|' + from),
    };
}

/// A keyed hash: what is counted says nothing of whom and where to somebody who reads the table.
QString Throttle::subject(const char *kind, const QString &text) const
{
    const QByteArray context = QByteArray("throttle.") + m_policy.purpose + '.' + kind;
    return QString::fromLatin1(m_sealing.blindIndex(text.toUtf8(), context).toHex());
}

void Throttle::begin(Sql &sql, const Attempt &attempt, TimeMs now) const
{
    const ThrottleCount atAddress = load(sql, attempt.accountAtAddress, now);
    const ThrottleCount address = load(sql, attempt.address, now);
    const ThrottleCount account = load(sql, attempt.account, now);
    const bool ownersAddress = atAddress.succeededAt && atAddress.succeededAt->plusMs(kKnownAddressMs) > now;

    requireNotBlocked(atAddress, now);
    requireNotBlocked(address, now);
    if (!ownersAddress)
        requireNotBlocked(account, now);

    charge(sql, attempt.accountAtAddress, atAddress, m_policy.accountAtAddress, now);
    charge(sql, attempt.address, address, m_policy.address, now);
    charge(sql, attempt.account, account, m_policy.account, now);
}

void Throttle::succeed(Sql &sql, const Attempt &attempt, TimeMs now) const
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
