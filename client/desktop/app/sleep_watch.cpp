// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/sleep_watch.h"

#ifdef FREEHOLD_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#endif

namespace freehold::desktop {

#ifdef FREEHOLD_HAS_DBUS

namespace {

const QString kService = QStringLiteral("org.freedesktop.login1");
const QString kPath = QStringLiteral("/org/freedesktop/login1");
const QString kInterface = QStringLiteral("org.freedesktop.login1.Manager");

} // namespace

/// An open descriptor makes logind wait; closing it lets the system sleep.
struct SleepWatch::Delay {
    QDBusUnixFileDescriptor descriptor;
};

SleepWatch::SleepWatch(QObject *parent) : QObject(parent), m_delay(std::make_unique<Delay>())
{
    auto bus = QDBusConnection::systemBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
    askForDelay();
}

void SleepWatch::askForDelay()
{
    auto question = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Inhibit"));
    question << QStringLiteral("sleep") << QStringLiteral("Freehold") << tr("Locks the wallet")
             << QStringLiteral("delay");
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *answer;
        if (reply.isValid())
            m_delay->descriptor = reply.value();
        answer->deleteLater();
    });
}

#else

struct SleepWatch::Delay { };

SleepWatch::SleepWatch(QObject *parent) : QObject(parent) { }

void SleepWatch::askForDelay() { }

#endif

SleepWatch::~SleepWatch() = default;

void SleepWatch::prepareForSleep(bool isStarting)
{
    if (!isStarting) {
        askForDelay();
        return;
    }
    Q_EMIT aboutToSleep();
    if (m_delay)
        *m_delay = {};
}

} // namespace freehold::desktop
