// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/effect_mark.h"
#include "server/core/outcome.h"
#include "server/modules/marketplace/order_admission.h"
#include "server/modules/marketplace/order_permits.h"

#include <memory>
#include <vector>

namespace freehold::marketplace {

/// An order as it was handed in, signed by its maker, with what it is judged by.
struct OrderOffer {
    Order order;
    std::shared_ptr<const token::PropertyToken> token;
    MakerFacts facts = {};  ///< what the chain says of the maker
    EffectMark effect = {}; ///< of the request that brought it
};

/// The order as it is stored now, or why it is not.
using OrderVerdict = Outcome<Order>;

/// Stores orders inside one transaction. What the tables say is asked once for all of them; each is judged by itself, in the
/// order in which they came, beside those that were taken before it: so two orders of a wallet never get more together than
/// it has. One that is refused is nobody else's business. Has no state, and runs on the database's thread.
class OrderBatch {
public:
    OrderBatch(const OrderAdmission &admission, OrderPermits &permits) : m_admission(admission), m_permits(permits) { }

    /// A verdict for each offer, in its place. An order that brings a permit must come alone: what it grants is asked of the
    /// tables. Throws what is wrong with the transaction.
    [[nodiscard]] std::vector<OrderVerdict> store(Sql &sql, const std::vector<OrderOffer> &offers) const;

    /// The same order again, as after an answer that was lost. Throws Conflict "placed_by_another_account" where the wallet has
    /// moved to another account since: an order is its placer's, and on chain one hash is one order.
    [[nodiscard]] static std::optional<Order> placedBefore(Sql &sql, const Order &order);

private:
    struct Seen;
    [[nodiscard]] Seen look(Sql &sql, const std::vector<OrderOffer> &offers) const;
    /// Throws why it is not taken. One that was placed before is what it was.
    void judge(Sql &sql, const OrderOffer &offer, std::size_t place, Seen &seen) const;
    void requireAdmitted(Sql &sql, Order &order, const OrderOffer &offer, std::size_t place, Seen &seen) const;
    void keepTaken(Sql &sql, Seen &seen) const;

    const OrderAdmission &m_admission;
    OrderPermits &m_permits;
};

} // namespace freehold::marketplace
