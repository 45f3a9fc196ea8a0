// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: rows of cancellations, and of trades that need a person, say the same on both databases.
#include "server/modules/marketplace/cancellation_store.h"
#include "server/modules/marketplace/cancelled_hash_store.h"
#include "server/modules/marketplace/market_pause_store.h"
#include "server/modules/marketplace/unknown_trade_store.h"
#include "tests/support/on_database.h"
#include "tests/unit/server/modules/marketplace_rows.h"

#include <QTest>

using namespace freehold;
using namespace freehold::marketplace;
using freehold::test::kDollar;
using freehold::test::kNoon;
using freehold::test::onDatabase;
using freehold::test::TestDatabase;

class MarketplaceCancellationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void cancellation_waitsForWhatWasMatched_andIsOneAtATime()
    {
        onDatabase<Rows>([](Rows &rows) {
            Order order = rows.placed(OrderSide::Sell, 10, 50 * kDollar);
            OrderCancellation one{.id = OrderCancellationId::trusted("ocn_1"),
                                  .user = order.user,
                                  .maker = order.terms.maker,
                                  .order = order.id,
                                  .epoch = 0,
                                  .summary = "in words",
                                  .signature = QByteArray(130, 's'),
                                  .outcome = {},
                                  .requestedAt = kNoon};
            OrderCancellation all = one;
            all.id = OrderCancellationId::trusted("ocn_2");
            all.order = std::nullopt;
            QVERIFY(OrderStore::addMatched(rows.sql, order.id, {0}, {4}));
            CancellationStore::insert(rows.sql, one);
            CancellationStore::insert(rows.sql, all);
            QVERIFY(CancellationStore::toSend(rows.sql, 9).empty());
            OrderStore::addSettled(rows.sql, order.id, {4});
            QCOMPARE(CancellationStore::toSend(rows.sql, 9).size(), 2U);
            CancellationStore::setSent(rows.sql, one.id, kNoon);
            QVERIFY(CancellationStore::toSend(rows.sql, 9).at(0).id == all.id);
            QCOMPARE(CancellationStore::countUnderWay(rows.sql, order.user), 2);

            // One that failed is not in the way of another.
            one.outcome.state = ChainCancelState::Failed;
            one.outcome.reason = "invalid_signature";
            CancellationStore::setOutcome(rows.sql, one);
            QVERIFY(!CancellationStore::findOfOrder(rows.sql, order.id));
            QCOMPARE(CancellationStore::find(rows.sql, one.id)->outcome.reason.value(), "invalid_signature");
            one.id = OrderCancellationId::trusted("ocn_3");
            one.outcome = {};
            CancellationStore::insert(rows.sql, one);
            QVERIFY(CancellationStore::findOfOrder(rows.sql, order.id)->signature == one.signature);
            QVERIFY(CancellationStore::findOfEpoch(rows.sql, order.terms.maker, 0)->id == all.id);
            QVERIFY(!CancellationStore::findOfEpoch(rows.sql, order.terms.maker, 1));
            const EndingEpochs ending{{order.terms.maker, 0}};
            QVERIFY(CancellationStore::endingEpochs(
                        rows.sql, {order.terms.maker, evm::Address::fromBytes(QByteArray(20, 'x')).value()})
                    == ending);
        });
    }

    void chainCancel_isOfWhatCouldStillBeSettled()
    {
        onDatabase<Rows>([](Rows &rows) {
            Order order = rows.placed(OrderSide::Sell, 10, 50 * kDollar);
            const evm::Address maker = order.terms.maker;
            QVERIFY(!OrderStore::get(rows.sql, order.id).chainCancel);
            QCOMPARE(OrderStore::stillSigned(rows.sql, maker, 0, kNoon).size(), 1U);
            QVERIFY(OrderStore::stillSigned(rows.sql, maker, 1, kNoon).empty());
            QVERIFY(OrderStore::stillSigned(rows.sql, maker, 0, order.terms.expiresAt).empty());

            const evm::Hash32 transaction = evm::Hash32::fromBytes(QByteArray(32, 't')).value();
            order.chainCancel = ChainCancel{.state = ChainCancelState::Done,
                                            .reason = std::nullopt,
                                            .transactionHash = transaction,
                                            .doneAt = kNoon};
            OrderStore::setChainCancel(rows.sql, order);
            QVERIFY(OrderStore::get(rows.sql, order.id).chainCancel->doneAt == kNoon);
            QVERIFY(OrderStore::stillSigned(rows.sql, maker, 0, kNoon).empty());
            QCOMPARE(OrderStore::cancelledBy(rows.sql, maker, transaction).size(), 1U);
            order.chainCancel = std::nullopt;
            OrderStore::setChainCancel(rows.sql, order);
            QVERIFY(OrderStore::cancelledBy(rows.sql, maker, transaction).empty());
            QCOMPARE(OrderStore::makersOf(rows.sql, order.terms.token).size(), 1U);
        });
    }

    void trades_thatNobodyMade_areKeptUntilTheirLogIsGone()
    {
        onDatabase<Rows>([](Rows &rows) {
            const UnknownTrade trade{.log = {evm::Hash32::fromBytes(QByteArray(32, 'u')).value(), 3},
                                     .kind = "EXECUTED",
                                     .token = {},
                                     .shares = "18446744073709551615",
                                     .at = kNoon};
            UnknownTrades::insert(rows.sql, trade);
            QCOMPARE(UnknownTrades::count(rows.sql), 1);
            QCOMPARE(UnknownTrades::newest(rows.sql, 9).at(0).shares, trade.shares);
            UnknownTrades::remove(rows.sql, trade.log);
            QCOMPARE(UnknownTrades::count(rows.sql), 0);
        });
    }

    void hashes_thatWereCancelledBeforehand_areOfTheirMaker_untilTheirLogIsGone()
    {
        onDatabase<Rows>([](Rows &rows) {
            const evm::Hash32 hash = evm::Hash32::fromBytes(QByteArray(32, 'h')).value();
            const evm::Address maker = evm::Address::fromBytes(QByteArray(20, 'm')).value();
            const LogPosition first{evm::Hash32::fromBytes(QByteArray(32, 't')).value(), 3};
            const LogPosition again{first.transactionHash, 4};
            const std::set asked{hash, first.transactionHash};
            const CancelledHashes::Cancelled cancelled{{hash, maker}};
            QVERIFY(CancelledHashes::among(rows.sql, asked).empty());
            CancelledHashes::insert(rows.sql, first, maker, hash);
            CancelledHashes::insert(rows.sql, again, maker, hash);
            QVERIFY(CancelledHashes::among(rows.sql, asked) == cancelled);
            QVERIFY(CancelledHashes::among(rows.sql, {first.transactionHash}).empty());
            CancelledHashes::remove(rows.sql, first);
            QVERIFY(CancelledHashes::among(rows.sql, asked) == cancelled);
            CancelledHashes::remove(rows.sql, again);
            QVERIFY(CancelledHashes::among(rows.sql, asked).empty());
        });
    }

    void pause_isOnUntilItEnds()
    {
        onDatabase<Rows>([](Rows &rows) {
            const evm::Address market = evm::Address::fromBytes(QByteArray(20, 'm')).value();
            QVERIFY(!MarketPauses::isOn(rows.sql));
            MarketPauses::begin(rows.sql, market, kNoon);
            MarketPauses::begin(rows.sql, market, kNoon);
            QVERIFY(MarketPauses::isOn(rows.sql));
            MarketPauses::end(rows.sql, market);
            QVERIFY(!MarketPauses::isOn(rows.sql));
        });
    }

    void trade_isStuckAfterSoManyAttempts()
    {
        onDatabase<Rows>([](Rows &rows) {
            const Order sell = rows.placed(OrderSide::Sell, 10, 50 * kDollar);
            const Order buy = rows.placed(OrderSide::Buy, 10, 50 * kDollar);
            const Trade trade = rows.traded(sell, buy, 4, 1);
            for (int attempt = 0; attempt < 3; ++attempt) {
                QVERIFY(!TradeStore::stuck(rows.sql, 3).oldest);
                TradeStore::send(rows.sql, trade.id, "batch");
                TradeStore::takeBack(rows.sql, trade.id, kNoon);
            }
            QCOMPARE(TradeStore::stuck(rows.sql, 3).trades, 1);
            QVERIFY(TradeStore::stuck(rows.sql, 3).oldest == kNoon);
        });
    }
};

QTEST_GUILESS_MAIN(MarketplaceCancellationsTest)
#include "marketplace_cancellations_test.moc"
