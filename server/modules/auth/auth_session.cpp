// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_session.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace freehold::auth {

namespace {

constexpr int kTokenBytes = 32;
constexpr int kTokenCharacters = 43; // of 32 bytes in base64url without padding

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString hashOf(const QByteArray &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex());
}

QByteArray csrfTokenOf(const QByteArray &token)
{
    return base64Url(QMessageAuthenticationCode::hash("freehold csrf", token, QCryptographicHash::Sha256));
}

} // namespace

OpenedSession Sessions::open(const UserId &user)
{
    const TimeMs now = m_core.clock.now();
    const QByteArray token = base64Url(m_core.random.bytes(kTokenBytes));
    return {
        .session = {.id = m_core.ids.next<SessionId>(),
                    .user = user,
                    .createdAt = now,
                    .seenAt = now,
                    .expiresAt = expiry(now, now)},
        .token = token,
        .csrfToken = csrfTokenOf(token),
    };
}

void Sessions::store(Sql &sql, const OpenedSession &opened) const
{
    m_store.removeExpired(sql, opened.session.createdAt);
    m_store.insert(sql, opened.session, hashOf(opened.token));
}

Task<Actor> Sessions::authenticate(QByteArray sessionToken)
{
    if (sessionToken.size() != kTokenCharacters)
        co_return Actor();
    const QString tokenHash = hashOf(sessionToken);
    const auto found = co_await m_core.database.read([=, this](Sql &sql) { return m_store.find(sql, tokenHash); });
    const TimeMs now = m_core.clock.now();
    if (!found || found->session.expiresAt <= now)
        co_return Actor();

    Session session = found->session;
    if (now.value - session.seenAt.value >= kTouchIntervalMs) {
        session.seenAt = now;
        session.expiresAt = expiry(session.createdAt, now);
        co_await m_core.database.write([=, this](Sql &sql) { m_store.touch(sql, session); });
    }
    co_return Actor{
        .id = session.user, .session = session.id, .roles = found->roles, .csrfToken = csrfTokenOf(sessionToken)};
}

TimeMs Sessions::expiry(TimeMs createdAt, TimeMs now) const
{
    return std::min(now.plusMs(m_slidingMs), createdAt.plusMs(kAbsoluteLifeMs));
}

} // namespace freehold::auth
