// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/core/db/effect_mark.h"
#include "server/core/db/unit.h"

#include <functional>
#include <memory>
#include <type_traits>

namespace freehold {

struct DatabaseConfig {
    /// "sqlite:/path/to/file.db" or "postgres://user:password@host:port/name" (unix socket: ?host=/path).
    QString url;
    int readConnections = 2;
};

/// Runs units of work on worker threads, each with its own connection.
///
/// read() sees one consistent snapshot. write() is one serializable transaction: neighbours that wait at the same time
/// share one commit (a savepoint each), and the future is ready only after that commit is durable. On PostgreSQL a
/// serialization failure runs the unit again, so a unit must have no effect besides its Sql and must not touch the event
/// loop's objects that others change. A throw rolls back only that unit and comes out of co_await unchanged.
/// Error{Unavailable} says that the database is busy, full or gone; its reason "outcome_unknown" that the connection broke
/// during the commit, so that the unit may or may not have happened.
class Database {
public:
    explicit Database(DatabaseConfig config);
    ~Database();

    [[nodiscard]] Dialect dialect() const;

    template <typename Work>
    [[nodiscard]] Task<std::invoke_result_t<Work, Sql &>> read(Work work)
    {
        return run<Work>(std::move(work), Kind::Read);
    }

    /// The rows of one SELECT, each made by `read`. Cheaper than read(): those that wait at the same time share a
    /// round trip, each with a snapshot of its own.
    template <typename T>
    [[nodiscard]] Task<std::vector<T>> all(Query query, db::QueryUnit<T>::Read read = T::fromRow)
    {
        auto unit = std::make_shared<db::QueryUnit<T>>(std::move(query), std::move(read));
        co_await Submission{*this, unit, Kind::Read};
        co_return unit->takeRows();
    }
    /// The first of them, if there is one.
    template <typename T>
    [[nodiscard]] Task<std::optional<T>> find(Query query, db::QueryUnit<T>::Read read = T::fromRow)
    {
        auto rows = co_await all<T>(std::move(query), std::move(read));
        co_return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
    }
    /// The first of them; throws NotFound naming `what` otherwise.
    template <typename T>
    [[nodiscard]] Task<T> one(Query query, QString what)
    {
        auto row = co_await find<T>(std::move(query));
        if (!row)
            throw notFound(what);
        co_return *std::move(row);
    }

    template <typename Work>
    [[nodiscard]] Task<std::invoke_result_t<Work, Sql &>> write(Work work)
    {
        return run<Work>(std::move(work), Kind::Write);
    }

    /// What a request does (not what it only prepares): `effect` is written in the same transaction.
    template <typename Work>
    [[nodiscard]] Task<std::invoke_result_t<Work, Sql &>> write(EffectMark effect, Work work)
    {
        return write([effect = std::move(effect), work = std::move(work)](Sql &sql) mutable {
            effect(sql); // first, so that an attempt that comes too late does no work
            return work(sql);
        });
    }

    /// Applies the migrations of `directory` (NNNN_<module>_<what>.sql, in order) that this database has not seen.
    /// Blocks; for start-up only. Throws when a file that was applied has changed since.
    void migrate(const QString &directory);

    /// `hook` runs on the writer's thread after each commit, until the token is gone. It must be short and thread-safe.
    using Hook = std::function<void()>;
    [[nodiscard]] std::shared_ptr<void> onWriteCommitted(Hook hook);

private:
    enum class Kind { Read, Write };

    /// Awaited: hands the unit to a worker and goes on when it has finished; throws what the unit threw.
    struct Submission {
        Database &database;
        std::shared_ptr<db::Unit> unit;
        Kind kind;

        [[nodiscard]] bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> waiter)
        {
            unit->setWaiter(waiter);
            // The coroutine, and this with it, lives until the event loop turns.
            database.submit(unit, kind);
        }
        void await_resume() const { unit->rethrowFailure(); }
    };

    void submit(std::shared_ptr<db::Unit> unit, Kind kind);

    template <typename Work>
    Task<std::invoke_result_t<Work, Sql &>> run(Work work, Kind kind)
    {
        auto unit = std::make_shared<db::UnitOf<Work>>(std::move(work));
        co_await Submission{*this, unit, kind};
        co_return unit->takeResult();
    }

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold
