// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/trade_news.h"

#include "server/modules/marketplace/marketplace_columns.h"
#include "server/modules/marketplace/order_terms.h"
#include "server/modules/marketplace/reason_words.h"
#include "server/modules/notification/notification.h"
#include "server/modules/property/property.h"

namespace freehold::marketplace {

namespace {

QJsonObject with(QJsonObject values, const Trade &trade, const OrderId &order)
{
    values.insert("trade_id", trade.id.text());
    values.insert("order_id", order.text());
    values.insert("shares", trade.shares.toString());
    values.insert("price", trade.price.toString());
    values.insert("quote", quoteOf(trade.shares, trade.price).toString());
    if (trade.transactionHash)
        values.insert("transaction_hash", trade.transactionHash->toHex());
    return values;
}

QJsonObject with(QJsonObject values, const Order &order)
{
    values.insert("order_id", order.id.text());
    values.insert("summary", order.summary);
    if (order.reason) {
        values.insert("reason", *order.reason);
        values.insert("reason_words", wordsOf(*order.reason));
    }
    return values;
}

/// Why a trade failed that was not the reader's fault.
QString othersWords(const QString &fault)
{
    return fault == toString(Fault::Nobody) ? "it could not be settled at the moment"
                                            : "the other side could not settle it";
}

} // namespace

QJsonObject TradeNews::valuesOf(Sql &sql, const PropertyId &property) const
{
    return {{"property_id", property.text()}, {"property_name", m_modules.property.get(sql, property).facts.name}};
}

void TradeNews::settled(Sql &sql, const Trade &trade)
{
    const QJsonObject values = valuesOf(sql, trade.property);
    QJsonObject ofBuyer = with(values, trade, trade.buy);
    QJsonObject ofSeller = with(values, trade, trade.sell);
    ofBuyer.insert("fee", trade.buyerFee.toString());
    ofSeller.insert("fee", trade.sellerFee.toString());
    m_modules.notification.notify(sql, trade.buyer, "trade_bought", ofBuyer);
    m_modules.notification.notify(sql, trade.seller, "trade_sold", ofSeller);
}

void TradeNews::failed(Sql &sql, const Trade &trade)
{
    const QJsonObject values = valuesOf(sql, trade.property);
    const QString fault = toString(trade.fault.value_or(Fault::Nobody));
    for (const bool isBuyer : {true, false}) {
        QJsonObject own = with(values, trade, isBuyer ? trade.buy : trade.sell);
        const QString ownSide = isBuyer ? "buyer" : "seller";
        const bool isOwnFault = fault == ownSide || fault == u"both";
        own.insert("own_fault", isOwnFault);
        // What the other one lacks is told to nobody else.
        const QString reason = trade.failureReason.value_or(QString());
        if (isOwnFault)
            own.insert("reason", reason);
        own.insert("reason_words", isOwnFault ? wordsOf(reason) : othersWords(fault));
        m_modules.notification.notify(sql, isBuyer ? trade.buyer : trade.seller, "trade_failed", own);
    }
}

void TradeNews::suspended(Sql &sql, const Order &order)
{
    m_modules.notification.notify(sql, order.user, "order_suspended", with(valuesOf(sql, order.property), order));
}

void TradeNews::resumed(Sql &sql, const Order &order)
{
    m_modules.notification.notify(sql, order.user, "order_resumed", with(valuesOf(sql, order.property), order));
}

void TradeNews::expired(Sql &sql, const Order &order)
{
    QJsonObject values = with(valuesOf(sql, order.property), order);
    values.insert("shares", order.terms.shares.toString());
    values.insert("unfilled", order.open().toString());
    m_modules.notification.notify(sql, order.user, "order_expired", values);
}

} // namespace freehold::marketplace
