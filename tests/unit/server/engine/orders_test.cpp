// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what is refused, and changes nothing then; cancelling and modifying.
#include <QtTest>

#include "tests/unit/server/engine/book_fixture.h"

using namespace freehold::engine;
using namespace freehold::engine::test;
using enum TimeInForce;

Q_DECLARE_METATYPE(NewOrder)
Q_DECLARE_METATYPE(Refusal)

namespace {

NewOrder priced(std::int64_t priceMicroUsdc, std::int64_t shares = 1)
{
    return {.id = 1, .owner = 1, .shares = shares, .priceMicroUsdc = priceMicroUsdc};
}

} // namespace

class OrdersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void submit_refuses_data()
    {
        QTest::addColumn<NewOrder>("order");
        QTest::addColumn<Refusal>("refusal");
        QTest::newRow("no id") << buy(0, 1, 1) << Refusal::BadId;
        QTest::newRow("no shares") << buy(1, 0, 1) << Refusal::BadShares;
        QTest::newRow("less than none") << buy(1, -5, 1) << Refusal::BadShares;
        QTest::newRow("least number") << buy(1, std::numeric_limits<std::int64_t>::min(), 1) << Refusal::BadShares;
        QTest::newRow("too many shares") << buy(1, kMaxShares + 1, 1) << Refusal::BadShares;
        QTest::newRow("most shares") << buy(1, kMaxShares, 1) << Refusal::None;
        QTest::newRow("price of nothing") << priced(0) << Refusal::BadPrice;
        QTest::newRow("negative price") << priced(-kCent) << Refusal::BadPrice;
        QTest::newRow("between two ticks") << priced(50 * kCent + 1) << Refusal::BadPrice;
        QTest::newRow("less than a tick") << priced(kCent - 1) << Refusal::BadPrice;
        QTest::newRow("least price") << priced(kCent) << Refusal::None;
        QTest::newRow("greatest price") << priced((kTickLimit - 1) * kCent) << Refusal::None;
        QTest::newRow("beyond the range") << priced(kTickLimit * kCent) << Refusal::BadPrice;
        QTest::newRow("far beyond the range") << priced(kNever / kCent * kCent) << Refusal::BadPrice;
        QTest::newRow("quote too large") << priced((kTickLimit - 1) * kCent, kMaxShares) << Refusal::QuoteTooLarge;
    }

    void submit_refuses()
    {
        QFETCH(NewOrder, order);
        QFETCH(Refusal, refusal);
        Scene scene;
        QCOMPARE(scene.submit(order), refusal);
        QCOMPARE(scene.events.size(), std::size_t(refusal == Refusal::None));
        QCOMPARE(scene.book.size(), std::size_t(refusal == Refusal::None));
        QCOMPARE(scene.book.lastSequence(), Sequence(refusal == Refusal::None));
    }

    void submit_refusesWhatIsNoMultipleOfTheLot()
    {
        Scene scene({.lotShares = 10});
        QCOMPARE(scene.submit(buy(1, 15, 5000)), Refusal::BadShares);
        QCOMPARE(scene.submit(buy(1, 20, 5000)), Refusal::None);
        QCOMPARE(scene.modify(1, 5, 5000), Refusal::BadShares);
    }

    void submit_refusesAnIdThatIsThere()
    {
        Scene scene;
        scene.given({buy(1, 5, 5000), buy(2, 5, 5000)});
        QCOMPARE(scene.submit(buy(1, 9, 4000)), Refusal::DuplicateId);
        QCOMPARE(scene.book.suspend(2), Refusal::None);
        QCOMPARE(scene.submit(buy(2, 9, 4000)), Refusal::DuplicateId);
        QCOMPARE(scene.sharesOf(1), 5);
    }

    void submit_refusesWhatHasExpired()
    {
        Scene scene;
        scene.expire(1000);
        NewOrder order = buy(1, 1, 5000);
        order.expirySeconds = 1000;
        QCOMPARE(scene.submit(order), Refusal::Expired);
        order.expirySeconds = 1001;
        QCOMPARE(scene.submit(order), Refusal::None);
    }

    void cancel_closesWithWhatWasOpen()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5000), sell(3, 5, 5000), buy(4, 2, 4000)});
        QCOMPARE(scene.submit(buy(5, 2, 5000)), Refusal::None);
        QCOMPARE(scene.cancel(1), Refusal::None);
        QVERIFY((scene.events == Events{Closed{1, CloseReason::Cancelled, 3}}));
        QCOMPARE(scene.cancel(3), Refusal::None);
        QVERIFY((scene.queue(Side::Sell) == Ids{2}));
    }

    void cancel_refusesUnknownIds()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000)});
        QCOMPARE(scene.cancel(2), Refusal::UnknownId);
        QCOMPARE(scene.cancel(0), Refusal::BadId);
        QCOMPARE(scene.cancel(1), Refusal::None);
        QCOMPARE(scene.cancel(1), Refusal::UnknownId);
        QVERIFY(scene.events.empty());
    }

    void cancel_refusesAfterTheFill()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000)});
        QCOMPARE(scene.submit(buy(2, 5, 5000)), Refusal::None);
        QCOMPARE(scene.cancel(1), Refusal::UnknownId);
        QCOMPARE(scene.cancel(2), Refusal::UnknownId);
    }

    void modify_keepsThePlaceWithFewerShares()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5000)});
        QCOMPARE(scene.modify(1, 2, 5000), Refusal::None);
        QVERIFY((scene.events == Events{Modified{1, 1, 2, 5000 * kCent}}));
        QVERIFY((scene.queue(Side::Sell) == Ids{1, 2}));
        QVERIFY((scene.book.best(Side::Sell) == PriceLevel{5000 * kCent, 7, 2}));
    }

    void modify_keepsThePlaceWithTheSameTerms()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5000)});
        QCOMPARE(scene.modify(1, 5, 5000), Refusal::None);
        QVERIFY((scene.queue(Side::Sell) == Ids{1, 2}));
    }

    void modify_losesThePlaceWithMoreShares()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5000)});
        QCOMPARE(scene.modify(1, 6, 5000), Refusal::None);
        QVERIFY((scene.events == Events{Modified{1, 3, 6, 5000 * kCent}}));
        QVERIFY((scene.queue(Side::Sell) == Ids{2, 1}));
        QVERIFY((scene.book.best(Side::Sell) == PriceLevel{5000 * kCent, 11, 2}));
    }

    void modify_losesThePlaceWithAnotherPrice()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5001)});
        QCOMPARE(scene.modify(1, 3, 5001), Refusal::None);
        QVERIFY((scene.queue(Side::Sell) == Ids{2, 1}));
        QVERIFY((scene.book.best(Side::Sell) == PriceLevel{5001 * kCent, 8, 2}));
    }

    void modify_thatCrossesFillsAndRestsWithTheRemainder()
    {
        Scene scene;
        scene.given({buy(1, 3, 5000), sell(2, 5, 5100)});
        QCOMPARE(scene.modify(2, 5, 4900), Refusal::None);
        QVERIFY(
            (scene.events
             == Events{Modified{2, 3, 5, 4900 * kCent}, sold(2, 1, 3, 5000, 0, 2), Closed{1, CloseReason::Filled, 0}}));
        QVERIFY((scene.book.best(Side::Sell) == PriceLevel{4900 * kCent, 2, 1}));
    }

    void modify_thatIsFilledClosesTheOrder()
    {
        Scene scene;
        scene.given({buy(1, 9, 5000), sell(2, 5, 5100)});
        QCOMPARE(scene.modify(2, 5, 5000), Refusal::None);
        QVERIFY(scene.events.back() == Event(Closed{2, CloseReason::Filled, 0}));
        QCOMPARE(scene.modify(2, 1, 5000), Refusal::UnknownId);
        QCOMPARE(scene.sharesOf(1), 4);
    }

    void modify_thatMeetsAnOwnOrderIsClosed()
    {
        Scene scene;
        scene.given({ownedBy(9, buy(1, 9, 5000)), ownedBy(9, sell(2, 5, 5100))});
        QCOMPARE(scene.modify(2, 5, 5000), Refusal::None);
        QVERIFY(scene.events.back() == Event(Closed{2, CloseReason::SelfTrade, 5}));
        QVERIFY(!scene.book.best(Side::Sell));
    }

    void modify_refusesAPostOnlyOrderThatWouldTake()
    {
        Scene scene;
        scene.given({buy(1, 9, 5000), sell(2, 5, 5100, PostOnly)});
        QCOMPARE(scene.modify(2, 4, 5000), Refusal::WouldTake);
        QVERIFY(scene.events.empty());
        QVERIFY((scene.book.best(Side::Sell) == PriceLevel{5100 * kCent, 5, 1}));
    }

    void modify_refusesBadTerms()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000)});
        QCOMPARE(scene.modify(1, 0, 5000), Refusal::BadShares);
        QCOMPARE(scene.modify(1, -1, 5000), Refusal::BadShares);
        QCOMPARE(scene.modify(1, 5, 0), Refusal::BadPrice);
        QCOMPARE(scene.modify(1, 5, kTickLimit), Refusal::BadPrice);
        QCOMPARE(scene.modify(2, 5, 5000), Refusal::UnknownId);
        QCOMPARE(scene.modify(0, 5, 5000), Refusal::BadId);
        QCOMPARE(scene.sharesOf(1), 5);
        QCOMPARE(scene.book.lastSequence(), Sequence(1));
    }
};

QTEST_APPLESS_MAIN(OrdersTest)
#include "orders_test.moc"
