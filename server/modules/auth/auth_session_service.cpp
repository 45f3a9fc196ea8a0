// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_session_service.h"

namespace freehold::auth {

Task<std::vector<Session>> SessionService::sessions(Actor actor)
{
    auto sessions = co_await m_core.database.read([=, this](Sql &sql) { return m_store.ofUser(sql, actor.id); });
    const TimeMs now = m_core.clock.now();
    std::erase_if(sessions, [now](const Session &session) { return session.expiresAt <= now; });
    co_return sessions;
}

Task<> SessionService::revoke(Actor actor, SessionId id)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        const auto session = m_store.find(sql, id);
        if (!session || session->user != actor.id)
            throw notFound(QStringLiteral("session"));
        m_store.remove(sql, id);
        m_core.audit.append(sql, actor, QStringLiteral("session.revoked"), id);
    });
    m_core.hub.drop(id);
}

Task<> SessionService::revokeOthers(Actor actor)
{
    const auto ended = co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        auto others = m_sessions.end(sql, actor.id, actor.session);
        m_core.audit.append(sql, actor, QStringLiteral("session.others_revoked"), actor.id,
                            {{QStringLiteral("count"), static_cast<qint64>(others.size())}});
        return others;
    });
    m_sessions.dropSockets(ended);
}

Task<QSet<SessionId>> SessionService::endedOf(QSet<SessionId> ids)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        QSet<SessionId> ended;
        for (const SessionId &id : ids) {
            const auto session = m_store.find(sql, id);
            if (!session || session->expiresAt <= m_core.clock.now())
                ended.insert(id);
        }
        return ended;
    });
}

} // namespace freehold::auth
