// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/u256.h"

#include <QString>

namespace freehold::desktop {

/// The numbers of a signed market order.
struct OrderNumbers {
    bool isSell = false;
    evm::U256 shares;
    evm::U256 priceMicro;
    evm::U256 timeInForce;
    evm::U256 maxFeeBps;
    evm::U256 expirySeconds;
};

/// Whether the English summary that an order carries says what its numbers say. It is the only part of the message that a
/// plain wallet shows in words, so it must not say anything else. `symbol` empty: whatever symbol.
[[nodiscard]] bool summaryMatches(const QString &summary, const OrderNumbers &order, const QString &symbol);

} // namespace freehold::desktop
