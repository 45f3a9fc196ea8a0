// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/crypto/sealing.h"
#include "server/core/db/sql.h"

#include <QHostAddress>
#include <QString>

namespace freehold::auth {

/// How attempts of one kind are slowed down.
struct ThrottlePolicy {
    struct Limit {
        qint64 freeFailures; ///< without any delay
        qint64 longestDelayMs;
    };
    const char *purpose;
    Limit accountAtAddress;
    Limit address;
    Limit account;
};

namespace throttling {
constexpr qint64 kQuarterHourMs = 15 * 60'000;
/// Passwords at log-in, by mail address, and passwords asked for again, by account.
constexpr ThrottlePolicy kPassword{"password", {5, kQuarterHourMs}, {50, kQuarterHourMs}, {20, 10'000}};
/// A code has six digits only: whoever guesses at one has the password already, and waits long from everywhere but
/// where the owner signed in before.
constexpr ThrottlePolicy kCode{"code", {5, kQuarterHourMs}, {50, kQuarterHourMs}, {10, kQuarterHourMs}};
/// Requests for a reset: the address waits, the account does not, as a stranger must not stop its owner.
constexpr ThrottlePolicy kReset{"reset", {5, kQuarterHourMs}, {30, kQuarterHourMs}, {1'000'000, 0}};
/// Tokens, wallets' challenges and their proofs: nobody guesses them; this bounds what one address can cost us.
constexpr ThrottlePolicy kProof{"proof", {30, kQuarterHourMs}, {60, kQuarterHourMs}, {1'000'000, 0}};
/// Registrations: bounds the mails that strangers get from us because of one address, and what the hashes cost.
constexpr ThrottlePolicy kRegister{"register", {5, kQuarterHourMs}, {200, kQuarterHourMs}, {1'000'000, 0}};
/// Mails to the owner that somebody tried to register their address.
constexpr ThrottlePolicy kNotice{"notice", {1'000'000, 0}, {1'000'000, 0}, {1, 24 * 4 * kQuarterHourMs}};
} // namespace throttling

/// Slows guessing down. Three counts grow with each failure: of the account from this address, of the address, and of the
/// account from anywhere. The last one does not touch an address that the account was used from before, so nobody can lock
/// an owner out.
class Throttle {
public:
    struct Attempt {
        QString account;
        QString address;
        QString accountAtAddress;
    };
    Throttle(const Sealing &sealing, const ThrottlePolicy &policy) : m_sealing(sealing), m_policy(policy) { }

    /// `account` is whatever names it in an attempt: a mail address, an id. It need not exist.
    [[nodiscard]] Attempt attempt(const QString &account, const QHostAddress &address) const;
    /// Where the address alone counts: nobody is named in the attempt.
    [[nodiscard]] Attempt attempt(const QHostAddress &address) const { return attempt(address.toString(), address); }

    /// Counts the attempt as failed before its outcome is known, so that many at once gain nothing. Throws RateLimited
    /// with params.retry_after_seconds while a delay runs.
    void begin(Sql &sql, const Attempt &attempt, TimeMs now) const;
    /// Takes the count of begin() back and remembers the address as the owner's.
    void succeed(Sql &sql, const Attempt &attempt, TimeMs now) const;

private:
    [[nodiscard]] QString subject(const char *kind, const QString &text) const;

    const Sealing &m_sealing;
    const ThrottlePolicy &m_policy;
};

} // namespace freehold::auth
