// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"

#include <atomic>

namespace freehold::test {

/// Stands still until a test moves it. Read by worker threads too.
class FakeClock final : public Clock {
public:
    /// 2026-01-01T00:00:00Z unless told otherwise.
    explicit FakeClock(TimeMs start = {1'767'225'600'000}) : m_nowMs(start.value) { }
    [[nodiscard]] TimeMs now() const override { return {m_nowMs}; }
    void advanceMs(qint64 ms) { m_nowMs += ms; }
    void set(TimeMs time) { m_nowMs = time.value; }

private:
    std::atomic<qint64> m_nowMs;
};

} // namespace freehold::test
