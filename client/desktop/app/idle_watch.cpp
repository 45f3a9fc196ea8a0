// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace freehold::desktop {

IdleWatch::IdleWatch(Wallet &wallet, QObject *parent) : QObject(parent), m_lock(wallet, systemWalletClock())
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin: m_lock.touch(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace freehold::desktop
