// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: rows that change become trades and closings by price and then by time, whatever their order came from.
#include "server/modules/marketplace/matching_book.h"
#include "tests/support/fake_clock.h"
#include "tests/unit/server/modules/marketplace_builders.h"

#include <QTest>

using namespace freehold;
using namespace freehold::marketplace;
using namespace freehold::test;

class MarketplaceBookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void take_matchesAtTheRestingPrice();
    void take_closesWhatCannotWait();
    void take_keepsInvestorsFromThemselves();
    void take_putsBackAtTheOldPlace();
    void take_removesWhatWasCancelled();
    void rebuilt_goesOnInTheSamePriority();

private:
    [[nodiscard]] Round take(MatchingBook &book, const std::vector<Order> &changes)
    {
        return book.take(changes, kNoon, m_ids);
    }
    FakeClock m_clock{kNoon};
    SystemRandom m_random;
    IdGenerator m_ids{m_clock, m_random};
};

namespace {
const BookState kEmpty{.property = PropertyId::trusted("prop_00000000000000000000000001"), .engine = {}};
} // namespace

void MarketplaceBookTest::take_matchesAtTheRestingPrice()
{
    MatchingBook book(kEmpty, {});
    const Order dear = orderOf(1, "usr_a", OrderSide::Sell, 10, 51 * kDollar);
    const Order cheap = orderOf(2, "usr_a", OrderSide::Sell, 4, 50 * kDollar);
    QVERIFY(take(book, {dear, cheap}).trades.empty());
    const Order buy = orderOf(3, "usr_b", OrderSide::Buy, 6, 52 * kDollar);
    const Round round = take(book, {buy});
    QCOMPARE(round.trades.size(), 2U);
    QVERIFY(round.trades[0].resting == cheap.id && round.trades[0].taking == buy.id);
    QCOMPARE(round.trades[0].price.micro, 50 * kDollar);
    QCOMPARE(round.trades[0].shares.count, 4);
    QCOMPARE(round.trades[1].price.micro, 51 * kDollar);
    QCOMPARE(round.trades[1].shares.count, 2);
    QVERIFY(round.trades[1].buyer == buy.user && round.trades[1].seller == dear.user);
    QCOMPARE(round.matched.at(buy.id).added.count, 6);
    QCOMPARE(round.matched.at(dear.id).before.count, 0);
    QCOMPARE(round.after.matchedRevision, 3);
    QCOMPARE(round.after.tradeCount, 2);
    QVERIFY(round.closings.empty());
    QCOMPARE(book.levels(OrderSide::Sell, 5).at(0).shares.count, 8);
}

void MarketplaceBookTest::take_closesWhatCannotWait()
{
    MatchingBook book(kEmpty, {});
    Order immediate = orderOf(2, "usr_b", OrderSide::Buy, 6);
    immediate.terms.timeInForce = TimeInForce::ImmediateOrCancel;
    Order whole = orderOf(3, "usr_b", OrderSide::Buy, 6);
    whole.terms.timeInForce = TimeInForce::FillOrKill;
    const Round first = take(book, {orderOf(1, "usr_a", OrderSide::Sell, 4), immediate, whole});
    QCOMPARE(first.trades.size(), 1U);
    QCOMPARE(first.closings.size(), 2U);
    QCOMPARE(first.closings[0].reason, "not_filled_at_once");
    QCOMPARE(first.closings[1].reason, "not_fillable");

    Order waiting = orderOf(5, "usr_b", OrderSide::Buy, 6);
    waiting.terms.timeInForce = TimeInForce::PostOnly;
    const Round second = take(book, {orderOf(4, "usr_a", OrderSide::Sell, 4), waiting});
    QVERIFY(second.trades.empty());
    QCOMPARE(second.closings.at(0).reason, "would_take");
}

void MarketplaceBookTest::take_keepsInvestorsFromThemselves()
{
    MatchingBook book(kEmpty, {});
    const Round round = take(book, {orderOf(1, "usr_a", OrderSide::Sell, 4), orderOf(2, "usr_a", OrderSide::Buy, 4)});
    QVERIFY(round.trades.empty());
    QCOMPARE(round.closings.at(0).reason, "self_trade");
    QVERIFY(round.closings.at(0).order == orderOf(2, "usr_a", OrderSide::Buy).id);
}

void MarketplaceBookTest::take_putsBackAtTheOldPlace()
{
    MatchingBook book(kEmpty, {});
    Order first = orderOf(1, "usr_a", OrderSide::Sell, 4);
    const Order second = orderOf(2, "usr_b", OrderSide::Sell, 4);
    QCOMPARE(take(book, {first, second, orderOf(3, "usr_c", OrderSide::Buy, 4)}).trades.size(), 1U);
    first.revision = 4; // its trade failed through the buyer: nothing of it is matched any more
    const Round round = take(book, {first, orderOf(5, "usr_c", OrderSide::Buy, 4)});
    QCOMPARE(round.trades.size(), 1U);
    QVERIFY(round.trades[0].resting == first.id);
}

void MarketplaceBookTest::take_removesWhatWasCancelled()
{
    MatchingBook book(kEmpty, {});
    Order sell = orderOf(1, "usr_a", OrderSide::Sell, 4);
    QVERIFY(take(book, {sell}).trades.empty());
    sell.standing = OrderState::Cancelled;
    sell.revision = 2;
    const Round round = take(book, {sell, orderOf(3, "usr_c", OrderSide::Buy, 4)});
    QVERIFY(round.trades.empty() && round.closings.empty());
    QVERIFY(book.levels(OrderSide::Sell, 5).empty());
}

void MarketplaceBookTest::rebuilt_goesOnInTheSamePriority()
{
    Order first = orderOf(1, "usr_a", OrderSide::Sell, 10);
    first.matched = {7};
    const Order second = orderOf(2, "usr_b", OrderSide::Sell, 10);
    BookState state = kEmpty;
    state.matchedRevision = 5;
    state.tradeCount = 9;
    MatchingBook book(state, {BookOrder::of(first), BookOrder::of(second)});
    const Round round = take(book, {orderOf(6, "usr_c", OrderSide::Buy, 5)});
    QCOMPARE(round.trades.size(), 2U);
    QVERIFY(round.trades[0].resting == first.id);
    QCOMPARE(round.trades[0].shares.count, 3);
    QCOMPARE(round.trades[0].number, 10);
    QCOMPARE(round.matched.at(first.id).before.count, 7);
}

QTEST_GUILESS_MAIN(MarketplaceBookTest)
#include "marketplace_book_test.moc"
