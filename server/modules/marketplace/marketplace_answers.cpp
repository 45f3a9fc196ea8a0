// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/marketplace_answers.h"

#include "server/modules/marketplace/marketplace_columns.h"
#include "server/modules/marketplace/order_terms.h"

namespace freehold::marketplace {

namespace {

QJsonValue textOrNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

QJsonValue timeOrNull(const std::optional<TimeMs> &time)
{
    return time ? QJsonValue(time->toString()) : QJsonValue(QJsonValue::Null);
}

QJsonValue hashOrNull(const std::optional<evm::Hash32> &hash)
{
    return hash ? QJsonValue(hash->toHex()) : QJsonValue(QJsonValue::Null);
}

/// The taking order's side, from the buyer's point of view of the trade.
OrderSide takerSideOf(const Trade &trade) { return trade.taking == trade.buy ? OrderSide::Buy : OrderSide::Sell; }

QJsonValue bestOf(const std::vector<Level> &levels)
{
    return levels.empty() ? QJsonValue(QJsonValue::Null) : QJsonValue(levels.front().price.toString());
}

QJsonValue toJson(const std::optional<ChainCancel> &cancel)
{
    if (!cancel)
        return QJsonValue::Null;
    return QJsonObject{{"state", toString(cancel->state)},
                       {"reason", textOrNull(cancel->reason)},
                       {"transaction_hash", hashOrNull(cancel->transactionHash)},
                       {"done_at", timeOrNull(cancel->doneAt)}};
}

QJsonArray arrayOf(const std::vector<Level> &levels)
{
    QJsonArray array;
    for (const Level &level : levels)
        array.append(toJson(level));
    return array;
}

} // namespace

QJsonObject toJson(const Order &order)
{
    const OrderTerms &terms = order.terms;
    return {{"id", order.id.text()},
            {"property_id", order.property.text()},
            {"wallet", terms.maker.toChecksum()},
            {"side", toString(terms.side)},
            {"shares", terms.shares.toString()},
            {"price", terms.price.toString()},
            {"time_in_force", toString(terms.timeInForce)},
            {"max_fee_bps", terms.maxFeeBps},
            {"expires_at", terms.expiresAt.toString()},
            {"summary", order.summary},
            {"hash", order.hash.toHex()},
            {"state", toString(stateOf(order))},
            {"reason", textOrNull(order.reason)},
            {"filled_shares", order.matched.toString()},
            {"settled_shares", order.settled.toString()},
            {"placed_at", order.placedAt.toString()},
            {"closed_at", timeOrNull(order.closedAt)},
            {"chain_cancel", toJson(order.chainCancel)}};
}

QJsonObject toJson(const OrderCancellation &cancellation)
{
    return {{"id", cancellation.id.text()},
            {"wallet", cancellation.maker.toChecksum()},
            {"epoch", QString::number(cancellation.epoch)},
            {"summary", cancellation.summary},
            {"requested_at", cancellation.requestedAt.toString()},
            {"chain_cancel", toJson(std::optional(cancellation.outcome))}};
}

QJsonObject publicJson(const Trade &trade)
{
    return {{"id", trade.id.text()},
            {"number", trade.number},
            {"shares", trade.shares.toString()},
            {"price", trade.price.toString()},
            {"taker_side", toString(takerSideOf(trade))},
            {"state", toString(trade.state)},
            {"matched_at", trade.matchedAt.toString()}};
}

/// What the other side lacks is told to nobody else.
QJsonObject ownJson(const Trade &trade, const UserId &user)
{
    const bool isBuyer = trade.buyer == user;
    QJsonObject json = publicJson(trade);
    json.insert("property_id", trade.property.text());
    json.insert("side", toString(isBuyer ? OrderSide::Buy : OrderSide::Sell));
    json.insert("order_id", (isBuyer ? trade.buy : trade.sell).text());
    json.insert("quote", quoteOf(trade.shares, trade.price).toString());
    json.insert("fee", (isBuyer ? trade.buyerFee : trade.sellerFee).toString());
    const Fault others = isBuyer ? Fault::Seller : Fault::Buyer;
    json.insert("failure_reason", textOrNull(trade.fault == others ? std::nullopt : trade.failureReason));
    json.insert("transaction_hash", hashOrNull(trade.transactionHash));
    json.insert("settled_at", timeOrNull(trade.settledAt));
    return json;
}

QJsonObject adminJson(const Trade &trade)
{
    QJsonObject json = publicJson(trade);
    json.insert("property_id", trade.property.text());
    json.insert("buyer_id", trade.buyer.text());
    json.insert("seller_id", trade.seller.text());
    json.insert("buy_order_id", trade.buy.text());
    json.insert("sell_order_id", trade.sell.text());
    json.insert("failure_reason", textOrNull(trade.failureReason));
    json.insert("fault", trade.fault ? QJsonValue(toString(*trade.fault)) : QJsonValue(QJsonValue::Null));
    json.insert("transaction_hash", hashOrNull(trade.transactionHash));
    return json;
}

QJsonObject toJson(const Level &level)
{
    return {{"price", level.price.toString()}, {"shares", level.shares.toString()}, {"orders", level.orders}};
}

QJsonObject toJson(const Candle &candle)
{
    return {{"from", candle.from.toString()},     {"open", candle.open.toString()},
            {"high", candle.high.toString()},     {"low", candle.low.toString()},
            {"close", candle.close.toString()},   {"shares", candle.shares.toString()},
            {"volume", candle.volume.toString()}, {"trades", candle.trades}};
}

QJsonObject toJson(const BookView &book)
{
    return {{"property_id", book.property.text()}, {"sequence", book.sequence},  {"best_bid", bestOf(book.bids)},
            {"best_ask", bestOf(book.asks)},       {"bids", arrayOf(book.bids)}, {"asks", arrayOf(book.asks)}};
}

} // namespace freehold::marketplace
