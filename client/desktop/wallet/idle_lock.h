// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/wallet.h"

#include <QTimer>

namespace freehold::desktop {

/// Milliseconds that only ever grow, also while the machine sleeps.
using WalletClock = std::function<qint64()>;
[[nodiscard]] WalletClock systemWalletClock();

/// Locks the wallet when nobody has used the program for a while, and when the machine goes to sleep or was asleep.
class IdleLock : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 kDefaultIdleMs = 5 * 60 * 1000;
    static constexpr int kTickMs = 5'000;
    /// A tick that comes this late was slept through.
    static constexpr qint64 kSleptMs = 60'000;

    IdleLock(Wallet &wallet, WalletClock clock, QObject *parent = nullptr);

    [[nodiscard]] qint64 idleMs() const { return m_idleMs; }
    void setIdleMs(qint64 idleMs) { m_idleMs = idleMs; }

    /// A key, a click: somebody is there.
    void touch();
    /// The system says that it is about to sleep, or that its screen was locked.
    void suspend();
    /// What the timer does every few seconds.
    void tick();

private:
    Wallet &m_wallet;
    WalletClock m_clock;
    QTimer m_timer;
    qint64 m_idleMs = kDefaultIdleMs;
    qint64 m_lastUseMs;
    qint64 m_lastTickMs;
};

} // namespace freehold::desktop
