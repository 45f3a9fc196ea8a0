// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QList>

namespace freehold::desktop {

/// An application that notices what keeps the window from answering: each handler of an event that holds the window's thread
/// longer than a person bears. Time during which other programs had the processor does not count, nor does a handler in
/// which another event loop ran.
class WatchedApplication : public QApplication {
public:
    struct Held {
        double ms = 0;
        QString by; ///< "Timer to QTimer"
    };

    WatchedApplication(int &argc, char **argv);
    ~WatchedApplication() override;

    bool notify(QObject *receiver, QEvent *event) override;

    /// Those over 50 ms so far, the oldest first; each is told on standard error too, as "held: …".
    [[nodiscard]] const QList<Held> &held() const { return m_held; }
    [[nodiscard]] double longestMs() const { return m_longestMs; }

private:
    struct Frame {
        int loopLevel = 0;
        bool hasInnerLoop = false;
    };

    /// Nanoseconds for which this thread has waited for a processor while it could have run.
    [[nodiscard]] qint64 starvedNs() const;
    void judge(double ms, const char *receiverClass, int eventType);

    QList<Frame> m_frames;
    QList<Held> m_held;
    double m_longestMs = 0;
    int m_schedstat = -1;
};

} // namespace freehold::desktop
