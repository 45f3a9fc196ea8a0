// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_challenges.h"
#include "server/modules/auth/auth_service.h"
#include "server/modules/auth/auth_signers.h"
#include "server/modules/auth/auth_wallet_store.h"
#include "shared/api/access_api.h"

namespace freehold::auth {

/// Sign-in with Ethereum (EIP-4361) in place of mail address and password, for linked wallets. The second factor is asked for
/// as ever.
class SignInService {
public:
    SignInService(Core &core, const AuthConfig &config, Sessions &sessions, const WalletSigners &signers,
                  SecondFactor &secondFactor)
        : m_core(core)
        , m_challenges(core, config,
                       {.purpose = ChallengePurpose::SignIn,
                        .statement = QStringLiteral("Sign in to Freehold."),
                        .refusal = ErrorCode::Unauthenticated})
        , m_sessions(sessions)
        , m_signers(signers)
        , m_secondFactor(secondFactor)
        , m_users(core.sealing)
        , m_throttle(core.sealing, throttling::kProof)
    {
    }

    /// For any address, as nobody learns here which ones are linked.
    [[nodiscard]] Task<Challenge> challenge(evm::Address address, QHostAddress from);
    [[nodiscard]] Task<LoggedIn> logIn(api::WalletLogInRequest request, Visitor visitor);

private:
    /// Whose wallet signed the challenge; throws when it may not be used, or opens no account.
    [[nodiscard]] User ownerOf(Sql &sql, const QString &message, const evm::Address &signer) const;

    Core &m_core;
    Challenges m_challenges;
    Sessions &m_sessions;
    const WalletSigners &m_signers;
    SecondFactor &m_secondFactor;
    UserStore m_users;
    WalletStore m_wallets;
    Throttle m_throttle;
};

} // namespace freehold::auth
