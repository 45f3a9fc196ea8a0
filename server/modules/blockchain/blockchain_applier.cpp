// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_applier.h"

#include "server/core/log/log.h"
#include "server/modules/blockchain/blockchain_store.h"

#include <algorithm>
#include <ranges>

namespace freehold::blockchain {

namespace {
const QString kNotApplied = QStringLiteral("log_not_applied");
constexpr int kFirstPauseMs = 100;
constexpr int kMaxDoublings = 8;

const std::vector<LogHandler> &handlersOf(const LogHandlers &handlers, const ChainLog &log)
{
    static const std::vector<LogHandler> none;
    if (log.topics.empty())
        return none;
    const auto found = handlers.find(log.topics.front());
    return found == handlers.end() ? none : found->second;
}
} // namespace

Task<LogApplier::Stopped> LogApplier::run()
{
    if (isPausing())
        co_return Stopped::AtTheEnd;
    for (;;) {
        Batch batch;
        QString failed;
        try {
            batch = co_await m_lease.write([this, limit = m_batchSize, now = m_core.clock.now()](Sql &sql) {
                return applyBatch(sql, limit, now);
            });
        } catch (const std::exception &failure) {
            pauseAfter(failure);
            failed = QString::fromUtf8(failure.what());
        }
        if (!failed.isEmpty()) {
            co_await ringFor(failed);
            co_return Stopped::AtTheEnd;
        }
        m_failures = 0;
        m_alarms.clear(kNotApplied);
        m_batchSize = std::min(m_batchSize * 2, kMaxBatch);
        if (batch.hasNewWatch)
            co_return Stopped::AtNewWatch;
        if (batch.applied == 0)
            co_return Stopped::AtTheEnd;
    }
}

LogApplier::Batch LogApplier::applyBatch(Sql &sql, int limit, TimeMs now) const
{
    Batch batch{.applied = 0, .hasNewWatch = m_store.lateWatch(sql).has_value()};
    if (batch.hasNewWatch)
        return batch;
    const std::vector<ChainLog> logs = m_store.unapplied(sql, limit);
    batch = apply(sql, logs);
    if (batch.applied > 0)
        m_store.markAppliedUpTo(sql, logs[static_cast<std::size_t>(batch.applied - 1)], now);
    return batch;
}

LogApplier::Batch LogApplier::apply(Sql &sql, std::span<const ChainLog> logs) const
{
    Batch batch;
    std::span<const ChainLog> left(logs);
    while (!left.empty() && !batch.hasNewWatch) {
        const auto next = runOf(left);
        left = left.subspan(next.size());
        if (applyRun(sql, next) == Watches::MayHaveGrown)
            batch.hasNewWatch = m_store.lateWatch(sql).has_value();
    }
    batch.applied = static_cast<int>(logs.size() - left.size());
    return batch;
}

/// What the handlers take at once: logs of one topic whose handler can, else a single one.
std::span<const ChainLog> LogApplier::runOf(std::span<const ChainLog> logs) const
{
    const auto &handlers = handlersOf(m_handlers, logs.front());
    if (handlers.empty() || !handlers.front().applyAll)
        return logs.first(1);
    const auto isOther = [&](const ChainLog &log) { return &handlersOf(m_handlers, log) != &handlers; };
    const auto end = std::ranges::find_if(logs, isOther);
    return logs.first(static_cast<std::size_t>(end - logs.begin()));
}

LogApplier::Watches LogApplier::applyRun(Sql &sql, std::span<const ChainLog> run) const
{
    const auto &handlers = handlersOf(m_handlers, run.front());
    if (handlers.empty())
        return Watches::AsBefore;
    if (handlers.front().applyAll) {
        handlers.front().applyAll(sql, run);
        return Watches::AsBefore;
    }
    for (const LogHandler &handler : handlers)
        handler.apply(sql, run.front());
    return Watches::MayHaveGrown;
}

void LogApplier::pauseAfter(const std::exception &failure)
{
    log::error("chain_log_handler_failed", {{QStringLiteral("error"), QString::fromUtf8(failure.what())}});
    // One at a time from here, so that the logs before the failing one get through.
    m_batchSize = 1;
    const int pauseMs = kFirstPauseMs << std::min(m_failures++, kMaxDoublings);
    m_notBefore = std::chrono::steady_clock::now() + std::chrono::milliseconds(pauseMs);
}

/// From the second time on they were tried one at a time, so that the first that is left is the one.
Task<> LogApplier::ringFor(QString failure)
{
    if (m_failures < 2)
        co_return;
    const auto left = co_await m_core.database.read([this](Sql &sql) { return m_store.unapplied(sql, /*limit=*/1); });
    if (left.empty())
        co_return;
    m_alarms.raise(kNotApplied, {},
                   {{QStringLiteral("block"), static_cast<qint64>(left.front().blockNumber)},
                    {QStringLiteral("log_index"), static_cast<qint64>(left.front().logIndex)},
                    {QStringLiteral("error"), failure}});
}

Task<> LogApplier::rollBack(BlockRef ancestor)
{
    const int undone = co_await m_lease.write([this, ancestor](Sql &sql) {
        const std::vector<ChainLog> applied = m_store.appliedAbove(sql, ancestor.number);
        for (const ChainLog &log : applied) {
            for (const LogHandler &handler : handlersOf(m_handlers, log) | std::views::reverse) {
                if (handler.revert)
                    handler.revert(sql, log);
            }
        }
        m_store.rollBack(sql, ancestor);
        TransactionStore().reopenAbove(sql, ancestor.number);
        return static_cast<int>(applied.size());
    });
    log::warning(
        "chain_reorganised",
        {{QStringLiteral("ancestor"), static_cast<qint64>(ancestor.number)}, {QStringLiteral("undone_logs"), undone}});
}

} // namespace freehold::blockchain
