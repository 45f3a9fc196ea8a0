// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/core/random.h"

#include <QString>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace freehold::auth {

/// Argon2id (RFC 9106) with 19 MiB, two passes and one lane, as PHC strings. A hash takes tens of milliseconds and much
/// memory, so only a few run at once and only so many may wait; beyond that, Unavailable "busy".
class PasswordHasher {
public:
    static constexpr int kThreads = 2;
    static constexpr int kMaxWaiting = 64;

    explicit PasswordHasher(Random &random);

    /// Throws when there is no room; asked first, so that nothing is charged to somebody who cannot be served.
    void requireRoom() const;

    [[nodiscard]] Task<QString> hash(QString password);
    /// Without a stored hash it does the same work and says no: the time tells nobody whether an account exists.
    [[nodiscard]] Task<bool> verify(QString password, std::optional<QString> storedHash);

private:
    template <typename Result>
    Task<Result> run(std::function<Result()> work);

    Random &m_random;
    QString m_nobodysHash;
    QThreadPool m_pool;
    int m_waiting = 0;
};

} // namespace freehold::auth
