// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: who trades with whom, at which price and in which order; and what each time in force does with the rest.
#include <QtTest>

#include "tests/unit/server/engine/book_fixture.h"

using namespace freehold::engine;
using namespace freehold::engine::test;
using enum TimeInForce;

class MatchingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void submit_restsWhenNobodyCrosses()
    {
        Scene scene;
        scene.given({sell(1, 10, 5050)});
        QCOMPARE(scene.submit(buy(2, 4, 5049)), Refusal::None);
        QVERIFY(scene.events == Events{(Accepted{2, 2})});
        QCOMPARE(scene.sharesOf(1), 10);
        QCOMPARE(scene.sharesOf(2), 4);
    }

    void submit_tradesWithTheBestPriceFirst()
    {
        Scene scene;
        scene.given({sell(1, 5, 5100), sell(2, 5, 5000), sell(3, 5, 5050)});
        QCOMPARE(scene.submit(buy(4, 12, 5100)), Refusal::None);
        QVERIFY((scene.events
                 == Events{Accepted{4, 4}, bought(4, 2, 5, 5000, 0, 7), Closed{2, CloseReason::Filled, 0},
                           bought(4, 3, 5, 5050, 0, 2), Closed{3, CloseReason::Filled, 0}, bought(4, 1, 2, 5100, 3, 0),
                           Closed{4, CloseReason::Filled, 0}}));
        QCOMPARE(scene.sharesOf(1), 3);
    }

    void submit_tradesWithTheBestBuyerFirst()
    {
        Scene scene;
        scene.given({buy(1, 5, 4900), buy(2, 5, 5000)});
        QCOMPARE(scene.submit(sell(3, 7, 4900)), Refusal::None);
        QVERIFY((scene.events
                 == Events{Accepted{3, 3}, sold(3, 2, 5, 5000, 0, 2), Closed{2, CloseReason::Filled, 0},
                           sold(3, 1, 2, 4900, 3, 0), Closed{3, CloseReason::Filled, 0}}));
    }

    void submit_tradesWithTheOldestAtAPrice()
    {
        Scene scene;
        scene.given({sell(7, 5, 5000), sell(3, 5, 5000), sell(5, 5, 5000)});
        QCOMPARE(scene.submit(buy(9, 6, 5000)), Refusal::None);
        QVERIFY((scene.events
                 == Events{Accepted{9, 4}, bought(9, 7, 5, 5000, 0, 1), Closed{7, CloseReason::Filled, 0},
                           bought(9, 3, 1, 5000, 4, 0), Closed{9, CloseReason::Filled, 0}}));
        QVERIFY((scene.queue(Side::Sell) == Ids{3, 5}));
    }

    void submit_tradesAtTheRestingPrice()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000)});
        QCOMPARE(scene.submit(buy(2, 5, 9900)), Refusal::None);
        QVERIFY(scene.events[1] == bought(2, 1, 5, 5000, 0, 0));
    }

    void submit_restsWithWhatWasNotFilled()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000)});
        QCOMPARE(scene.submit(buy(2, 8, 5000)), Refusal::None);
        QCOMPARE(scene.sharesOf(2), 3);
        QVERIFY((scene.book.best(Side::Buy) == PriceLevel{5000 * kCent, 3, 1}));
        QVERIFY(!scene.book.best(Side::Sell));
    }

    void immediateOrCancel_leavesNothingBehind()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5001)});
        QCOMPARE(scene.submit(buy(3, 8, 5000, ImmediateOrCancel)), Refusal::None);
        QVERIFY((scene.events
                 == Events{Accepted{3, 3}, bought(3, 1, 5, 5000, 0, 3), Closed{1, CloseReason::Filled, 0},
                           Closed{3, CloseReason::NotFilledAtOnce, 3}}));
        QVERIFY(!scene.book.find(3));
        QCOMPARE(scene.cancel(3), Refusal::UnknownId);
    }

    void immediateOrCancel_endsAtOnceWhenNobodyCrosses()
    {
        Scene scene;
        QCOMPARE(scene.submit(buy(1, 8, 5000, ImmediateOrCancel)), Refusal::None);
        QVERIFY((scene.events == Events{Accepted{1, 1}, Closed{1, CloseReason::NotFilledAtOnce, 8}}));
        QCOMPARE(scene.book.size(), std::size_t(0));
    }

    void immediateOrCancel_isFilledLikeAnyOther()
    {
        Scene scene;
        scene.given({sell(1, 8, 5000)});
        QCOMPARE(scene.submit(buy(2, 8, 5000, ImmediateOrCancel)), Refusal::None);
        QVERIFY(scene.events.back() == Event(Closed{2, CloseReason::Filled, 0}));
    }

    void fillOrKill_isFilledBySeveral()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5001), sell(3, 5, 5700)});
        QCOMPARE(scene.submit(buy(4, 11, 5700, FillOrKill)), Refusal::None);
        QVERIFY(scene.events.back() == Event(Closed{4, CloseReason::Filled, 0}));
        QCOMPARE(scene.sharesOf(3), 4);
    }

    void fillOrKill_isRefusedWhenOneShareIsMissing()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5001), sell(3, 5, 5002)});
        QCOMPARE(scene.submit(buy(4, 11, 5001, FillOrKill)), Refusal::NotFillable);
        QVERIFY(scene.events.empty());
        QCOMPARE(scene.sharesOf(1), 5);
        QCOMPARE(scene.book.lastSequence(), Sequence(3));
    }

    void fillOrKill_countsNobodyBehindAnOwnOrder()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), ownedBy(4, sell(2, 5, 5001)), sell(3, 50, 5002)});
        QCOMPARE(scene.submit(buy(4, 6, 5002, FillOrKill)), Refusal::NotFillable);
        QCOMPARE(scene.submit(buy(4, 5, 5002, FillOrKill)), Refusal::None);
    }

    void fillOrKill_takesFromNoMoreOrdersThanItMay()
    {
        Scene scene({.fillsOfWholeOrder = 2});
        scene.given({sell(1, 5, 5000), sell(2, 5, 5001), sell(3, 5, 5002)});
        QCOMPARE(scene.submit(buy(4, 11, 5002, FillOrKill)), Refusal::NotFillable);
        QVERIFY(scene.events.empty());
        QCOMPARE(scene.submit(buy(5, 10, 5002, FillOrKill)), Refusal::None);
    }

    void postOnly_isRefusedWhenItWouldTake()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000)});
        QCOMPARE(scene.submit(buy(2, 1, 5000, PostOnly)), Refusal::WouldTake);
        QVERIFY(scene.events.empty());
        QCOMPARE(scene.submit(buy(2, 1, 4999, PostOnly)), Refusal::None);
        QCOMPARE(scene.sharesOf(2), 1);
    }

    void selfTrade_endsTheTaker()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), ownedBy(9, sell(2, 5, 5000)), sell(3, 5, 5000)});
        QCOMPARE(scene.submit(ownedBy(9, buy(4, 20, 5000))), Refusal::None);
        QVERIFY((scene.events
                 == Events{Accepted{4, 4}, bought(4, 1, 5, 5000, 0, 15), Closed{1, CloseReason::Filled, 0},
                           Closed{4, CloseReason::SelfTrade, 15}}));
        QVERIFY((scene.queue(Side::Sell) == Ids{2, 3}));
        QVERIFY(!scene.book.find(4));
    }

    void selfTrade_isNoneWhenFilledBefore()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), ownedBy(9, sell(2, 5, 5000))});
        QCOMPARE(scene.submit(ownedBy(9, buy(4, 5, 5000))), Refusal::None);
        QVERIFY(scene.events.back() == Event(Closed{4, CloseReason::Filled, 0}));
    }

    void prices_mayLieFarApart()
    {
        Scene scene;
        const std::int64_t greatest = kTickLimit - 1;
        scene.given({buy(1, 1, 1), sell(2, 1, greatest), sell(3, 1, greatest / 2), buy(4, 1, 640)});
        QVERIFY((scene.queue(Side::Sell) == Ids{3, 2}));
        QVERIFY((scene.queue(Side::Buy) == Ids{4, 1}));
        QCOMPARE(scene.submit(buy(5, 2, greatest)), Refusal::None);
        QCOMPARE(scene.submit(sell(6, 2, 1)), Refusal::None);
        QCOMPARE(scene.book.size(), std::size_t(0));
    }
};

QTEST_APPLESS_MAIN(MatchingTest)
#include "matching_test.moc"
