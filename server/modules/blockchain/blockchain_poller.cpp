// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_poller.h"

#include "server/core/error.h"
#include "server/core/log/log.h"

#include <algorithm>

namespace freehold::blockchain {

namespace {
// How soon a sleeping loop notices that it is to stop.
constexpr int kStopSliceMs = 50;

void logFailure(const char *name, const char *what)
{
    log::warning(
        "chain_tick_failed",
        {{QStringLiteral("loop"), QString::fromLatin1(name)}, {QStringLiteral("error"), QString::fromUtf8(what)}});
}
} // namespace

Poller::Poller(const char *name, int pollMs, std::function<Task<>()> tick, int maxPauseMs)
    : m_state(std::make_shared<State>(State{name, pollMs, maxPauseMs, std::move(tick)}))
{
}

Poller::~Poller() { m_state->isStopping = true; }

void Poller::start()
{
    m_state->isStopping = false;
    m_state->isRunning = true;
    detach(run(m_state), m_state->name);
}

Task<> Poller::stop()
{
    const auto state = m_state;
    state->isStopping = true;
    while (state->isRunning)
        co_await sleepFor(std::chrono::milliseconds(1));
}

Task<> Poller::run(std::shared_ptr<State> state)
{
    int pauseMs = state->pollMs;
    while (!state->isStopping) {
        const bool succeeded = co_await tickOnce(state);
        pauseMs = succeeded ? state->pollMs
                            : std::min(std::max(pauseMs * 2, 100), std::max(state->maxPauseMs, state->pollMs));
        co_await pause(state, pauseMs);
    }
    state->isRunning = false;
}

Task<bool> Poller::tickOnce(std::shared_ptr<State> state)
{
    try {
        co_await state->tick();
        co_return true;
    } catch (const std::exception &error) {
        logFailure(state->name, error.what());
    }
    co_return false;
}

Task<> Poller::pause(std::shared_ptr<State> state, int ms)
{
    for (int left = ms; left > 0 && !state->isStopping; left -= kStopSliceMs)
        co_await sleepFor(std::chrono::milliseconds(std::min(left, kStopSliceMs)));
}

} // namespace freehold::blockchain
