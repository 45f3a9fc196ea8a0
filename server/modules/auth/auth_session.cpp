// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_session.h"

#include "server/core/http/network_of.h"
#include "server/modules/auth/auth_device.h"
#include "server/modules/auth/auth_secrets.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace freehold::auth {

namespace {

QByteArray csrfTokenOf(const QByteArray &token)
{
    return base64Url(QMessageAuthenticationCode::hash("freehold csrf", token, QCryptographicHash::Sha256));
}

Lacks lacksOf(const SessionOfUser &found)
{
    if (requiresTotp(found.roles) && !found.hasTotp)
        return Lacks::TotpEnrolment;
    return found.isEmailVerified ? Lacks::Nothing : Lacks::EmailVerification;
}

} // namespace

OpenedSession Sessions::open(const UserId &user, const Visitor &visitor)
{
    const TimeMs now = m_core.clock.now();
    const QByteArray token = newToken(m_core.random);
    return {
        .session = {.id = m_core.ids.next<SessionId>(),
                    .user = user,
                    .createdAt = now,
                    .seenAt = now,
                    .expiresAt = expiry(now, now),
                    .network = networkOf(visitor.address),
                    .device = deviceOf(visitor.userAgent)},
        .token = token,
        .csrfToken = csrfTokenOf(token),
    };
}

void Sessions::store(Sql &sql, const OpenedSession &opened) const
{
    m_store.removeExpired(sql, opened.session.createdAt);
    m_store.insert(sql, opened.session, hashOf(opened.token));
}

std::vector<SessionId> Sessions::end(Sql &sql, const UserId &user, const SessionId &kept) const
{
    std::vector<SessionId> ended;
    for (const Session &session : m_store.ofUser(sql, user)) {
        if (session.id == kept)
            continue;
        m_store.remove(sql, session.id);
        ended.push_back(session.id);
    }
    return ended;
}

void Sessions::dropSockets(const std::vector<SessionId> &ended)
{
    for (const SessionId &id : ended)
        m_core.hub.drop(id);
}

Task<Actor> Sessions::authenticate(QByteArray sessionToken)
{
    if (sessionToken.size() != kTokenCharacters)
        co_return Actor();
    const auto found = co_await m_core.database.find<SessionOfUser>(
        SessionStore::byToken(hashOf(sessionToken)), [this](const Row &row) { return m_store.readOfUser(row); });
    const TimeMs now = m_core.clock.now();
    if (!found || found->session.expiresAt <= now)
        co_return Actor();

    Session session = found->session;
    if (now.value - session.seenAt.value >= kTouchIntervalMs) {
        session.seenAt = now;
        session.expiresAt = expiry(session.createdAt, now);
        co_await m_core.database.write([=, this](Sql &sql) { m_store.touch(sql, session); });
    }
    co_return Actor{.id = session.user,
                    .session = session.id,
                    .roles = found->roles,
                    .csrfToken = csrfTokenOf(sessionToken),
                    .lacks = lacksOf(*found)};
}

TimeMs Sessions::expiry(TimeMs createdAt, TimeMs now) const
{
    return std::min(now.plusMs(m_slidingMs), createdAt.plusMs(kAbsoluteLifeMs));
}

} // namespace freehold::auth
