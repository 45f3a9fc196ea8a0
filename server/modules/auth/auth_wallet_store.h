// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth.h"

namespace freehold::auth {

struct WalletChallenge {
    QString nonce;
    UserId user;
    evm::Address address;
    QString message;
    TimeMs expiresAt;
    std::optional<TimeMs> usedAt;

    static WalletChallenge fromRow(const Row &row);
};

/// Tables wallets and wallet_challenges.
class WalletStore {
public:
    /// False when the address is linked already, to whomever.
    [[nodiscard]] bool insert(Sql &sql, const Wallet &wallet) const;
    [[nodiscard]] std::optional<Wallet> find(Sql &sql, const evm::Address &address) const;
    /// Oldest first.
    [[nodiscard]] std::vector<Wallet> ofUser(Sql &sql, const UserId &user) const;
    [[nodiscard]] std::vector<Wallet> among(Sql &sql, const std::vector<evm::Address> &addresses) const;

    void insertChallenge(Sql &sql, const WalletChallenge &challenge) const;
    [[nodiscard]] std::optional<WalletChallenge> findChallenge(Sql &sql, const UserId &user,
                                                               const QString &message) const;
    void useChallenge(Sql &sql, const QString &nonce, TimeMs now) const;
    void removeChallengesBefore(Sql &sql, TimeMs expiry) const;
};

} // namespace freehold::auth
