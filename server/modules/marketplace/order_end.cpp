// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_end.h"

#include "server/modules/marketplace/book_store.h"
#include "server/modules/marketplace/cancellation_store.h"
#include "server/modules/marketplace/order_store.h"

namespace freehold::marketplace {

Order withdrawn(Sql &sql, Order order, const QString &reason, TimeMs now)
{
    order.standing = OrderState::Cancelled;
    order.reason = reason;
    order.closedAt = now;
    order.revision = BookStore::nextRevision(sql, order.property);
    OrderStore::setStanding(sql, order);
    return order;
}

Error nothingToCancel(const Order &order)
{
    return Error(ErrorCode::Conflict, "wrong_state",
                 QString("The order is %1; there is nothing left to cancel.").arg(toString(stateOf(order))),
                 {{"state", toString(stateOf(order))}});
}

Error cancelledOnChain()
{
    return Error(ErrorCode::Conflict, "cancelled_on_chain", "The order is cancelled on chain already.");
}

void requireEpoch(quint64 given, quint64 current)
{
    if (given == current)
        return;
    throw Error(ErrorCode::RuleRefused, "wrong_epoch",
                QString("The wallet's orders are of epoch %1 now; this is of %2.").arg(current).arg(given),
                {{"epoch", QString::number(given)}, {"current_epoch", QString::number(current)}});
}

void requireEpochGoesOn(const EndingEpochs &ending, const OrderTerms &terms)
{
    if (ending.contains({terms.maker, terms.epoch}))
        throw Error(ErrorCode::RuleRefused, "epoch_ends",
                    "All orders of this wallet are being cancelled on chain; new ones can be signed once that is done.",
                    {{"epoch", QString::number(terms.epoch)}});
}

void requireEpochGoesOn(Sql &sql, const OrderTerms &terms)
{
    requireEpochGoesOn(CancellationStore::endingEpochs(sql, {terms.maker}), terms);
}

} // namespace freehold::marketplace
