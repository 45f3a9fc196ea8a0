// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/auth/auth.h"
#include "server/modules/auth/auth_challenge_store.h"

namespace freehold::auth {

/// Messages after EIP-4361 that prove for one purpose who holds a wallet. The server writes them and keeps the text, so
/// domain, chain, address and nonce are bound by the signature being of that very text.
class Challenges {
public:
    /// `refusal` is the code of what use() throws, `statement` the line that says what the signature is for.
    struct Kind {
        ChallengePurpose purpose;
        QString statement;
        ErrorCode refusal;
    };
    Challenges(Core &core, const AuthConfig &config, Kind kind)
        : m_core(core), m_config(config), m_kind(std::move(kind)), m_store(m_kind.purpose)
    {
    }

    [[nodiscard]] Challenge make(const evm::Address &address, const std::optional<UserId> &user) const;
    /// Stores it, and forgets those that ended long ago.
    void store(Sql &sql, const Challenge &challenge) const;

    /// The challenge with that text, if `signer` may use it now for this account: throws challenge_unknown, challenge_used,
    /// challenge_expired or wrong_signer.
    [[nodiscard]] Challenge require(Sql &sql, const QString &message, const std::optional<UserId> &user,
                                    const evm::Address &signer) const;
    /// No signature of it counts again.
    void use(Sql &sql, const Challenge &challenge) const;

private:
    [[nodiscard]] Error refused(const char *reason, const char *message) const;

    Core &m_core;
    const AuthConfig &m_config;
    Kind m_kind;
    ChallengeStore m_store;
};

} // namespace freehold::auth
