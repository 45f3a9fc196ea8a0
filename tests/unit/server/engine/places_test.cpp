// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: orders that leave the book and come back at their old places, expire, or are rebuilt.
#include <QtTest>

#include "tests/unit/server/engine/book_fixture.h"

#include <ctime>
#include <random>

using namespace freehold::engine;
using namespace freehold::engine::test;
using enum TimeInForce;

namespace {

NewOrder until(std::int64_t expirySeconds, NewOrder order)
{
    order.expirySeconds = expirySeconds;
    return order;
}

} // namespace

class PlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void suspend_takesTheOrderOutOfTheTrade()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5000)});
        QCOMPARE(scene.book.suspend(1), Refusal::None);
        QVERIFY((scene.book.best(Side::Sell) == PriceLevel{5000 * kCent, 5, 1}));
        QCOMPARE(scene.submit(buy(3, 5, 5000)), Refusal::None);
        QVERIFY(scene.events[1] == bought(3, 2, 5, 5000, 0, 0));
        QCOMPARE(scene.book.find(1)->standing, Standing::Suspended);
    }

    void suspend_refuses()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000)});
        QCOMPARE(scene.book.suspend(0), Refusal::BadId);
        QCOMPARE(scene.book.suspend(2), Refusal::UnknownId);
        QCOMPARE(scene.resume(1), Refusal::NotSuspended);
        QCOMPARE(scene.book.suspend(1), Refusal::None);
        QCOMPARE(scene.book.suspend(1), Refusal::AlreadySuspended);
        QCOMPARE(scene.resume(2), Refusal::UnknownId);
        QCOMPARE(scene.resume(0), Refusal::BadId);
    }

    void resume_isAtTheOldPlace_data()
    {
        QTest::addColumn<int>("id");
        QTest::newRow("first") << 1;
        QTest::newRow("middle") << 2;
        QTest::newRow("last") << 3;
    }

    void resume_isAtTheOldPlace()
    {
        QFETCH(int, id);
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5000), sell(3, 5, 5000)});
        QCOMPARE(scene.book.suspend(OrderId(id)), Refusal::None);
        QCOMPARE(scene.resume(OrderId(id)), Refusal::None);
        QVERIFY((scene.queue(Side::Sell) == Ids{1, 2, 3}));
        QVERIFY((scene.book.best(Side::Sell) == PriceLevel{5000 * kCent, 15, 3}));
    }

    void resume_tradesWithYoungerOrdersAtItsOwnPrice()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000)});
        QCOMPARE(scene.book.suspend(1), Refusal::None);
        scene.given({buy(2, 2, 5100), buy(3, 2, 5000)});
        QCOMPARE(scene.resume(1), Refusal::None);
        QVERIFY((scene.events
                 == Events{bought(2, 1, 2, 5000, 3, 0), Closed{2, CloseReason::Filled, 0}, bought(3, 1, 2, 5000, 1, 0),
                           Closed{3, CloseReason::Filled, 0}}));
        QVERIFY((scene.queue(Side::Sell) == Ids{1}));
    }

    void resume_closesYoungerOrdersThatWouldNotHaveBeenLetIn()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000)});
        QCOMPARE(scene.book.suspend(1), Refusal::None);
        scene.given({buy(2, 2, 5100, PostOnly), ownedBy(1, buy(3, 2, 5000)), buy(4, 2, 4999)});
        QCOMPARE(scene.resume(1), Refusal::None);
        QVERIFY((scene.events == Events{Closed{2, CloseReason::WouldTake, 2}, Closed{3, CloseReason::SelfTrade, 2}}));
        QVERIFY((scene.queue(Side::Sell) == Ids{1}));
        QVERIFY((scene.queue(Side::Buy) == Ids{4}));
    }

    void suspended_canBeModifiedAndCancelled()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5000), buy(3, 5, 4000)});
        QCOMPARE(scene.book.suspend(1), Refusal::None);
        QCOMPARE(scene.modify(1, 4, 4000), Refusal::None);
        QVERIFY((scene.events == Events{Modified{1, 4, 4, 4000 * kCent}}));
        QCOMPARE(scene.resume(1), Refusal::None);
        QVERIFY(scene.events.front() == sold(1, 3, 4, 4000, 1, 0));
        QCOMPARE(scene.book.suspend(2), Refusal::None);
        QCOMPARE(scene.cancel(2), Refusal::None);
        QVERIFY((scene.events == Events{Closed{2, CloseReason::Cancelled, 5}}));
    }

    void restore_addsToAnOrderThatIsThere()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5000)});
        const RestingOrder before = *scene.book.find(1);
        QCOMPARE(scene.submit(buy(3, 4, 5000)), Refusal::None);
        RestingOrder back = before;
        back.shares = 4;
        QCOMPARE(scene.restore(back), Refusal::None);
        QVERIFY(scene.book.find(1) == before);
        QVERIFY((scene.queue(Side::Sell) == Ids{1, 2}));
        QVERIFY((scene.book.best(Side::Sell) == PriceLevel{5000 * kCent, 10, 2}));
    }

    void restore_putsAFilledOrderBackAtItsOldPlace()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5000), sell(3, 5, 5000)});
        const RestingOrder before = *scene.book.find(1);
        QCOMPARE(scene.submit(buy(4, 7, 5000)), Refusal::None);
        QVERIFY(!scene.book.find(1));
        QCOMPARE(scene.restore(before), Refusal::None);
        QVERIFY(scene.book.find(1) == before);
        QVERIFY((scene.queue(Side::Sell) == Ids{1, 2, 3}));
        QCOMPARE(scene.submit(buy(5, 1, 5000)), Refusal::None);
        QVERIFY(scene.events[1] == bought(5, 1, 1, 5000, 4, 0));
    }

    void restore_canLeaveTheOneAtFaultSuspended()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 9, 5000)});
        RestingOrder first = *scene.book.find(1);
        RestingOrder second = *scene.book.find(2);
        QCOMPARE(scene.submit(buy(3, 7, 5000)), Refusal::None);
        first.standing = second.standing = Standing::Suspended;
        second.shares = 2;
        QCOMPARE(scene.restore(first), Refusal::None);
        QCOMPARE(scene.restore(second), Refusal::None);
        QVERIFY(scene.queue(Side::Sell).empty());
        QCOMPARE(scene.sharesOf(2), 9);
        second.standing = Standing::Open;
        QCOMPARE(scene.restore(second), Refusal::None); // resumes nothing
        QCOMPARE(scene.book.find(2)->standing, Standing::Suspended);
        QCOMPARE(scene.sharesOf(2), 11);
    }

    void restore_refuses()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000)});
        RestingOrder order = *scene.book.find(1);
        const auto refused = [&scene, order](auto change) {
            RestingOrder changed = order;
            change(changed);
            return scene.restore(changed);
        };
        QCOMPARE(refused([](auto &o) { o.owner = 2; }), Refusal::DuplicateId);
        QCOMPARE(refused([](auto &o) { o.side = Side::Buy; }), Refusal::DuplicateId);
        QCOMPARE(refused([](auto &o) { o.shares = 0; }), Refusal::BadShares);
        QCOMPARE(refused([](auto &o) { o.shares = kMaxShares; }), Refusal::BadShares);
        QCOMPARE(refused([](auto &o) { o.id = 0; }), Refusal::BadId);
        QCOMPARE(scene.cancel(1), Refusal::None);
        QCOMPARE(refused([](auto &o) { o.sequence = 0; }), Refusal::BadSequence);
        QCOMPARE(refused([](auto &o) { o.timeInForce = ImmediateOrCancel; }), Refusal::CannotRest);
        QCOMPARE(refused([](auto &o) { o.priceMicroUsdc = 1; }), Refusal::BadPrice);
        QCOMPARE(refused([](auto &o) { o.expirySeconds = std::numeric_limits<std::int64_t>::min(); }),
                 Refusal::Expired);
        QCOMPARE(scene.book.size(), std::size_t(0));
    }

    void expire_closesWhatIsDueOldestFirst()
    {
        Scene scene;
        scene.given({until(30, sell(9, 5, 5000)), until(10, sell(4, 5, 5100)), until(20, buy(5, 5, 4000)),
                     until(20, sell(1, 5, 5000))});
        QCOMPARE(scene.book.suspend(5), Refusal::None);
        scene.expire(9);
        QVERIFY(scene.events.empty());
        scene.expire(20);
        QVERIFY((scene.events
                 == Events{Closed{4, CloseReason::Expired, 5}, Closed{5, CloseReason::Expired, 5},
                           Closed{1, CloseReason::Expired, 5}}));
        QVERIFY((scene.queue(Side::Sell) == Ids{9}));
        scene.expire(30);
        QCOMPARE(scene.book.size(), std::size_t(0));
    }

    void continueAfter_givesGreaterSequences()
    {
        Scene scene;
        scene.book.continueAfter(100);
        scene.book.continueAfter(50);
        QCOMPARE(scene.submit(sell(1, 5, 5000)), Refusal::None);
        QVERIFY((scene.events == Events{Accepted{1, 101}}));
    }

    void rebuild_namesWhatItRefuses()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5000)});
        RestingOrder bad = *scene.book.find(1);
        bad.id = 7;
        bad.shares = 0;
        const auto refused = scene.book.rebuild({bad, *scene.book.find(2), *scene.book.find(2)}, [](const auto &) { });
        QCOMPARE(refused.size(), std::size_t(2));
        QCOMPARE(refused[0].why, Refusal::BadShares);
        QCOMPARE(refused[1].why, Refusal::DuplicateId);
        QVERIFY((scene.queue(Side::Sell) == Ids{2}));
        QCOMPARE(scene.sharesOf(2), 5);
    }

    void rebuild_of100000OrdersGivesTheSameBookWithinASecond()
    {
        constexpr OrderId kOrders = 100'000;
        Scene scene;
        std::mt19937 random(1);
        for (OrderId id = 1; id <= kOrders; ++id) {
            const auto cents = static_cast<std::int64_t>(random() % 300);
            QCOMPARE(scene.submit(id % 2 == 0 ? buy(id, 5, 4999 - cents) : sell(id, 5, 5000 + cents)), Refusal::None);
        }
        std::vector<RestingOrder> before;
        const auto keep = [&before](const RestingOrder &order) { before.push_back(order); };
        scene.book.forEachOpen(Side::Buy, keep);
        scene.book.forEachOpen(Side::Sell, keep);
        QCOMPARE(before.size(), std::size_t(kOrders));
        std::vector<RestingOrder> shuffled = before;
        std::ranges::shuffle(shuffled, random);

        Book rebuilt;
        const std::clock_t begin = std::clock(); // of the processor: other tests run beside this one
        const auto refused = rebuilt.rebuild(std::move(shuffled), [](const auto &) { });
        const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        QVERIFY(refused.empty());
        std::vector<RestingOrder> after;
        rebuilt.forEachOpen(Side::Buy, [&after](const RestingOrder &order) { after.push_back(order); });
        rebuilt.forEachOpen(Side::Sell, [&after](const RestingOrder &order) { after.push_back(order); });
        QVERIFY(before == after);
        QVERIFY2(seconds < 1, qPrintable(QString::number(seconds)));
    }
};

QTEST_APPLESS_MAIN(PlacesTest)
#include "places_test.moc"
