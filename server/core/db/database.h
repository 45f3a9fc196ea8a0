// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/core/db/sql.h"

#include <QFuture>
#include <QPromise>

#include <QCoro/QCoroFuture>

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

    template <typename Work>
    [[nodiscard]] Task<std::invoke_result_t<Work, Sql &>> write(Work work)
    {
        return run<Work>(std::move(work), Kind::Write);
    }

    /// Applies the migrations of `directory` (NNNN_<module>_<what>.sql, in order) that this database has not seen.
    /// Blocks; for start-up only. Throws when a file that was applied has changed since.
    void migrate(const QString &directory);

private:
    enum class Kind { Read, Write };

    /// One unit of work: runs on a worker, may run again, then finishes exactly once.
    struct Unit {
        virtual ~Unit() = default;
        virtual void run(Sql &sql) = 0;                     ///< may throw
        virtual void succeed() = 0;                         ///< the commit is durable
        virtual void fail(std::exception_ptr error) = 0;    ///< rolled back
    };
    void submit(std::shared_ptr<Unit> unit, Kind kind);

    template <typename Result, typename Work>
    struct UnitOf final : Unit {
        explicit UnitOf(Work w) : work(std::move(w)) { promise.start(); }
        void run(Sql &sql) override
        {
            if constexpr (std::is_void_v<Result>)
                work(sql);
            else
                result.emplace(work(sql));
        }
        void succeed() override
        {
            if constexpr (!std::is_void_v<Result>)
                promise.addResult(std::move(*result));
            promise.finish();
        }
        void fail(std::exception_ptr error) override
        {
            promise.setException(error);
            promise.finish();
        }
        Work work;
        std::conditional_t<std::is_void_v<Result>, std::monostate, std::optional<std::conditional_t<std::is_void_v<Result>, int, Result>>> result;
        QPromise<Result> promise;
    };

    template <typename Work>
    Task<std::invoke_result_t<Work, Sql &>> run(Work work, Kind kind)
    {
        using Result = std::invoke_result_t<Work, Sql &>;
        auto unit = std::make_shared<UnitOf<Result, Work>>(std::move(work));
        QFuture<Result> future = unit->promise.future();
        submit(std::move(unit), kind);
        // Finished futures with an exception throw it from result()/waitForFinished().
        co_await future;
        if constexpr (std::is_void_v<Result>) {
            future.waitForFinished();
            co_return;
        } else {
            co_return future.takeResult();
        }
    }

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold
