// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_mails.h"
#include "server/modules/auth/auth_session.h"
#include "server/modules/auth/auth_store.h"
#include "server/modules/auth/auth_totp_store.h"

namespace freehold::auth {

/// What admins do to other people's accounts. Everything here is in the audit log.
class UserService {
public:
    /// An admin's second factor falls, and the admin role is given or taken, when a second admin agrees within this time.
    static constexpr qint64 kResetRequestLifeMs = 24LL * 3600 * 1000;

    UserService(Core &core, Sessions &sessions, const AccountMails &mails)
        : m_core(core)
        , m_sessions(sessions)
        , m_mails(mails)
        , m_users(core.sealing)
        , m_sessionStore(core.sealing)
        , m_totps(core.sealing)
        , m_tokens(core.sealing)
    {
    }

    /// One more than `limit`, where there is a next page.
    [[nodiscard]] Task<std::vector<User>> users(UserFilter filter, int limit);
    [[nodiscard]] Task<User> user(UserId id);

    /// The account as it is then; nothing while a second admin has to say the same, because the admin role is among what
    /// changes. The only admin gives it alone.
    [[nodiscard]] Task<std::optional<User>> setRoles(Actor actor, UserId id, Roles roles);
    /// Ends its sessions; signing in is refused from then on.
    [[nodiscard]] Task<> disable(Actor actor, UserId id);
    [[nodiscard]] Task<> enable(Actor actor, UserId id);

    enum class TotpReset { Done, NeedsSecondAdmin };
    [[nodiscard]] Task<TotpReset> resetTotp(Actor actor, UserId id);
    /// For the command line, where whoever can write the database stands.
    [[nodiscard]] Task<> resetTotpOf(QString email);

private:
    void requireStillAdmin(Sql &sql, const Actor &actor) const;
    [[nodiscard]] std::optional<User> applyRoles(Sql &sql, const Actor &actor, const UserId &id, Roles roles) const;
    /// Whether one of two admins spoke before `actor`, and is an admin still: who was found out must not be half of two.
    [[nodiscard]] bool isSecondTo(Sql &sql, const Actor &actor, const std::optional<UserId> &first) const;
    [[nodiscard]] bool isAsked(Sql &sql, const Actor &actor, const UserId &id, Roles roles) const;
    void forgetRequestsBy(Sql &sql, const UserId &admin) const;
    [[nodiscard]] bool mayChangeAlone(Sql &sql, const Actor &actor, const User &user, Roles roles) const;
    [[nodiscard]] bool isAgreed(Sql &sql, const Actor &actor, const User &user) const;
    [[nodiscard]] std::vector<SessionId> removeTotp(Sql &sql, const Actor &actor, const User &user) const;

    Core &m_core;
    Sessions &m_sessions;
    const AccountMails &m_mails;
    UserStore m_users;
    SessionStore m_sessionStore;
    TotpStore m_totps;
    TokenStore m_tokens;
};

} // namespace freehold::auth
