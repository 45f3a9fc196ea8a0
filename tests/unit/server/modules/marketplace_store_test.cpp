// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: rows of orders, books and trades say the same on both databases, and refuse what would part them from an engine's memory.
#include "server/modules/marketplace/book_store.h"
#include "server/modules/marketplace/order_store.h"
#include "server/modules/marketplace/trade_store.h"
#include "tests/support/on_database.h"
#include "tests/unit/server/modules/marketplace_rows.h"

#include <QTest>

using namespace freehold;
using namespace freehold::marketplace;
using freehold::test::kDollar;
using freehold::test::kNoon;
using freehold::test::onDatabase;
using freehold::test::TestDatabase;

class MarketplaceStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void order_comesBackAsItWasStored()
    {
        onDatabase<Rows>([](Rows &rows) {
            Order order = rows.placed(OrderSide::Sell, 10, 50 * kDollar);
            const Order read = OrderStore::get(rows.sql, order.id);
            QCOMPARE(read.summary, order.summary);
            QCOMPARE(read.terms.price.micro, order.terms.price.micro);
            QVERIFY(read.terms.maker == order.terms.maker && read.terms.salt == order.terms.salt);
            QVERIFY(read.hash == order.hash && !read.permit);
            QVERIFY(OrderStore::findByHash(rows.sql, order.hash)->id == order.id);
            QCOMPARE(OrderStore::aliveOf(rows.sql, order.terms.maker).size(), 1U);
            QCOMPARE(OrderStore::makers(rows.sql).size(), 1U);
            QVERIFY(OrderStore::expired(rows.sql, kNoon, 9).empty());
            QCOMPARE(OrderStore::expired(rows.sql, order.terms.expiresAt, 9).size(), 1U);
        });
    }

    void candles_areCutByTheirInterval()
    {
        onDatabase<Rows>([](Rows &rows) {
            constexpr qint64 kMinute = 60'000;
            const Order buy = rows.placed(OrderSide::Buy, 10, 60 * kDollar);
            const auto traded = [&](qint64 number, qint64 at, qint64 dollars, qint64 shares) {
                const Order sell = rows.placed(OrderSide::Sell, shares, dollars * kDollar);
                const Trade trade = rows.traded(sell, buy, shares, number);
                rows.sql.exec("UPDATE trades SET matched_at = :at WHERE id = :id", {{"at", at}, {"id", trade.id}});
            };
            traded(1, 10, 50, 1);
            traded(2, kMinute - 1, 40, 2);
            traded(3, kMinute, 45, 3);
            const auto candles = TradeStore::candles(rows.sql, rows.property, {0}, {2 * kMinute}, kMinute);
            QCOMPARE(candles.size(), 2U);
            QCOMPARE(candles[0].open.micro, 50 * kDollar);
            QCOMPARE(candles[0].high.micro, 50 * kDollar);
            QCOMPARE(candles[0].low.micro, 40 * kDollar);
            QCOMPARE(candles[0].close.micro, 40 * kDollar);
            QCOMPARE(candles[0].shares.count, 3);
            QCOMPARE(candles[0].volume.micro, 130 * kDollar);
            QCOMPARE(candles[0].trades, 2);
            QCOMPARE(candles[1].from.value, kMinute);
            QVERIFY(TradeStore::candles(rows.sql, rows.property, {2 * kMinute}, {3 * kMinute}, kMinute).empty());
        });
    }

    void settled_isAlwaysMatchedToo()
    {
        onDatabase<Rows>([](Rows &rows) {
            const Order order = rows.placed(OrderSide::Sell, 10, 50 * kDollar);
            QVERIFY(OrderStore::addMatched(rows.sql, order.id, {0}, {5}));
            OrderStore::addSettled(rows.sql, order.id, {5});
            OrderStore::addSettled(rows.sql, order.id, {5}); // of a trade that had been given back
            QCOMPARE(OrderStore::get(rows.sql, order.id).matched.count, 10);
            QCOMPARE(OrderStore::get(rows.sql, order.id).settled.count, 10);
        });
    }

    void alive_areSummedAsTheyAreCounted()
    {
        onDatabase<Rows>([](Rows &rows) {
            const Order sell = rows.placed(OrderSide::Sell, 10, 50 * kDollar);
            const Order buy = rows.placed(OrderSide::Buy, 7, 50 * kDollar + 10'000);
            Order suspended = rows.placed(OrderSide::Buy, 5, 40 * kDollar);
            for (const Order &order : {sell, buy, suspended})
                QVERIFY(OrderStore::addMatched(rows.sql, order.id, {0}, {3}));
            OrderStore::addSettled(rows.sql, buy.id, {1});
            suspended.standing = OrderState::Suspended;
            suspended.reason = "usdc_balance_too_low";
            OrderStore::setStanding(rows.sql, suspended);

            const evm::Address maker = sell.terms.maker;
            const auto alive = OrderStore::aliveOf(rows.sql, maker);
            const AliveOrders summed = OrderStore::countAlive(rows.sql, maker);
            const Promised counted = promisedBy(alive, sell.terms.token);
            QCOMPARE(summed.count, std::ssize(alive));
            QCOMPARE(summed.promised(sell.terms.token).shares.count, 10);
            QCOMPARE(summed.promised(sell.terms.token).shares.count, counted.shares.count);
            QCOMPARE(summed.promised(sell.terms.token).usdc.micro, counted.usdc.micro);
            const evm::Address another(evm::FixedBytes<20>{{1}});
            QCOMPARE(summed.promised(another).shares.count, 0);
            QCOMPARE(OrderStore::countAlive(rows.sql, another).promised(sell.terms.token).usdc.micro, 0);

            // As many of them as are asked for, each by itself; and what is added as if it were stored.
            auto ofAll = OrderStore::countAlive(rows.sql, {maker, another});
            QCOMPARE(ofAll.size(), 1U);
            AliveOrders added = ofAll[maker];
            const Order more = rows.placed(OrderSide::Buy, 3, 44 * kDollar);
            added.add(more.terms);
            const AliveOrders stored = OrderStore::countAlive(rows.sql, maker);
            QCOMPARE(added.count, stored.count);
            QCOMPARE(added.usdc.micro, stored.usdc.micro);
            QVERIFY(OrderStore::permitting(rows.sql, {maker, another}).empty());
        });
    }

    void matched_isAddedOnlyToWhatIsAsItWas()
    {
        onDatabase<Rows>([](Rows &rows) {
            Order order = rows.placed(OrderSide::Sell, 10, 50 * kDollar);
            QVERIFY(OrderStore::addMatched(rows.sql, order.id, {0}, {4}));
            QVERIFY(!OrderStore::addMatched(rows.sql, order.id, {0}, {4}));
            OrderStore::addSettled(rows.sql, order.id, {3});
            OrderStore::takeBackMatched(rows.sql, order.id, {4}); // three are on chain and stay
            QCOMPARE(OrderStore::get(rows.sql, order.id).matched.count, 3);
            OrderStore::matchAgain(rows.sql, order.id, {9});
            QCOMPARE(OrderStore::get(rows.sql, order.id).matched.count, 10);
            QVERIFY(stateOf(OrderStore::get(rows.sql, order.id)) == OrderState::Filled);

            order.standing = OrderState::Suspended;
            order.reason = "wallet_frozen";
            OrderStore::setStanding(rows.sql, order);
            QVERIFY(!OrderStore::addMatched(rows.sql, order.id, {10}, {0}));
            OrderStore::closeIfOpen(rows.sql, order.id, OrderState::Cancelled, "self_trade", kNoon);
            QVERIFY(OrderStore::get(rows.sql, order.id).standing == OrderState::Suspended);
        });
    }

    void book_isOneEnginesAndShowsWhatThatHasTakenIn()
    {
        onDatabase<Rows>([](Rows &rows) {
            rows.placed(OrderSide::Sell, 10, 51 * kDollar);
            rows.placed(OrderSide::Sell, 4, 50 * kDollar);
            rows.placed(OrderSide::Sell, 6, 50 * kDollar);
            const Order late = rows.placed(OrderSide::Sell, 1, 49 * kDollar);
            const auto levels = [&] { return BookStore::levels(rows.sql, rows.property, OrderSide::Sell, kNoon, 10); };
            QVERIFY(levels().empty());
            QCOMPARE(BookStore::behind(rows.sql).size(), 1U);
            rows.matchAll(3);
            QCOMPARE(levels().size(), 2U);
            QCOMPARE(levels()[0].price.micro, 50 * kDollar);
            QCOMPARE(levels()[0].shares.count, 10);
            QCOMPARE(levels()[0].orders, 2);
            QVERIFY(BookStore::levels(rows.sql, rows.property, OrderSide::Buy, kNoon, 10).empty());
            QCOMPARE(OrderStore::resting(rows.sql, rows.property, 3).size(), 3U);
            QVERIFY(OrderStore::changedSince(rows.sql, rows.property, 3, 10).at(0).id == late.id);

            BookStore::take(rows.sql, rows.property, "another");
            BookState state = BookStore::find(rows.sql, rows.property).value();
            state.matchedRevision = 4;
            QVERIFY(!BookStore::advance(rows.sql, state, "engine"));
            QVERIFY(BookStore::advance(rows.sql, state, "another"));
            QVERIFY(BookStore::behind(rows.sql).empty());
        });
    }

    void trade_goesItsWayAndBack()
    {
        onDatabase<Rows>([](Rows &rows) {
            const Order sell = rows.placed(OrderSide::Sell, 10, 50 * kDollar);
            const Order buy = rows.placed(OrderSide::Buy, 10, 50 * kDollar);
            Trade first = rows.traded(sell, buy, 4, 1);
            const Trade second = rows.traded(sell, buy, 4, 2);
            QCOMPARE(TradeStore::toSettle(rows.sql, kNoon, 9).size(), 2U);
            TradeStore::send(rows.sql, first.id, "batch");
            QCOMPARE(TradeStore::batchesUnderWay(rows.sql), 1);
            QCOMPARE(TradeStore::ofBatch(rows.sql, "batch").size(), 1U);
            TradeStore::takeBack(rows.sql, first.id, kNoon.plusMs(5));
            QCOMPARE(TradeStore::find(rows.sql, first.id)->attempts, 1);
            QCOMPARE(TradeStore::toSettle(rows.sql, kNoon, 9).size(), 1U);

            const LogPosition log{evm::Hash32::fromBytes(QByteArray(32, 'l')).value(), 7};
            first.state = TradeState::Failed;
            first.failureReason = "insufficient_usdc";
            first.fault = Fault::Buyer;
            TradeStore::finish(rows.sql, first, log);
            QVERIFY(TradeStore::findByLog(rows.sql, log)->fault == Fault::Buyer);
            QCOMPARE(TradeStore::failed(rows.sql, std::nullopt, 9).size(), 1U);
            QCOMPARE(TradeStore::candles(rows.sql, rows.property, kNoon, kNoon.plusMs(1), 60'000).size(), 1U);
            QCOMPARE(TradeStore::ofProperty(rows.sql, rows.property, std::nullopt, 9).size(), 1U);
            // The one that no log has ended is meant first, whichever order is named first.
            QVERIFY(TradeStore::findUnended(rows.sql, sell.id, buy.id, {4})->id == second.id);
            TradeStore::forgetLog(rows.sql, first.id);
            QVERIFY(TradeStore::findUnended(rows.sql, buy.id, sell.id, {4})->id == second.id);
            TradeStore::reopen(rows.sql, first.id);
            QVERIFY(TradeStore::find(rows.sql, first.id)->state == TradeState::Settling);
        });
    }
};

QTEST_GUILESS_MAIN(MarketplaceStoreTest)
#include "marketplace_store_test.moc"
