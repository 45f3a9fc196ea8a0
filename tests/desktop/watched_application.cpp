// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/watched_application.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace freehold::desktop {

namespace {

constexpr double kLimitMs = 50;
constexpr double kMsPerNs = 1e-6;

/// Acts that a test does in a person's place run in there; each event they send is one of its own.
bool isTestsOwn(const QObject *receiver)
{
    return receiver == qApp || qstrcmp(receiver->metaObject()->className(), "freehold::desktop::driver::Driver") == 0;
}

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv), m_schedstat(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC))
{
}

WatchedApplication::~WatchedApplication()
{
    if (m_schedstat >= 0)
        ::close(m_schedstat);
}

qint64 WatchedApplication::starvedNs() const
{
    char text[96] = {};
    if (m_schedstat < 0 || ::pread(m_schedstat, text, sizeof text - 1, 0) <= 0)
        return 0;
    char *second = nullptr;
    (void)std::strtoll(text, &second, 10);
    return std::strtoll(second, nullptr, 10);
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const int level = QThread::currentThread()->loopLevel();
    const bool isOutermost = m_frames.isEmpty() || m_frames.last().loopLevel < level;
    if (!isOutermost || isTestsOwn(receiver))
        return QApplication::notify(receiver, event);
    for (Frame &outer : m_frames)
        outer.hasInnerLoop = true;
    m_frames.append({level, false});
    const char *receiverClass = receiver->metaObject()->className(); // it may be gone afterwards
    const int type = event->type();
    const qint64 starvedBefore = starvedNs();
    QElapsedTimer clock;
    clock.start();
    const bool isHandled = QApplication::notify(receiver, event);
    const auto elapsedNs = clock.nsecsElapsed();
    if (!m_frames.takeLast().hasInnerLoop)
        judge(double(elapsedNs - (starvedNs() - starvedBefore)) * kMsPerNs, receiverClass, type);
    return isHandled;
}

void WatchedApplication::judge(double ms, const char *receiverClass, int eventType)
{
    m_longestMs = std::max(m_longestMs, ms);
    if (ms <= kLimitMs)
        return;
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(eventType);
    const QString by = QStringLiteral("%1 to %2")
                           .arg(name == nullptr ? QString::number(eventType) : QString::fromLatin1(name),
                                QString::fromLatin1(receiverClass));
    m_held.append({ms, by});
    std::fprintf(stderr, "held: the window did not answer for %.0f ms: %s\n", ms, qPrintable(by));
}

} // namespace freehold::desktop
