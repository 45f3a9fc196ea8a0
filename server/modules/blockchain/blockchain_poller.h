// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace freehold::blockchain {

/// Does one thing again and again: every pollMs while it succeeds, with growing pauses (to 10 s) while it throws. A node
/// that is down is normal life: the failure is logged and tried again.
class Poller {
public:
    static constexpr int kMaxPauseMs = 10'000;

    Poller(const char *name, int pollMs, std::function<Task<>()> tick, int maxPauseMs = kMaxPauseMs);
    ~Poller();

    void start();
    /// Resolves when no tick runs and none will.
    [[nodiscard]] Task<> stop();

private:
    struct State {
        const char *name;
        int pollMs;
        int maxPauseMs;
        std::function<Task<>()> tick;
        bool isStopping = false;
        bool isRunning = false;
        QTimer pause;
    };
    // Static and by shared_ptr, so that a loop that is still asleep never touches a poller that is gone.
    static Task<> run(std::shared_ptr<State> state);
    static void endSoon(State &state);
    static Task<bool> tickOnce(std::shared_ptr<State> state);

    std::shared_ptr<State> m_state;
};

} // namespace freehold::blockchain
