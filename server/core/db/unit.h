// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

#include <QFuture>
#include <QPromise>

#include <exception>
#include <optional>
#include <type_traits>
#include <variant>

namespace freehold::db {

/// One unit of work (see Database): runs on a worker, may run again, then finishes exactly once.
class Unit {
public:
    Unit() { m_promise.start(); }
    virtual ~Unit() = default;
    Q_DISABLE_COPY_MOVE(Unit)

    /// May throw; then nothing of it is kept.
    virtual void run(Sql &sql) = 0;

    /// The commit is durable.
    void succeed()
    {
        dropWork();
        m_promise.finish();
    }

    /// It was rolled back.
    void fail(const std::exception_ptr &error)
    {
        dropWork();
        m_promise.setException(error);
        m_promise.finish();
    }

    [[nodiscard]] QFuture<void> finished() const { return m_promise.future(); }

protected:
    /// What the work captured dies before the waiter goes on, so that it cannot outlive what the waiter owns.
    virtual void dropWork() = 0;

private:
    QPromise<void> m_promise;
};

template <typename Work>
class UnitOf final : public Unit {
public:
    using Result = std::invoke_result_t<Work, Sql &>;

    explicit UnitOf(Work work) : m_work(std::move(work)) { }

    void run(Sql &sql) override
    {
        if constexpr (std::is_void_v<Result>)
            (*m_work)(sql);
        else
            m_result.emplace((*m_work)(sql));
    }

    /// Only after finished() is, without an exception. The result need not be copyable.
    Result takeResult()
    {
        if constexpr (!std::is_void_v<Result>)
            return std::move(*m_result);
    }

protected:
    void dropWork() override { m_work.reset(); }

private:
    using Stored = std::conditional_t<std::is_void_v<Result>, std::monostate, Result>;

    std::optional<Work> m_work;
    std::optional<Stored> m_result;
};

} // namespace freehold::db
