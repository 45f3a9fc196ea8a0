// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/ws/hub_private.h"

#include <QScopeGuard>

namespace freehold {

void Hub::watchSessions(EndedSessions endedOf, int everyMs)
{
    m_private->endedOf = std::move(endedOf);
    QObject::connect(&m_private->sessionTimer, &QTimer::timeout, &m_private->sessionTimer,
                     [this] { detach(Private::endOutlived(m_private), "websocket sessions"); });
    m_private->sessionTimer.start(everyMs);
}

Task<> Hub::Private::endOutlived(std::shared_ptr<Private> self)
{
    QSet<SessionId> sessions;
    for (const auto &[subscriber, owned] : self->subscribers)
        if (!subscriber->actor().isNull())
            sessions.insert(subscriber->actor().session);
    if (sessions.isEmpty() || self->isAskingForSessions)
        co_return;
    self->isAskingForSessions = true;
    const auto done = qScopeGuard([&self] { self->isAskingForSessions = false; });
    const QSet<SessionId> ended = co_await self->endedOf(sessions);
    self->dropAll(ended);
}

void Hub::Private::dropAll(const QSet<SessionId> &sessions)
{
    for (const auto &[subscriber, owned] : subscribers)
        if (!subscriber->actor().isNull() && sessions.contains(subscriber->actor().session))
            subscriber->close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("session_ended"));
}

void Hub::drop(const SessionId &session)
{
    m_private->dropAll({session});
    if (m_private->isShared)
        m_private->bus->publish(Private::kSessionEnded, {{QStringLiteral("session"), session.text()}});
}

} // namespace freehold
