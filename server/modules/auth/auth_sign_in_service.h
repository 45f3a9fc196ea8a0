// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_service.h"
#include "server/modules/auth/auth_sign_in_store.h"
#include "server/modules/auth/auth_wallet_store.h"
#include "shared/api/access_api.h"

namespace freehold::auth {

/// Sign-in with Ethereum (EIP-4361) in place of mail address and password, for linked wallets. The server writes the message,
/// so domain, chain, address and nonce are bound by its being the very same text. The second factor is asked for as ever.
class SignInService {
public:
    static constexpr qint64 kChallengeLifeMs = 10 * 60 * 1000;

    SignInService(Core &core, const AuthConfig &config, Sessions &sessions, SecondFactor &secondFactor)
        : m_core(core)
        , m_config(config)
        , m_sessions(sessions)
        , m_secondFactor(secondFactor)
        , m_users(core.sealing)
        , m_throttle(core.sealing, throttling::kProof)
    {
    }

    /// For any address, as nobody learns here which ones are linked.
    [[nodiscard]] Task<SignInChallenge> challenge(evm::Address address, QHostAddress from);
    [[nodiscard]] Task<LoggedIn> logIn(api::WalletLogInRequest request, Visitor visitor);

private:
    [[nodiscard]] User ownerOf(Sql &sql, const QString &message, const evm::Address &signer) const;

    Core &m_core;
    const AuthConfig &m_config;
    Sessions &m_sessions;
    SecondFactor &m_secondFactor;
    UserStore m_users;
    WalletStore m_wallets;
    Throttle m_throttle;
};

} // namespace freehold::auth
