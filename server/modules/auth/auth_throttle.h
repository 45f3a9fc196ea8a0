// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/sql.h"

#include <QHostAddress>
#include <QString>

namespace freehold::auth {

/// Slows guessing down. Three counts grow with each failure: of the account from this address, of the address, and of the
/// account from anywhere. The last one waits a few seconds at most and does not touch an address that the account was
/// used from before, so nobody can lock an owner out.
class LoginThrottle {
public:
    struct Attempt {
        QString account;
        QString address;
        QString accountAtAddress;
    };
    [[nodiscard]] static Attempt attempt(const QString &email, const QHostAddress &address);

    /// Counts the attempt as failed before its outcome is known, so that many at once gain nothing. Throws RateLimited
    /// with params.retry_after (seconds) while a delay runs.
    void begin(Sql &sql, const Attempt &attempt, TimeMs now) const;
    /// Takes the count of begin() back and remembers the address as the owner's.
    void succeed(Sql &sql, const Attempt &attempt, TimeMs now) const;
};

} // namespace freehold::auth
