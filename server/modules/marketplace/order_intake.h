// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/in_turns.h"
#include "server/modules/marketplace/order_batch.h"

namespace freehold::marketplace {

/// The way of orders into the tables: those that come while others are being stored are stored together, in one transaction.
class OrderIntake {
public:
    static constexpr std::size_t kMostAtOnce = 256;

    OrderIntake(Core &core, const OrderAdmission &admission, OrderPermits &permits);

    /// Durable once it returns. Throws why the order is not taken.
    [[nodiscard]] Task<Order> store(OrderOffer offer);

private:
    using Turns = InTurns<OrderOffer, Order>;

    [[nodiscard]] Task<std::vector<OrderVerdict>> storeAll(Turns::Items offers);
    [[nodiscard]] Task<std::vector<OrderVerdict>> storeEach(Turns::Items offers);
    [[nodiscard]] Task<std::vector<OrderVerdict>> write(Turns::Items offers);

    Core &m_core;
    OrderBatch m_batch;
    Turns m_turns;
};

} // namespace freehold::marketplace
