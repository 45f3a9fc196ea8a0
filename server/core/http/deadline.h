// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QTimer>

#include <algorithm>
#include <functional>

namespace freehold {

/// One moment to act at, which is put off far more often than it comes: a connection moves its own several times per
/// request. The timer below it is then left as it is, and looks again when it ends.
class Deadline {
public:
    explicit Deadline(std::function<void()> act) : m_act(std::move(act))
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    }

    /// From now; replaces what was waited for.
    void set(int ms)
    {
        m_moment.setRemainingTime(ms);
        if (m_timer.isActive() && m_timerEnds <= m_moment)
            return;
        m_timer.start(ms);
        m_timerEnds = m_moment;
    }
    void clear() { m_moment = QDeadlineTimer(QDeadlineTimer::Forever); }

private:
    void look()
    {
        if (m_moment.hasExpired())
            m_act();
        else if (!m_moment.isForever())
            set(static_cast<int>(std::max<qint64>(1, m_moment.remainingTime())));
    }

    std::function<void()> m_act;
    QTimer m_timer;
    QDeadlineTimer m_moment{QDeadlineTimer::Forever};
    QDeadlineTimer m_timerEnds;
};

} // namespace freehold
