// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth.h"

namespace freehold::auth {

enum class TokenPurpose { VerifyEmail, ResetPassword };
[[nodiscard]] QString toString(TokenPurpose purpose);

/// A token that was mailed. Whoever shows it reads mail to `email`.
struct OneTimeToken {
    QString hash;
    UserId user;
    QString email;
    TimeMs expiresAt;
    std::optional<TimeMs> usedAt;
};

/// Table one_time_tokens. Tokens come here only as their hash.
class TokenStore {
public:
    explicit TokenStore(const Sealing &sealing) : m_sealing(sealing) { }

    void insert(Sql &sql, TokenPurpose purpose, const OneTimeToken &token, TimeMs now) const;
    [[nodiscard]] std::optional<OneTimeToken> find(Sql &sql, TokenPurpose purpose, const QString &hash) const;
    void use(Sql &sql, const QString &hash, TimeMs now) const;
    /// The other tokens of that purpose are worth nothing any more.
    void expireAll(Sql &sql, TokenPurpose purpose, const UserId &user, TimeMs now) const;
    void removeExpiredBefore(Sql &sql, TimeMs time) const;
    /// When those made after `since` were made, oldest first.
    [[nodiscard]] std::vector<TimeMs> madeSince(Sql &sql, TokenPurpose purpose, const UserId &user, TimeMs since) const;

private:
    const Sealing &m_sealing;
};

} // namespace freehold::auth
