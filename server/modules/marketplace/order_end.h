// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/core/error.h"
#include "server/modules/marketplace/order_cancellation.h"

/// How a maker ends an order, and what may be said against that.
namespace freehold::marketplace {

/// Why its maker's own wish ends an order.
inline const QString kCancelled = "cancelled";
/// Nothing more of it is matched once the transaction is committed.
[[nodiscard]] Order withdrawn(Sql &sql, Order order, const QString &reason, TimeMs now);
/// Conflict "wrong_state" {state}.
[[nodiscard]] Error nothingToCancel(const Order &order);
/// Conflict "cancelled_on_chain".
[[nodiscard]] Error cancelledOnChain();

/// Throws RuleRefused "wrong_epoch" {epoch, current_epoch}.
void requireEpoch(quint64 given, quint64 current);
/// Throws RuleRefused "epoch_ends" {epoch} for an order that would be void at once: the wallet has asked to cancel all of its
/// epoch on chain.
void requireEpochGoesOn(const EndingEpochs &ending, const OrderTerms &terms);
void requireEpochGoesOn(Sql &sql, const OrderTerms &terms);

} // namespace freehold::marketplace
