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

/// What the unit threw; empty when it ran to its end.
std::exception_ptr runUnit(Connection &connection, Unit &unit)
{
    connection.startUnit();
    try {
        unit.run(connection);
    } catch (...) {
        return std::current_exception();
    }
    if (connection.unitFailed())
        return std::make_exception_ptr(std::logic_error("a unit of work swallowed a failed statement"));
    return nullptr;
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

std::exception_ptr readOnce(Connection &connection, Unit &unit)
{
    try {
        connection.ensureOpen();
        connection.begin();
        auto failure = runUnit(connection, unit);
        connection.rollback(); // nothing to keep
        return failure;
    } catch (...) {
        connection.rollback();
        return std::current_exception();
    }
}

} // namespace

void runReader(const DatabaseAddress &address, UnitQueue &queue)
{
    Connection connection(address, Connection::Access::ReadOnly);
    while (true) {
        const auto units = queue.take(1);
        if (units.empty())
            return;
        const bool wasOpen = connection.health() != Connection::Health::Lost;
        auto failure = readOnce(connection, *units.front());
        // The server may have been restarted while we were idle; a read can be repeated without harm.
        if (failure && wasOpen && connection.health() == Connection::Health::Lost)
            failure = readOnce(connection, *units.front());
        finish(*units.front(), failure);
    }
}

Writer::Writer(const DatabaseAddress &address, UnitQueue &queue, std::function<void()> committed)
    : m_connection(address, Connection::Access::ReadWrite), m_queue(queue), m_committed(std::move(committed))
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
        m_connection.ensureOpen();
        m_connection.begin();
        for (size_t i = 0; i < units.size(); ++i)
            failures[i] = runInSavepoint(*units[i]);
        committing = true;
        m_connection.commit();
        return Outcome::Committed;
    } catch (...) { // whatever it was, each unit alone will show it again if it is theirs
        return rollBack(committing);
    }
}

std::exception_ptr Writer::runInSavepoint(Unit &unit)
{
    m_connection.control(QStringLiteral("SAVEPOINT unit"));
    const auto failure = runUnit(m_connection, unit);
    if (failure && m_connection.health() != Connection::Health::Good)
        std::rethrow_exception(failure); // the whole transaction is lost, not this unit alone
    if (failure)
        m_connection.control(QStringLiteral("ROLLBACK TO SAVEPOINT unit"));
    m_connection.control(QStringLiteral("RELEASE SAVEPOINT unit"));
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
        m_connection.ensureOpen();
    } catch (...) {
        failure = std::current_exception();
        return Outcome::Failed;
    }
    bool committing = false;
    try {
        m_connection.begin();
        failure = runUnit(m_connection, unit);
        if (!failure) {
            committing = true;
            m_connection.commit();
            return Outcome::Committed;
        }
    } catch (...) {
        failure = std::current_exception();
    }
    return rollBack(committing);
}

Writer::Outcome Writer::rollBack(bool committing)
{
    const auto health = m_connection.health();
    m_connection.rollback();
    switch (health) {
    case Connection::Health::Good: return Outcome::Failed;
    case Connection::Health::MustRetry: return Outcome::Retry;
    case Connection::Health::Lost: return committing ? Outcome::Unknown : Outcome::Retry;
    }
    std::unreachable();
}

} // namespace freehold::db
