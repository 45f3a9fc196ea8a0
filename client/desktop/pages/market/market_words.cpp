// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/market/market_words.h"

#include <QCoreApplication>

namespace freehold::desktop {

namespace {
struct MarketWords {
    Q_DECLARE_TR_FUNCTIONS(MarketWords)
};
} // namespace

QString sideText(api::OrderSide side)
{
    switch (side) {
    case api::OrderSide::Buy: return MarketWords::tr("Buy");
    case api::OrderSide::Sell: return MarketWords::tr("Sell");
    case api::OrderSide::Unknown: break;
    }
    return MarketWords::tr("Unknown");
}

QString orderStateText(api::OrderState state)
{
    switch (state) {
    case api::OrderState::Open: return MarketWords::tr("Open");
    case api::OrderState::PartiallyFilled: return MarketWords::tr("Partly traded");
    case api::OrderState::Filled: return MarketWords::tr("Traded");
    case api::OrderState::Suspended: return MarketWords::tr("Paused");
    case api::OrderState::Cancelled: return MarketWords::tr("Cancelled");
    case api::OrderState::Expired: return MarketWords::tr("Expired");
    case api::OrderState::Unknown: break;
    }
    return MarketWords::tr("Unknown");
}

QString tradeStateText(api::TradeState state)
{
    switch (state) {
    case api::TradeState::Matched: return MarketWords::tr("Matched");
    case api::TradeState::Settling: return MarketWords::tr("Being settled");
    case api::TradeState::Settled: return MarketWords::tr("Settled");
    case api::TradeState::Failed: return MarketWords::tr("Failed");
    case api::TradeState::Unknown: break;
    }
    return MarketWords::tr("Unknown");
}

QString timeInForceText(api::TimeInForce timeInForce)
{
    switch (timeInForce) {
    case api::TimeInForce::GoodTilCancelled: return MarketWords::tr("Until it is traded, cancelled or expired");
    case api::TimeInForce::ImmediateOrCancel: return MarketWords::tr("At once; the rest is cancelled");
    case api::TimeInForce::FillOrKill: return MarketWords::tr("At once and whole, or not at all");
    case api::TimeInForce::PostOnly: return MarketWords::tr("Only if it waits");
    case api::TimeInForce::Unknown: break;
    }
    return MarketWords::tr("Unknown");
}

bool isOpen(const api::Order &order)
{
    return order.state == api::OrderState::Open || order.state == api::OrderState::PartiallyFilled
        || order.state == api::OrderState::Suspended;
}

} // namespace freehold::desktop
