// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/idle_lock.h"

#include <QDateTime>

namespace freehold::desktop {

WalletClock systemWalletClock()
{
    // The steady clock stands still while a Linux machine sleeps; the wall's does not.
    return [] { return QDateTime::currentMSecsSinceEpoch(); };
}

IdleLock::IdleLock(Wallet &wallet, WalletClock clock, QObject *parent)
    : QObject(parent), m_wallet(wallet), m_clock(std::move(clock)), m_lastUseMs(m_clock()), m_lastTickMs(m_lastUseMs)
{
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::tick);
    connect(&wallet, &Wallet::used, this, &IdleLock::touch);
    m_timer.start(kTickMs);
}

void IdleLock::touch() { m_lastUseMs = m_clock(); }

void IdleLock::suspend() { m_wallet.lock(); }

void IdleLock::tick()
{
    const qint64 now = m_clock();
    const bool wasAsleep = now - m_lastTickMs > kSleptMs;
    // A clock that was set back must not give more time.
    const bool wasSetBack = now < m_lastTickMs;
    m_lastTickMs = now;
    if (wasAsleep || wasSetBack || now - m_lastUseMs >= m_idleMs)
        m_wallet.lock();
}

} // namespace freehold::desktop
