// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_breaker.h"

#include <algorithm>

namespace freehold::blockchain {

Breaker::State Breaker::state(Moment now) const
{
    if (!m_isOpen)
        return State::Closed;
    if (now >= m_until)
        return State::HalfOpen;
    return m_reason.isEmpty() ? State::Open : State::Quarantined;
}

void Breaker::succeeded()
{
    m_failures = 0;
    m_failedTrials = 0;
    m_isOpen = false;
    m_reason.clear();
}

void Breaker::failed(Moment now)
{
    ++m_failures;
    const State before = state(now);
    const bool opens = before == State::HalfOpen || (before == State::Closed && m_failures >= kFailuresToOpen);
    if (!opens)
        return;
    m_isOpen = true;
    m_until = now + m_firstPause * (1 << std::min(m_failedTrials++, kMaxDoublings));
}

void Breaker::quarantine(const QString &reason, Moment now)
{
    m_isOpen = true;
    m_reason = reason;
    m_until = now + m_quarantine;
}

QString toString(Breaker::State state)
{
    switch (state) {
    case Breaker::State::Closed: return QStringLiteral("closed");
    case Breaker::State::Open: return QStringLiteral("open");
    case Breaker::State::HalfOpen: return QStringLiteral("half_open");
    case Breaker::State::Quarantined: return QStringLiteral("quarantined");
    }
    return {};
}

} // namespace freehold::blockchain
