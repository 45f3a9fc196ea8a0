// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/marketplace/marketplace_types.h"

#include <set>
#include <utility>

namespace freehold::marketplace {

/// A row of `order_cancellations`: what a maker without gas signed, for this server to bring to the chain.
struct OrderCancellation {
    OrderCancellationId id;
    UserId user;
    evm::Address maker;
    std::optional<OrderId> order; ///< nothing: all that the wallet signed in its epoch
    quint64 epoch = 0;
    QString summary;
    QByteArray signature;
    ChainCancel outcome;
    TimeMs requestedAt;

    static OrderCancellation fromRow(const Row &row);
};

/// Makers with the epochs of which they have asked to cancel everything on chain, done or under way.
using EndingEpochs = std::set<std::pair<evm::Address, quint64>>;

/// Of the transactions that cancel; the reference is the cancellation.
inline const QString kCancelPurpose = "market_cancel";

} // namespace freehold::marketplace
