// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/sql.h"
#include "shared/evm/address.h"
#include "shared/evm/u256.h"

#include <vector>

namespace freehold::marketplace {

/// Deals the salts of orders. A salt says where the Marketplace remembers what is filled of the order: a page of the maker's, one of
/// its three lanes, and a round, which makes room for the orders before it in the lane. Whoever uses few lanes again and again pays
/// for no new storage; so an order gets the first lane in which the wallet has none that waits or is on its way to the chain.
/// Rounds are seconds, and what was dealt of late is remembered as a row, because its order may come yet: so no salt is dealt twice,
/// whichever server deals, however soon it was started again, and where its clock is set back.
class OrderLanes {
public:
    /// How long a lane is not dealt again: what was prepared is signed within this time, as a rule. Where it comes later and its lane has
    /// another order by then, the one of the later round stands once it is filled.
    static constexpr qint64 kReservedMs = 120'000;

    /// The contract takes the number of the lane modulo the lanes of a page, so of salts that differ in that alone what is filled of
    /// one is filled of the other. Throws invalidFields for one that the server could not have dealt for that.
    static void requireOneOfAPage(const evm::U256 &salt);

    /// For the wallet's next order; `taken` are the salts of its orders that wait or are on their way to the chain. In a transaction that
    /// writes.
    [[nodiscard]] static evm::U256 deal(Sql &sql, const evm::Address &wallet, const std::vector<evm::U256> &taken,
                                        TimeMs now);
};

} // namespace freehold::marketplace
