// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_throttle.h"

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

struct Count {
    qint64 failures = 0;
    TimeMs failedAt{};
    TimeMs blockedUntil{};
    std::optional<TimeMs> succeededAt{};

    static Count fromRow(const Row &row)
    {
        return {row.int64("failures"), row.time("failed_at"), row.time("blocked_until"),
                row.optionalTime("succeeded_at")};
    }
};

qint64 delayMs(const Policy &policy, qint64 failures)
{
    constexpr qint64 kMaxDoublings = 20;
    const qint64 beyond = failures - policy.freeFailures;
    if (beyond <= 0)
        return 0;
    return std::min(policy.longestDelayMs, kFirstDelayMs << std::min(beyond - 1, kMaxDoublings));
}

Count load(Sql &sql, const QString &subject, TimeMs now)
{
    const auto count = sql.find<Count>(
        QStringLiteral(
            "SELECT failures, failed_at, blocked_until, succeeded_at FROM login_throttle WHERE subject = :subject"),
        {{QStringLiteral("subject"), subject}});
    if (!count)
        return {};
    if (count->failedAt.plusMs(kForgetAfterMs) <= now)
        return {.succeededAt = count->succeededAt};
    return *count;
}

void save(Sql &sql, const QString &subject, const Count &count)
{
    sql.exec(QStringLiteral("INSERT INTO login_throttle (subject, failures, failed_at, blocked_until, succeeded_at) "
                            "VALUES (:subject, :failures, :failed_at, :blocked_until, :succeeded_at) "
                            "ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures, "
                            "failed_at = excluded.failed_at, blocked_until = excluded.blocked_until, "
                            "succeeded_at = excluded.succeeded_at"),
             {{QStringLiteral("subject"), subject},
              {QStringLiteral("failures"), count.failures},
              {QStringLiteral("failed_at"), count.failedAt},
              {QStringLiteral("blocked_until"), count.blockedUntil},
              {QStringLiteral("succeeded_at"), count.succeededAt}});
}

void forgetOld(Sql &sql, TimeMs now)
{
    sql.exec(QStringLiteral("DELETE FROM login_throttle WHERE failed_at <= :old "
                            "AND (succeeded_at IS NULL OR succeeded_at <= :unknown)"),
             {{QStringLiteral("old"), now.plusMs(-kForgetAfterMs)},
              {QStringLiteral("unknown"), now.plusMs(-kKnownAddressMs)}});
}

void requireNotBlocked(const Count &count, TimeMs now)
{
    if (count.blockedUntil <= now)
        return;
    const qint64 seconds = (count.blockedUntil.value - now.value + 999) / 1000;
    throw Error(ErrorCode::RateLimited, QStringLiteral("too_many_attempts"),
                QStringLiteral("Too many failed attempts. Try again in %1 seconds.").arg(seconds),
                {{QStringLiteral("retry_after"), seconds}});
}

void charge(Sql &sql, const QString &subject, Count count, const Policy &policy, TimeMs now)
{
    ++count.failures;
    count.failedAt = now;
    count.blockedUntil = now.plusMs(delayMs(policy, count.failures));
    save(sql, subject, count);
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
    const Count atAddress = load(sql, attempt.accountAtAddress, now);
    const Count address = load(sql, attempt.address, now);
    const Count account = load(sql, attempt.account, now);
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
    forgetOld(sql, now);
    Count address = load(sql, attempt.address, now);
    address.failures = std::max<qint64>(0, address.failures - 1);
    address.blockedUntil = {};
    save(sql, attempt.address, address);
    save(sql, attempt.account, {.failedAt = now});
    save(sql, attempt.accountAtAddress, {.failedAt = now, .succeededAt = now});
}

} // namespace freehold::auth
