// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace freehold::desktop {

/// Says when the system is about to sleep, early enough to act: on Linux systemd-logind waits (up to its InhibitDelayMaxSec, five
/// seconds) until what is connected here has been called. Where there is no logind it says nothing; IdleLock notices the
/// sleep afterwards.
class SleepWatch : public QObject {
    Q_OBJECT
public:
    explicit SleepWatch(QObject *parent = nullptr);
    ~SleepWatch() override;

public Q_SLOTS:
    /// org.freedesktop.login1.Manager.PrepareForSleep: true before sleep, false after it.
    void prepareForSleep(bool isStarting);

Q_SIGNALS:
    void aboutToSleep();

private:
    struct Delay;
    void askForDelay();

    std::unique_ptr<Delay> m_delay;
};

} // namespace freehold::desktop
