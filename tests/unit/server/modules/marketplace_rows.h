// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/marketplace/book_store.h"
#include "server/modules/marketplace/order_store.h"
#include "server/modules/marketplace/trade_store.h"
#include "tests/unit/server/modules/marketplace_builders.h"
#include "tests/unit/server/modules/purchase_builders.h"

#include <QTest>

namespace freehold::marketplace {

/// Orders and trades of one property, as rows.
struct Rows {
    explicit Rows(Sql &s) : sql(s), property(token::insertProperty(s)) { }

    Order placed(OrderSide side, qint64 shares, qint64 price)
    {
        Order order = test::orderOf(BookStore::nextRevision(sql, property), token::kBuyer.text(), side, shares, price);
        order.property = property;
        order.hash = evm::Hash32::fromBytes(QByteArray(32, static_cast<char>(order.sequence))).value();
        order.summary = "in words";
        order.signature = QByteArray(65, 's');
        OrderStore::insert(sql, order);
        return order;
    }
    Trade traded(const Order &resting, const Order &taking, qint64 shares, qint64 number)
    {
        Trade trade;
        trade.id = TradeId::trusted(QString("trd_%1").arg(number));
        trade.property = property;
        trade.number = number;
        trade.resting = resting.id;
        trade.taking = taking.id;
        const bool takerBuys = taking.terms.side == OrderSide::Buy;
        trade.buy = takerBuys ? taking.id : resting.id;
        trade.sell = takerBuys ? resting.id : taking.id;
        trade.buyer = token::kBuyer;
        trade.seller = token::kBuyer;
        trade.shares = {shares};
        trade.price = resting.terms.price;
        trade.matchedAt = test::kNoon;
        trade.dueAt = test::kNoon;
        TradeStore::insert(sql, trade);
        return trade;
    }
    void matchAll(qint64 revision)
    {
        BookStore::take(sql, property, "engine");
        BookState state = BookStore::find(sql, property).value();
        state.matchedRevision = revision;
        QVERIFY(BookStore::advance(sql, state, "engine"));
    }

    Sql &sql;
    PropertyId property;
};

} // namespace freehold::marketplace
