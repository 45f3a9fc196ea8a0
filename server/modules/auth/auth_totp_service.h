// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_mails.h"
#include "server/modules/auth/auth_owner_check.h"
#include "server/modules/auth/auth_session.h"
#include "shared/api/account_api.h"

namespace freehold::auth {

/// Second factors: enrol, confirm by a code, replace, end.
class TotpService {
public:
    /// A secret that was shown must be confirmed within this time.
    static constexpr qint64 kEnrolmentLifeMs = 15 * 60 * 1000;

    TotpService(Core &core, Sessions &sessions, OwnerCheck &ownerCheck, const AccountMails &mails)
        : m_core(core)
        , m_sessions(sessions)
        , m_ownerCheck(ownerCheck)
        , m_mails(mails)
        , m_store(core.sealing)
        , m_users(core.sealing)
    {
    }

    /// A new secret, which counts only after confirm(). Where there is one already it stays in force until then, and its
    /// code is asked for.
    [[nodiscard]] Task<TotpHandover> enrol(Actor actor, api::OwnerProof proof);
    /// The first recovery codes; ends the other sessions, which were opened without the second factor.
    [[nodiscard]] Task<QStringList> confirm(Actor actor, QString code);
    /// New recovery codes; the old ones are worth nothing any more.
    [[nodiscard]] Task<QStringList> renewRecoveryCodes(Actor actor, api::OwnerProof proof);
    [[nodiscard]] Task<> disable(Actor actor, api::OwnerProof proof);

    /// For the command line.
    [[nodiscard]] Task<TotpHandover> enrolAtOnce(UserId user);

private:
    Core &m_core;
    Sessions &m_sessions;
    OwnerCheck &m_ownerCheck;
    const AccountMails &m_mails;
    TotpStore m_store;
    UserStore m_users;
};

} // namespace freehold::auth
