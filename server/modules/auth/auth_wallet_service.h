// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth_mails.h"
#include "server/modules/auth/auth_owner_check.h"
#include "server/modules/auth/auth_wallet_store.h"
#include "shared/api/auth_api.h"

namespace freehold::auth {

/// Linking a wallet: the server writes an EIP-4361 message, the wallet signs it, the server recovers the signer. Only the
/// very text that was written for this account counts, so domain, chain, address and nonce are bound by it.
class WalletService {
public:
    static constexpr qint64 kChallengeLifeMs = 10 * 60 * 1000;
    static constexpr int kMaxWallets = 20;

    WalletService(Core &core, const AuthConfig &config, OwnerCheck &ownerCheck, const AccountMails &mails)
        : m_core(core), m_config(config), m_ownerCheck(ownerCheck), m_mails(mails)
    {
    }

    [[nodiscard]] Task<WalletChallenge> challenge(Actor actor, evm::Address address);
    [[nodiscard]] Task<Wallet> link(Actor actor, api::LinkWalletRequest request);
    [[nodiscard]] Task<std::vector<Wallet>> wallets(Actor actor);

private:
    void requireMayLink(Sql &sql, const Wallet &wallet, const QString &message) const;

    Core &m_core;
    const AuthConfig &m_config;
    OwnerCheck &m_ownerCheck;
    const AccountMails &m_mails;
    WalletStore m_store;
};

} // namespace freehold::auth
