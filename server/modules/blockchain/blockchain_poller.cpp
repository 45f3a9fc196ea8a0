// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_poller.h"

#include "server/core/error.h"
#include "server/core/log/log.h"

#include <QCoro/QCoroTimer>

#include <algorithm>

namespace freehold::blockchain {

namespace {
void logFailure(const char *name, const char *what)
{
    log::warning(
        "chain_tick_failed",
        {{QStringLiteral("loop"), QString::fromLatin1(name)}, {QStringLiteral("error"), QString::fromUtf8(what)}});
}
} // namespace

Poller::Poller(const char *name, int pollMs, std::function<Task<>()> tick, int maxPauseMs)
    : m_state(std::make_shared<State>(name, pollMs, maxPauseMs, std::move(tick)))
{
    m_state->pause.setSingleShot(true);
}

Poller::~Poller() { endSoon(*m_state); }

/// A loop that is asleep wakes up and ends.
void Poller::endSoon(State &state)
{
    state.isStopping = true;
    if (state.pause.isActive())
        state.pause.start(0);
}

void Poller::start()
{
    m_state->isStopping = false;
    m_state->isRunning = true;
    detach(run(m_state), m_state->name);
}

Task<> Poller::stop()
{
    const auto state = m_state;
    endSoon(*state);
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
        if (state->isStopping)
            break;
        state->pause.start(pauseMs);
        co_await state->pause;
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

} // namespace freehold::blockchain
