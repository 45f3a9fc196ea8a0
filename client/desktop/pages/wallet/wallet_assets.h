// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/pages/wallet/node_access.h"
#include "client/desktop/wallet/transfer_check.h"

#include <QDateTime>
#include <QList>

namespace freehold::desktop {

class ApiClient;
class Wallet;

/// What a wallet's balances are read with: the deployment, the node, and the shares there are.
struct WalletAssets {
    SheetContext context;
    QList<TransferAsset> assets; ///< USDC first, then the properties' shares
    std::shared_ptr<NodeAccess> node;
};

/// From the server: the chain, and the tokens of the properties it lists. Throws ApiError.
[[nodiscard]] Task<WalletAssets> loadWalletAssets(ApiClient *client, const Wallet *wallet);

/// What one account has, as a node said at `lookedAt`.
struct WalletBalances {
    evm::Address account;
    QDateTime lookedAt;
    evm::U256 coin;                                  ///< wei
    QList<std::pair<TransferAsset, evm::U256>> held; ///< USDC always; shares of a property only where there are some

    [[nodiscard]] std::optional<evm::U256> of(const evm::Address &token) const;
};

/// Errors: those of ChainReader.
[[nodiscard]] Task<Outcome<WalletBalances>> readBalances(WalletAssets assets, evm::Address account);

} // namespace freehold::desktop
