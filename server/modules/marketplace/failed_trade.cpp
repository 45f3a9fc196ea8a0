// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/failed_trade.h"

#include <algorithm>
#include <array>

namespace freehold::marketplace {

namespace {

bool isAtFault(const Order &order, const Trade &trade, Fault fault)
{
    if (fault == Fault::Nobody)
        return order.id == trade.taking;
    if (fault == Fault::Both)
        return true;
    return (fault == Fault::Buyer) == (order.id == trade.buy);
}

} // namespace

bool mayRecover(const QString &reason)
{
    // What the review of waiting orders looks at; of anything else it would know no better than before.
    constexpr std::array kOfMeans{"insufficient_usdc",
                                  "insufficient_usdc_allowance",
                                  "shares_not_free",
                                  "frozen",
                                  "sender_not_verified",
                                  "receiver_not_verified",
                                  "accredited_only",
                                  "country_policy",
                                  "erc7943_insufficient_unfrozen_balance"};
    return std::ranges::any_of(kOfMeans, [&](const char *word) { return reason == QLatin1StringView(word); });
}

Fault blameOf(const Trade &trade, const Order &resting)
{
    const Fault named = trade.fault.value_or(Fault::Nobody);
    const bool restingBuys = trade.resting == trade.buy;
    const bool isOfResting = named == (restingBuys ? Fault::Buyer : Fault::Seller);
    // As a whole the resting order was within the rule; it was broken by taking so little of it.
    if (isOfResting && trade.failureReason == u"minimum_holding" && resting.open() > trade.shares)
        return restingBuys ? Fault::Seller : Fault::Buyer;
    return named;
}

Order afterFailure(Order order, const Trade &trade, Fault blame, TimeMs now)
{
    // Its shares may all have been settled by another trade meanwhile.
    if (order.standing != OrderState::Open || order.open().count == 0 || !isAtFault(order, trade, blame))
        return order;
    const QString reason = trade.failureReason.value_or(QString());
    if (blame != Fault::Nobody)
        ++order.failures;
    const bool waits = blame != Fault::Nobody && canRest(order.terms.timeInForce) && mayRecover(reason)
        && order.failures < kMostFailures;
    order.standing = waits ? OrderState::Suspended : OrderState::Cancelled;
    order.reason = reason;
    if (!waits)
        order.closedAt = now;
    return order;
}

} // namespace freehold::marketplace
