// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_challenges.h"
#include "server/modules/auth/auth_mails.h"
#include "server/modules/auth/auth_owner_check.h"
#include "server/modules/auth/auth_session.h"
#include "server/modules/auth/auth_signers.h"
#include "server/modules/auth/auth_wallet_store.h"
#include "shared/api/auth_api.h"

namespace freehold::auth {

/// Linking a wallet: the server writes a message, the wallet signs it, the server recovers the signer. Only the very text that
/// was written for this account counts. What is linked signs in, so both linking and its end take the owner's proof.
class WalletService {
public:
    static constexpr int kMaxWallets = 20;

    WalletService(Core &core, const AuthConfig &config, Sessions &sessions, const WalletSigners &signers,
                  OwnerCheck &ownerCheck, const AccountMails &mails)
        : m_core(core)
        , m_sessions(sessions)
        , m_signers(signers)
        , m_challenges(core, config,
                       {.purpose = ChallengePurpose::LinkWallet,
                        .statement = QStringLiteral("Link this wallet to your Freehold account."),
                        .refusal = ErrorCode::RuleRefused})
        , m_ownerCheck(ownerCheck)
        , m_mails(mails)
    {
    }

    [[nodiscard]] Task<Challenge> challenge(Actor actor, evm::Address address);
    [[nodiscard]] Task<Wallet> link(Actor actor, api::LinkWalletRequest request);
    /// The wallet signs in no more. Ends the other sessions, as it may have opened one of them. What stands on chain under
    /// its address stays there until whoever reacts to WalletUnlinked has taken it away.
    [[nodiscard]] Task<> unlink(Actor actor, evm::Address address, api::OwnerProof proof);
    [[nodiscard]] Task<std::vector<Wallet>> wallets(Actor actor);

private:
    [[nodiscard]] Wallet walletOf(Sql &sql, const UserId &user, const evm::Address &address) const;
    void requireMayLink(Sql &sql, const Wallet &wallet, const QString &message) const;

    Core &m_core;
    Sessions &m_sessions;
    const WalletSigners &m_signers;
    Challenges m_challenges;
    OwnerCheck &m_ownerCheck;
    const AccountMails &m_mails;
    WalletStore m_store;
};

} // namespace freehold::auth
