// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/blockchain/blockchain_alarms.h"
#include "server/modules/blockchain/blockchain_lease.h"
#include "server/modules/blockchain/blockchain_log_store.h"

#include <chrono>
#include <map>
#include <span>

namespace freehold::blockchain {

using LogHandlers = std::map<evm::Hash32, std::vector<LogHandler>>;

/// Runs the handlers over stored logs in chain order, each log exactly once.
class LogApplier {
public:
    LogApplier(Core &core, ChainAlarms &alarms, Lease &lease, const LogStore &store, const LogHandlers &handlers)
        : m_core(core), m_alarms(alarms), m_lease(lease), m_store(store), m_handlers(handlers)
    {
    }

    enum class Stopped { AtTheEnd, AtNewWatch };
    /// Applies all it can. AtNewWatch: a handler found a contract whose logs must be read before it goes on. A failing
    /// handler is logged and tried again after a pause, with an alarm when it fails again; meanwhile this does nothing.
    [[nodiscard]] Task<Stopped> run();

    struct Batch {
        int applied = 0;
        bool hasNewWatch = false;
    };
    /// Applies logs that nothing stored waits before, in the caller's transaction: the first of them, up to one that brings
    /// a contract to watch.
    Batch apply(Sql &sql, std::span<const ChainLog> logs) const;
    /// After a failure of apply(), which run() then gets to one log at a time.
    void pauseAfter(const std::exception &failure);
    [[nodiscard]] bool isPausing() const { return std::chrono::steady_clock::now() < m_notBefore; }

    /// Undoes everything above `ancestor` in one transaction; what the writer took for final there is open again.
    [[nodiscard]] Task<> rollBack(BlockRef ancestor);

private:
    static constexpr int kMaxBatch = 2048;
    enum class Watches { AsBefore, MayHaveGrown };

    Batch applyBatch(Sql &sql, int limit, TimeMs now) const;
    [[nodiscard]] std::span<const ChainLog> runOf(std::span<const ChainLog> logs) const;
    Watches applyRun(Sql &sql, std::span<const ChainLog> run) const;
    [[nodiscard]] Task<> ringFor(QString failure);

    Core &m_core;
    ChainAlarms &m_alarms;
    Lease &m_lease;
    const LogStore &m_store;
    const LogHandlers &m_handlers;
    int m_batchSize = kMaxBatch;
    int m_failures = 0;
    std::chrono::steady_clock::time_point m_notBefore;
};

} // namespace freehold::blockchain
