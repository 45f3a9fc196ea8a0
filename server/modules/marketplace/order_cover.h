// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/marketplace/marketplace_types.h"

#include <map>
#include <vector>

/// Whether a wallet has what its orders would take: shares, or USDC with the right to take it. Pure.
namespace freehold::marketplace {

/// What the chain says of a wallet and a token.
struct Means {
    Shares freeShares; ///< held and not frozen
    Usdc usdcBalance;
    Usdc usdcAllowance; ///< of the market; what a permit in hand grants included
    quint64 epoch = 0;  ///< orders of an earlier one are cancelled
};

/// What the wallet's other orders would take of them.
struct Promised {
    Shares shares; ///< of this token
    Usdc usdc;     ///< of orders for whatever token, the highest fees included
};
[[nodiscard]] Promised promisedBy(const std::vector<Order> &orders, const evm::Address &token);

/// How much of orders is traded on chain, by their salts: what has gone of a maker's shares and money already.
using FilledOnChain = std::map<evm::U256, Shares>;

/// What one wallet has in the book or on its way to the chain.
struct AliveOrders {
    qint64 count = 0;
    Usdc usdc;                             ///< of all that buy, the highest fees included
    std::map<evm::Address, Shares> shares; ///< of those that sell, by token

    /// Beside another order for this token.
    [[nodiscard]] Promised promised(const evm::Address &token) const;
    /// One more, of which nothing is matched yet.
    void add(const OrderTerms &terms);
    /// What the chain has settled takes no more of what it says that the wallet has, though it is not known here yet.
    void leaveOut(const std::vector<Order> &unsettled, const FilledOnChain &filled);
};

/// Why an order could not be settled, with the numbers {have, needed, in_open_orders}.
struct Shortage {
    QString reason; ///< shares_not_free, usdc_balance_too_low, usdc_allowance_too_low, orders_cancelled_on_chain
    QString message;
    QJsonObject params;
};
/// Nothing when `shares` of the order could be settled beside what is promised already.
[[nodiscard]] std::optional<Shortage> shortageOf(const OrderTerms &terms, Shares shares, const Means &means,
                                                 const Promised &promised);
/// Throws it as RuleRefused.
void requireCovered(const OrderTerms &terms, const Means &means, const Promised &promised);

/// The waiting orders of one wallet and token, oldest first, each with why it could not be settled beside those before it: the oldest
/// are covered first, and one that is not covered takes nothing from those behind it. An open order is let be as long as it could
/// be covered if matches on their way had taken theirs already; one that is suspended must be covered if none has.
struct Verdict {
    OrderId order;
    std::optional<Shortage> shortage;
};
[[nodiscard]] std::vector<Verdict> verdictsOf(const std::vector<Order> &waiting, const std::vector<Order> &others,
                                              const evm::Address &token, const Means &means);

} // namespace freehold::marketplace
