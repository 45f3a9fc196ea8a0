// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/workers.h"

#include "server/core/metrics/metrics.h"
#include "server/core/random.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <utility>

namespace freehold::db {

namespace {

std::exception_ptr thrownBy(const auto &work)
{
    try {
        work();
    } catch (...) {
        return std::current_exception();
    }
    return nullptr;
}

/// When it is heard how a unit's last statements ended, for which nobody waited.
enum class Heard { AtOnce, AtCommit };

/// What the unit threw; empty when it ran to its end.
std::exception_ptr runUnit(Connection &connection, Unit &unit, Heard heard)
{
    connection.startUnit();
    const auto failure = thrownBy([&] { unit.run(connection); });
    if (!failure && connection.unitFailed())
        return std::make_exception_ptr(std::logic_error("a unit of work swallowed a failed statement"));
    if (!failure && heard == Heard::AtCommit)
        return nullptr;
    const auto late = thrownBy([&] { connection.settle(); });
    return failure ? failure : late;
}

std::exception_ptr unavailable(const char *reason, const QString &message)
{
    return std::make_exception_ptr(Error(ErrorCode::Unavailable, QString::fromLatin1(reason), message));
}

void finish(Unit &unit, const std::exception_ptr &failure)
{
    if (failure)
        unit.fail(failure);
    else
        unit.succeed();
}

/// Servers that collided once must not collide again in step.
void pauseBeforeAttempt(int attempt)
{
    const int boundMs = 4 << std::min(attempt, 6);
    const int random = static_cast<quint8>(SystemRandom().bytes(1).front());
    std::this_thread::sleep_for(std::chrono::milliseconds(1 + random % boundMs));
}

} // namespace

Reader::Reader(const DatabaseAddress &address, UnitQueue &queue, int readers)
    : m_connection(Connection::make(address, Connection::Access::ReadOnly))
    , m_queue(queue)
    , m_readers(static_cast<size_t>(readers))
{
}

void Reader::run()
{
    while (true) {
        auto units = m_queue.take(kMaxUnitsAtOnce, m_readers);
        if (units.empty())
            return;
        const auto others = std::ranges::stable_partition(units, [](const UnitPtr &unit) { return unit->query(); });
        const std::span<const UnitPtr> queries(units.begin(), others.begin());
        std::span<const UnitPtr> left(units);
        if (answerQueries(queries))
            left = left.subspan(queries.size());
        while (!left.empty())
            left = left.subspan(readTogether(left));
    }
}

bool Reader::answerQueries(std::span<const UnitPtr> queries)
{
    std::vector<const Query *> all;
    for (const UnitPtr &unit : queries)
        all.push_back(unit->query());
    try {
        m_connection->ensureOpen();
        m_connection->startUnit();
        m_connection->forEachOf(all, [&](std::size_t i, const Row &row) { queries[i]->addRow(row); });
    } catch (...) {
        return false; // each by itself will show it again if it is its own
    }
    for (const UnitPtr &unit : queries)
        unit->succeed();
    return true;
}

/// Reads on until a unit fails in the database, which ends the snapshot. That one is read again alone when it was the
/// connection that failed: the server may have been restarted while we were idle, and a read can be repeated.
size_t Reader::readTogether(std::span<const UnitPtr> units)
{
    const bool wasOpen = m_connection->health() != Connection::Health::Lost;
    size_t count = 0;
    bool isSound = true;
    std::exception_ptr failure;
    try {
        m_connection->ensureOpen();
        m_connection->begin();
    } catch (...) {
        isSound = false;
        failure = std::current_exception();
    }
    while (isSound && count < units.size()) {
        failure = runUnit(*m_connection, *units[count], Heard::AtOnce);
        isSound = !m_connection->unitFailed() && m_connection->health() == Connection::Health::Good;
        if (isSound)
            finish(*units[count++], failure);
    }
    const bool isLost = m_connection->health() == Connection::Health::Lost;
    m_connection->rollback(); // nothing to keep
    if (isSound)
        return count;
    if (wasOpen && isLost)
        failure = readAlone(*units[count]);
    finish(*units[count], failure);
    return count + 1;
}

std::exception_ptr Reader::readAlone(Unit &unit)
{
    try {
        m_connection->ensureOpen();
        m_connection->begin();
        auto failure = runUnit(*m_connection, unit, Heard::AtOnce);
        m_connection->rollback();
        return failure;
    } catch (...) {
        m_connection->rollback();
        return std::current_exception();
    }
}

Writer::Writer(const DatabaseAddress &address, UnitQueue &queue, std::function<void()> committed)
    : m_connection(Connection::make(address, Connection::Access::ReadWrite))
    , m_queue(queue)
    , m_committed(std::move(committed))
{
}

void Writer::run()
{
    metrics::Histogram &unitsPerCommit = metrics::histogram(
        "freehold_database_units_per_commit", "Units of work that were put into one commit.", {}, metrics::kCounts);
    while (true) {
        const auto units = m_queue.take(kMaxUnitsPerCommit);
        if (units.empty())
            return;
        unitsPerCommit.observe(static_cast<double>(units.size()));
        if (units.size() == 1)
            commitAlone(*units.front());
        else
            commitTogether(units);
    }
}

void Writer::commitTogether(std::span<const UnitPtr> units)
{
    std::vector<std::exception_ptr> failures(units.size());
    const Outcome outcome = tryTogether(units, failures);
    if (outcome == Outcome::Failed || outcome == Outcome::Retry) {
        for (const UnitPtr &unit : units)
            commitAlone(*unit);
        return;
    }
    if (outcome == Outcome::Committed)
        m_committed();
    const auto unknown =
        unavailable("outcome_unknown", QStringLiteral("The connection broke while this was being stored."));
    for (size_t i = 0; i < units.size(); ++i)
        finish(*units[i], failures[i] || outcome == Outcome::Committed ? failures[i] : unknown);
}

Writer::Outcome Writer::tryTogether(std::span<const UnitPtr> units, std::vector<std::exception_ptr> &failures)
{
    bool committing = false;
    try {
        m_connection->ensureOpen();
        m_connection->begin();
        for (size_t i = 0; i < units.size(); ++i)
            failures[i] = runInSavepoint(*units[i]);
        m_connection->startUnit(); // one more, of all of them
        m_connection->writeGathered();
        committing = true;
        m_connection->commit();
        return Outcome::Committed;
    } catch (...) { // whatever it was, each unit alone will show it again if it is theirs
        return rollBack(committing);
    }
}

std::exception_ptr Writer::runInSavepoint(Unit &unit)
{
    m_connection->startSavepoint();
    const auto failure = runUnit(*m_connection, unit, Heard::AtOnce);
    if (failure && m_connection->health() != Connection::Health::Good)
        std::rethrow_exception(failure); // the whole transaction is lost, not this unit alone
    if (failure)
        m_connection->undoSavepoint();
    else
        m_connection->keepSavepoint();
    return failure;
}

void Writer::commitAlone(Unit &unit)
{
    std::exception_ptr failure;
    for (int attempt = 1; attempt <= kMaxAttempts; ++attempt) {
        switch (tryAlone(unit, failure)) {
        case Outcome::Committed:
            m_committed();
            unit.succeed();
            return;
        case Outcome::Failed: unit.fail(failure); return;
        case Outcome::Unknown:
            unit.fail(
                unavailable("outcome_unknown", QStringLiteral("The connection broke while this was being stored.")));
            return;
        case Outcome::Retry:
            metrics::counter("freehold_database_retries_total", "Units of work done again after a collision.").add();
            pauseBeforeAttempt(attempt);
        }
    }
    unit.fail(unavailable("database_busy", QStringLiteral("The database is busy; try again.")));
}

Writer::Outcome Writer::tryAlone(Unit &unit, std::exception_ptr &failure)
{
    try {
        m_connection->ensureOpen();
    } catch (...) {
        failure = std::current_exception();
        return Outcome::Failed;
    }
    bool committing = false;
    try {
        m_connection->begin();
        failure = runUnit(*m_connection, unit, Heard::AtCommit);
        if (!failure) {
            m_connection->writeGathered();
            committing = true;
            m_connection->commit();
            return Outcome::Committed;
        }
    } catch (...) {
        failure = std::current_exception();
    }
    return rollBack(committing);
}

Writer::Outcome Writer::rollBack(bool committing)
{
    const auto health = m_connection->health();
    m_connection->rollback();
    switch (health) {
    case Connection::Health::Good: return Outcome::Failed;
    case Connection::Health::MustRetry: return Outcome::Retry;
    case Connection::Health::Lost: return committing ? Outcome::Unknown : Outcome::Retry;
    }
    std::unreachable();
}

} // namespace freehold::db
