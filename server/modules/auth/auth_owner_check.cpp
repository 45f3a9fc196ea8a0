// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_owner_check.h"

#include "server/modules/auth/auth_errors.h"

namespace freehold::auth {

Task<OwnerProven> OwnerCheck::require(Actor actor, QString password, std::optional<QString> code)
{
    OwnerProven proven = co_await requirePassword(actor, password);
    co_await m_secondFactor.require(actor.id, code, actor.address, ErrorCode::Forbidden);
    co_return proven;
}

Task<OwnerProven> OwnerCheck::requirePassword(Actor actor, QString password)
{
    const auto place = m_hasher.reserve();
    const auto attempt = m_throttle.attempt(actor.id.text(), actor.address);
    const Credentials known = co_await m_core.database.write([=, this](Sql &sql) {
        m_throttle.begin(sql, attempt, m_core.clock.now());
        return m_users.credentials(sql, actor.id);
    });
    const bool matches = co_await m_hasher.verify(place, password, known.passwordHash);
    if (!matches)
        throw passwordWrong();
    co_await m_core.database.write([=, this](Sql &sql) { m_throttle.succeed(sql, attempt, m_core.clock.now()); });
    co_return OwnerProven{known, actor.session};
}

User OwnerCheck::requireStill(Sql &sql, const OwnerProven &proven) const
{
    const Credentials now = m_users.credentials(sql, proven.then.user.id);
    if (now.passwordHash != proven.then.passwordHash)
        throw passwordWrong();
    requireEnabled(now.user);
    requireSession(sql, proven.session);
    return now.user;
}

void OwnerCheck::requireSession(Sql &sql, const SessionId &session) const
{
    if (!m_sessions.find(sql, session))
        throw noSession();
}

} // namespace freehold::auth
