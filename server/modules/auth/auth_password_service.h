// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_mails.h"
#include "server/modules/auth/auth_owner_check.h"
#include "server/modules/auth/auth_session.h"
#include "shared/api/access_api.h"

namespace freehold::auth {

/// A new password: for who knows the old one, and for who reads the account's mail. Neither goes around the second factor.
class PasswordService {
public:
    /// So many mails with a link go to one account within a quarter of an hour; what is asked beyond that is silently
    /// dropped, as the owner has mail enough.
    static constexpr int kMaxMailsPerQuarterHour = 3;
    /// Each is told by mail and costs a slow hash.
    static constexpr int kMaxChangesPerHour = 5;

    PasswordService(Core &core, Sessions &sessions, PasswordHasher &hasher, OwnerCheck &ownerCheck,
                    const AccountMails &mails)
        : m_core(core)
        , m_sessions(sessions)
        , m_hasher(hasher)
        , m_ownerCheck(ownerCheck)
        , m_mails(mails)
        , m_users(core.sealing)
        , m_tokens(core.sealing)
        , m_requestThrottle(core.sealing, throttling::kReset)
        , m_tokenThrottle(core.sealing, throttling::kProof)
    {
    }
    void registerHandlers();

    /// Does the same whether or not there is such an account, and takes as long: a job looks for it afterwards.
    [[nodiscard]] Task<> requestReset(QString email, QHostAddress address);
    /// Ends all sessions.
    [[nodiscard]] Task<> reset(api::ResetPasswordRequest request, QHostAddress address);
    /// Ends the other sessions. Links to set a new password that the account was mailed stay good: whoever knows the password
    /// must not be able to make those of its owner worthless.
    [[nodiscard]] Task<> change(Actor actor, api::ChangePasswordRequest request);

private:
    [[nodiscard]] Task<> mailLink(Job job);
    void requireRoomForChange(Sql &sql, const UserId &user) const;
    void sendLinkTo(Sql &sql, const User &user) const;
    void store(Sql &sql, const User &user, const QString &hash) const;

    Core &m_core;
    Sessions &m_sessions;
    PasswordHasher &m_hasher;
    OwnerCheck &m_ownerCheck;
    const AccountMails &m_mails;
    UserStore m_users;
    TokenStore m_tokens;
    Throttle m_requestThrottle;
    Throttle m_tokenThrottle;
};

} // namespace freehold::auth
