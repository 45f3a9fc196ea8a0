// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/address.h"
#include "shared/evm/u256.h"

#include <QJsonArray>

#include <vector>

namespace freehold::desktop {

enum class Flow { In, Out };

/// What an account gains or loses of one thing, in the thing's smallest unit (micro-USDC, shares, wei).
struct BalanceChange {
    evm::Address token; ///< kNativeCoin for the chain's own coin
    Flow flow = Flow::Out;
    evm::U256 amount;

    bool operator==(const BalanceChange &) const = default;
};

/// The address under which eth_simulateV1 writes transfers of the chain's own coin, as if it were a token.
[[nodiscard]] evm::Address nativeCoin();

/// What `account` gains and loses by these logs (the ERC-20 event Transfer in the form of eth_getLogs), summed up by token; what
/// comes out even is left out. Logs of other kinds, and such as make no sense, are passed over.
[[nodiscard]] std::vector<BalanceChange> balanceChangesOf(const QJsonArray &logs, const evm::Address &account);

/// The balance afterwards; zero where more would leave than there is.
[[nodiscard]] evm::U256 balanceAfter(const evm::U256 &before, const BalanceChange &change);

} // namespace freehold::desktop
