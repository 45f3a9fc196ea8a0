// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/failed_trade.h"

#include <algorithm>
#include <array>

namespace freehold::marketplace {

namespace {

bool isAtFault(const Order &order, const Trade &trade)
{
    const Fault fault = trade.fault.value_or(Fault::Nobody);
    if (fault == Fault::Nobody)
        return order.id == trade.taking;
    if (fault == Fault::Both)
        return true;
    return (fault == Fault::Buyer) == (order.id == trade.buy);
}

} // namespace

bool mayRecover(const QString &reason)
{
    // What order_cover and the rules of the shares are looked at for, again and again.
    constexpr std::array kOfMeans{
        "insufficient_usdc",    "insufficient_usdc_allowance", "shares_not_free",       "wallet_frozen",
        "token_paused",         "sender_not_verified",         "receiver_not_verified", "holding_period",
        "max_holding_exceeded", "holder_cap_reached",          "country_not_allowed",   "accreditation_required",
        "below_minimum_holding"};
    return std::ranges::any_of(kOfMeans, [&](const char *word) { return reason == QLatin1StringView(word); });
}

Order afterFailure(Order order, const Trade &trade, TimeMs now)
{
    if (order.standing != OrderState::Open || !isAtFault(order, trade))
        return order;
    const QString reason = trade.failureReason.value_or(QString());
    const bool waits = trade.fault != Fault::Nobody && canRest(order.terms.timeInForce) && mayRecover(reason);
    order.standing = waits ? OrderState::Suspended : OrderState::Cancelled;
    order.reason = reason;
    if (!waits)
        order.closedAt = now;
    return order;
}

} // namespace freehold::marketplace
