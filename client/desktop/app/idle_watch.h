// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/idle_lock.h"

namespace freehold::desktop {

/// Tells the wallet's lock that somebody is there: every key and click in any window of the program.
class IdleWatch : public QObject {
    Q_OBJECT
public:
    explicit IdleWatch(Wallet &wallet, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    IdleLock m_lock;
};

} // namespace freehold::desktop
