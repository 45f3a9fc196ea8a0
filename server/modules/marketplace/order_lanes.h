// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "shared/evm/address.h"
#include "shared/evm/u256.h"

#include <map>
#include <vector>

namespace freehold::marketplace {

/// Deals the salts of orders. A salt says where the Marketplace remembers what is filled of the order: a page of the maker's, one of
/// its three lanes, and a round, which makes room for the orders before it in the lane. Whoever uses few lanes again and again pays
/// for no new storage; so an order gets the first lane in which the wallet has none that waits or is on its way to the chain.
/// Rounds are seconds: of a lane no two are dealt within one, and after a restart all that follow are later ones. What was dealt of
/// late is remembered, because its order may come yet; no more of it is kept than is needed for that.
class OrderLanes {
public:
    /// What was prepared is signed within this time, as a rule. Where it comes later and its lane has another order by then, the one of the
    /// later round stands once it is filled.
    static constexpr qint64 kReservedMs = 120'000;

    /// The contract takes the number of the lane modulo the lanes of a page, so of salts that differ in that alone what is filled of
    /// one is filled of the other. Throws invalidFields for one that the server could not have dealt for that.
    static void requireOneOfAPage(const evm::U256 &salt);

    /// For the wallet's next order; `taken` are the salts of its orders that wait or are on their way to the chain.
    [[nodiscard]] evm::U256 next(const evm::Address &wallet, const std::vector<evm::U256> &taken, TimeMs now);

    /// Of how many wallets something is remembered.
    [[nodiscard]] std::size_t size() const { return m_dealt.size(); }

private:
    struct Deal {
        quint64 lane = 0; ///< counted through all pages
        TimeMs at;
    };
    void forgetBefore(TimeMs time);

    std::map<evm::Address, std::vector<Deal>> m_dealt;
    TimeMs m_forgottenAt;
};

} // namespace freehold::marketplace
