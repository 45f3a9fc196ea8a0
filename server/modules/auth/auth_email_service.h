// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_mails.h"
#include "server/modules/auth/auth_owner_check.h"
#include "shared/api/account_api.h"

namespace freehold::auth {

/// Proving that an account's mail address is its owner's.
class EmailService {
public:
    /// So many mails with a link go to one account within an hour.
    static constexpr int kMaxMailsPerHour = 5;

    EmailService(Core &core, OwnerCheck &ownerCheck, const AccountMails &mails)
        : m_core(core)
        , m_ownerCheck(ownerCheck)
        , m_mails(mails)
        , m_users(core.sealing)
        , m_tokens(core.sealing)
        , m_throttle(core.sealing, throttling::kProof)
    {
    }

    /// The account that the token was mailed to has that address from now on, and proved it.
    [[nodiscard]] Task<> verify(QString token, QHostAddress address);
    [[nodiscard]] Task<> resend(Actor actor);
    /// The old address stays until the new one is proved, and is told at once. Of an address that has an account already only
    /// that account is told.
    [[nodiscard]] Task<> change(Actor actor, api::ChangeEmailRequest request);

private:
    void askToProve(Sql &sql, const Actor &actor, const QString &email) const;
    void requireRoomForMail(Sql &sql, const UserId &user) const;
    void applyToken(Sql &sql, const QString &hash) const;

    Core &m_core;
    OwnerCheck &m_ownerCheck;
    const AccountMails &m_mails;
    UserStore m_users;
    TokenStore m_tokens;
    Throttle m_throttle;
};

} // namespace freehold::auth
