// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/marketplace/order_cancellation.h"

#include <vector>

namespace freehold::marketplace {

/// SQL of `order_cancellations`.
class CancellationStore {
public:
    static void insert(Sql &sql, const OrderCancellation &cancellation);
    [[nodiscard]] static std::optional<OrderCancellation> find(Sql &sql, const OrderCancellationId &id);
    /// The one that is under way or done; what failed counts no more.
    [[nodiscard]] static std::optional<OrderCancellation> findOfOrder(Sql &sql, const OrderId &order);
    [[nodiscard]] static std::optional<OrderCancellation> findOfEpoch(Sql &sql, const evm::Address &maker,
                                                                      quint64 epoch);
    /// Of these makers.
    [[nodiscard]] static EndingEpochs endingEpochs(Sql &sql, const std::set<evm::Address> &makers);
    [[nodiscard]] static qint64 countUnderWay(Sql &sql, const UserId &user);

    /// Not queued yet, oldest first, without those that trades still stand before: what was matched before is settled first.
    [[nodiscard]] static std::vector<OrderCancellation> toSend(Sql &sql, int limit);
    static void setSent(Sql &sql, const OrderCancellationId &id, TimeMs now);
    /// How far it is.
    static void setOutcome(Sql &sql, const OrderCancellation &cancellation);
};

} // namespace freehold::marketplace
