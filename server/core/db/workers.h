// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/connection.h"
#include "server/core/db/unit_queue.h"

#include <functional>
#include <span>

namespace freehold::db {

/// Runs units that only read. Of those that wait together, queries share a round trip and the others a snapshot, which is
/// younger than all of them.
class Reader {
public:
    static constexpr size_t kMaxUnitsAtOnce = 16;

    Reader(const DatabaseAddress &address, UnitQueue &queue, int readers);
    /// Until the queue is closed and drained. The body of a thread.
    void run();

private:
    /// False when one failed; then none has finished.
    [[nodiscard]] bool answerQueries(std::span<const UnitPtr> queries);
    /// How many of them it could read; with fewer than all, what the snapshot broke on.
    size_t readTogether(std::span<const UnitPtr> units);
    std::exception_ptr readAlone(Unit &unit);

    std::unique_ptr<Connection> m_connection;
    UnitQueue &m_queue;
    size_t m_readers;
};

/// The one writer: takes the units that wait together and makes them durable with one commit, each behind its own
/// savepoint. When that commit fails it does them again one by one, so that no unit pays for a neighbour.
class Writer {
public:
    static constexpr size_t kMaxUnitsPerCommit = 100;
    static constexpr int kMaxAttempts = 8; ///< of one unit that collides with other servers

    Writer(const DatabaseAddress &address, UnitQueue &queue, std::function<void()> committed);
    /// Until the queue is closed and drained. The body of a thread.
    void run();

private:
    enum class Outcome { Committed, Failed, Retry, Unknown };

    void commitTogether(std::span<const UnitPtr> units);
    void commitAlone(Unit &unit);
    Outcome tryTogether(std::span<const UnitPtr> units, std::vector<std::exception_ptr> &failures);
    Outcome tryAlone(Unit &unit, std::exception_ptr &failure);
    Outcome rollBack(bool committing);
    std::exception_ptr runInSavepoint(Unit &unit);

    std::unique_ptr<Connection> m_connection;
    UnitQueue &m_queue;
    std::function<void()> m_committed;
};

} // namespace freehold::db
