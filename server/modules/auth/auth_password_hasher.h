// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/core/random.h"

#include <QString>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace freehold::auth {

/// Argon2id (RFC 9106) with 19 MiB unless told otherwise, two passes and one lane, as PHC strings. A hash takes tens of milliseconds and much
/// memory, so only a few run at once and only so many may wait; beyond that, Unavailable "busy" with
/// params.retry_after_seconds. Used on the event loop only; the hashing itself is done by the pool.
class PasswordHasher {
public:
    static constexpr int kThreads = 2;
    static constexpr int kPlaces = 64; ///< running and waiting

    static constexpr quint32 kMemoryKiB = 19 * 1024;

    explicit PasswordHasher(Random &random, quint32 memoryKiB = kMemoryKiB);

    /// One of the places, until the last copy of it is gone.
    using Place = std::shared_ptr<const void>;
    /// Throws when all are taken. Asked for before anything else, so that nothing is charged to somebody who cannot be
    /// served.
    [[nodiscard]] Place reserve();

    [[nodiscard]] Task<QString> hash(Place place, QString password);
    /// Without a stored hash it does the same work and says no: the time tells nobody whether an account exists.
    [[nodiscard]] Task<bool> verify(Place place, QString password, std::optional<QString> storedHash);

private:
    Random &m_random;
    quint32 m_memoryKiB;
    QString m_nobodysHash;
    QThreadPool m_pool;
    std::shared_ptr<int> m_taken = std::make_shared<int>(0);
};

} // namespace freehold::auth
