// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_throttle.h"
#include "server/modules/auth/auth_token_store.h"

namespace freehold::auth {

/// What this module has to say by mail, each in the caller's transaction. No mail here carries a name: whoever registers
/// somebody else's address must not be able to write to it.
class AccountMails {
public:
    static constexpr qint64 kVerifyLifeMs = 24LL * 3600 * 1000;
    static constexpr qint64 kResetLifeMs = 30LL * 60 * 1000;

    AccountMails(Core &core, const AuthConfig &config)
        : m_core(core), m_config(config), m_tokens(core.sealing), m_attemptThrottle(core.sealing, throttling::kNotice)
    {
    }

    /// With a link that proves the address.
    void sendVerification(Sql &sql, const UserId &user, const QString &email) const;
    /// With a link that lets set a new password.
    void sendReset(Sql &sql, const UserId &user, const QString &email) const;
    /// Without a link: that something of consequence happened to the account. Nothing where the address was never proved:
    /// it may be a stranger's, whom nobody shall be able to flood with our mail.
    void sendNotice(Sql &sql, const User &user, const QString &kind) const;
    /// That somebody else named the account's address as theirs; ever more rarely, the more often they do.
    void tellOfAttempt(Sql &sql, const User &owner, const QString &kind, const QHostAddress &from) const;
    /// Sends nothing, and counts as a mail with a link that proves the address: nothing shall tell that it was not sent.
    void withholdVerification(Sql &sql, const UserId &user, const QString &email) const;

private:
    /// The token, whose hash is stored.
    [[nodiscard]] QByteArray makeToken(Sql &sql, TokenPurpose purpose, const UserId &user, const QString &email) const;
    void send(Sql &sql, const UserId &user, const QString &kind, const AccountMail::Letter &letter) const;
    void sendLink(Sql &sql, TokenPurpose purpose, const UserId &user, const QString &email) const;

    Core &m_core;
    const AuthConfig &m_config;
    TokenStore m_tokens;
    Throttle m_attemptThrottle;
};

} // namespace freehold::auth
