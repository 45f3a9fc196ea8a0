// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth.h"

namespace freehold::auth {

/// Table wallets.
class WalletStore {
public:
    /// False when the address is linked already, to whomever.
    [[nodiscard]] bool insert(Sql &sql, const Wallet &wallet) const;
    void remove(Sql &sql, const WalletId &id) const;
    [[nodiscard]] std::optional<Wallet> find(Sql &sql, const evm::Address &address) const;
    /// Oldest first.
    [[nodiscard]] std::vector<Wallet> ofUser(Sql &sql, const UserId &user) const;
    [[nodiscard]] std::vector<Wallet> among(Sql &sql, const std::vector<evm::Address> &addresses) const;
};

} // namespace freehold::auth
