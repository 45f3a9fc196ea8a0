// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace freehold::blockchain {

using Moment = std::chrono::steady_clock::time_point;
using Millis = std::chrono::milliseconds;

/// Decides whether one provider is asked. CLOSED: asked. OPEN: not asked for a while that doubles with each failed trial.
/// HALF_OPEN: that while is over, one trial decides. QUARANTINED: it was caught contradicting; as OPEN, but for long, and
/// people hear of it.
class Breaker {
public:
    enum class State { Closed, Open, HalfOpen, Quarantined };
    /// Failures in a row that open it.
    static constexpr int kFailuresToOpen = 3;
    /// The longest pause, in first pauses.
    static constexpr int kMaxDoublings = 5;

    Breaker(Millis firstPause, Millis quarantine) : m_firstPause(firstPause), m_quarantine(quarantine) { }

    [[nodiscard]] State state(Moment now) const;
    [[nodiscard]] bool mayAsk(Moment now) const { return state(now) == State::Closed; }
    [[nodiscard]] int failuresInARow() const { return m_failures; }
    /// Why it is in quarantine; empty when it is not.
    [[nodiscard]] const QString &quarantineReason() const { return m_reason; }

    void succeeded();
    void failed(Moment now);
    void quarantine(const QString &reason, Moment now);

private:
    Millis m_firstPause;
    Millis m_quarantine;
    int m_failures = 0;
    int m_failedTrials = 0;
    bool m_isOpen = false;
    Moment m_until;
    QString m_reason;
};

/// closed, open, half_open, quarantined.
[[nodiscard]] QString toString(Breaker::State state);

} // namespace freehold::blockchain
