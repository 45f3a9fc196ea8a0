// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_owner_check.h"

namespace freehold::auth {

Task<User> OwnerCheck::require(Actor actor, QString password, std::optional<QString> code)
{
    User user = co_await requirePassword(actor, password);
    co_await m_secondFactor.require(actor.id, code, actor.address, ErrorCode::Forbidden);
    co_return user;
}

Task<User> OwnerCheck::requirePassword(Actor actor, QString password)
{
    const auto place = m_hasher.reserve();
    const auto attempt = m_throttle.attempt(actor.id.text(), actor.address);
    const Credentials known = co_await m_core.database.write([=, this](Sql &sql) {
        m_throttle.begin(sql, attempt, m_core.clock.now());
        return m_users.credentials(sql, actor.id);
    });
    const bool matches = co_await m_hasher.verify(place, password, known.passwordHash);
    if (!matches)
        throw Error(ErrorCode::Forbidden, QStringLiteral("password_wrong"), QStringLiteral("The password is wrong."));
    co_await m_core.database.write([=, this](Sql &sql) { m_throttle.succeed(sql, attempt, m_core.clock.now()); });
    co_return known.user;
}

} // namespace freehold::auth
