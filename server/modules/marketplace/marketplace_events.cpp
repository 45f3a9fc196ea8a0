// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/marketplace_events.h"

namespace freehold::marketplace {

namespace {
const QString kOrder = "order_id";
const QString kTrade = "trade_id";
const QString kUser = "user_id";
const QString kToken = "token";
} // namespace

QJsonObject OrderChanged::toJson() const { return {{kOrder, order.text()}}; }

OrderChanged OrderChanged::fromJson(const QJsonObject &json)
{
    return {.order = OrderId::trusted(json.value(kOrder).toString())};
}

QJsonObject TradeChanged::toJson() const { return {{kTrade, trade.text()}}; }

TradeChanged TradeChanged::fromJson(const QJsonObject &json)
{
    return {.trade = TradeId::trusted(json.value(kTrade).toString())};
}

QJsonObject MeansChanged::toJson() const { return {{kUser, user.text()}}; }

MeansChanged MeansChanged::fromJson(const QJsonObject &json)
{
    return {.user = UserId::trusted(json.value(kUser).toString())};
}

QJsonObject RulesChanged::toJson() const { return {{kToken, token.toChecksum()}}; }

RulesChanged RulesChanged::fromJson(const QJsonObject &json)
{
    return {.token = evm::Address::parse(json.value(kToken).toString()).value()};
}

} // namespace freehold::marketplace
