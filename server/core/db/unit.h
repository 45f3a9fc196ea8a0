// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/core/resumer.h"

#include <exception>
#include <optional>
#include <type_traits>
#include <variant>

namespace freehold::db {

/// One unit of work (see Database): runs on a worker, may run again, then finishes exactly once.
class Unit {
public:
    Unit() = default;
    virtual ~Unit() = default;
    Q_DISABLE_COPY_MOVE(Unit)

    /// May throw; then nothing of it is kept.
    virtual void run(Sql &sql) = 0;

    /// Not null when the unit is this query and nothing else: then whoever ran the query may add its rows, instead of run().
    [[nodiscard]] virtual const Query *query() const { return nullptr; }
    virtual void addRow(const Row &) { }

    /// Before it goes to a worker: who goes on, in this thread, when it has finished.
    void setWaiter(std::coroutine_handle<> waiter)
    {
        m_waiter = waiter;
        m_resumer = Resumer::ofThisThread();
    }

    /// The commit is durable.
    void succeed() { finish(nullptr); }
    /// It was rolled back.
    void fail(const std::exception_ptr &error) { finish(error); }

    /// For the waiter: exactly what it failed with.
    void rethrowFailure() const
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

protected:
    /// What the work captured dies before the waiter goes on, so that it cannot outlive what the waiter owns.
    virtual void dropWork() = 0;

private:
    void finish(const std::exception_ptr &failure)
    {
        dropWork();
        m_failure = failure;
        m_resumer->resume(m_waiter);
    }

    std::coroutine_handle<> m_waiter;
    std::shared_ptr<Resumer> m_resumer;
    std::exception_ptr m_failure;
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

    /// Only after it succeeded. The result need not be copyable.
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

template <typename T>
class QueryUnit final : public Unit {
public:
    using Read = std::function<T(const Row &)>;

    QueryUnit(Query query, Read read) : m_query(std::move(query)), m_read(std::move(read)) { }

    void run(Sql &sql) override
    {
        m_rows.clear();
        sql.forEach(m_query.statement, m_query.params, [this](const Row &row) { addRow(row); });
    }
    [[nodiscard]] const Query *query() const override { return &m_query; }
    void addRow(const Row &row) override { m_rows.push_back(m_read(row)); }

    /// Only after it succeeded.
    std::vector<T> takeRows() { return std::move(m_rows); }

protected:
    void dropWork() override
    {
        m_query = {};
        m_read = {};
    }

private:
    Query m_query;
    Read m_read;
    std::vector<T> m_rows;
};

} // namespace freehold::db
