// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/unit.h"
#include "server/core/metrics/metrics.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

namespace freehold::db {

using UnitPtr = std::shared_ptr<Unit>;

/// Units on their way from the event loop to the workers; bounded, so that a slow database turns into refusals and not
/// into memory.
class UnitQueue {
public:
    static constexpr size_t kCapacity = 20'000;

    explicit UnitQueue(metrics::Gauge &depth) : m_depth(depth) { }

    enum class Push { Accepted, Full, Closed };
    [[nodiscard]] Push push(UnitPtr unit);
    /// Waits for units and takes up to `max` of them, of a crowd only a fair share when `takers` wait for it; none only
    /// when the queue is closed and drained.
    [[nodiscard]] std::vector<UnitPtr> take(size_t max, size_t takers = 1);
    void close();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<UnitPtr> m_units;
    bool m_closed = false;
    metrics::Gauge &m_depth;
};

} // namespace freehold::db
