// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

namespace freehold {

/// Hands out news of work between the servers of one installation: each piece to one of them. The work itself is in the
/// database; news that is lost costs time and nothing else. Everything happens on the event loop.
class WorkBus {
public:
    virtual ~WorkBus() = default;

    /// While it is not, everybody looks for work by himself.
    [[nodiscard]] virtual bool isUp() const = 0;
    /// So many jobs wait in each queue. What cannot be handed out comes back through this server's own worker.
    virtual void offer(const QHash<QString, int> &jobs) = 0;

    /// Looks for work in these queues; false when it cannot, so that another server is told.
    using Worker = std::function<Task<bool>(QSet<QString>)>;
    /// From now on this server takes its share of the news of these queues.
    virtual void take(const QStringList &queues, Worker worker) = 0;
    /// No more news for this server.
    virtual void leave() = 0;
};

} // namespace freehold
