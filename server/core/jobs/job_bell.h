// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>
#include <mutex>

namespace freehold {

/// Carries how many jobs which queues got from the writer's thread, where they commit, to the event loop.
class JobBell {
public:
    explicit JobBell(QObject *context, std::function<void(QHash<QString, int>)> ring)
        : m_context(context), m_ring(std::move(ring))
    {
    }
    /// Within the transaction that enqueues.
    void touch(const QString &queue);
    /// After each commit: rings when something was touched.
    void committed();
    void silence();

private:
    std::mutex m_mutex;
    QHash<QString, int> m_touched;
    QObject *m_context;
    std::function<void(QHash<QString, int>)> m_ring;
};

} // namespace freehold
