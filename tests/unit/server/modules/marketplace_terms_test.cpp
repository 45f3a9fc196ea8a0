// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: an order says what its numbers say, fees are exact, and what a wallet lacks is named with its numbers.
#include "server/modules/marketplace/failed_trade.h"
#include "server/modules/marketplace/order_cover.h"
#include "server/modules/marketplace/order_terms.h"
#include "server/modules/marketplace/settlement_batches.h"
#include "tests/support/reason_of.h"
#include "tests/unit/server/modules/marketplace_builders.h"

#include <QTest>

using namespace freehold;
using namespace freehold::marketplace;
using namespace freehold::test;

class MarketplaceTermsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void summary_saysTheNumbers();
    void terms_areHeldToTheirBounds();
    void fee_isExactOnTheTick();
    void cover_countsOtherOrders();
    void cover_ofMoneyCountsTheHighestFee();
    void verdicts_coverTheOldestFirst();
    void verdicts_letMatchesOnTheirWayBe();
    void batches_keepWholeOrdersTogether();
    void failure_findsItsFault();
    void failure_ofTheChainsWords_isSuspendedWhereTheReviewSeesIt();
    void failure_thatComesAgainAndAgainEnds();
    void failure_ofASmallFillIsTheTakers();
};

void MarketplaceTermsTest::summary_saysTheNumbers()
{
    OrderTerms terms = orderOf(1, "usr_a", OrderSide::Sell, 25, 50'250'000).terms;
    terms.expiresAt = {1'798'135'200'000};
    QCOMPARE(summaryOf(terms, "LIND"),
             "Sell 25 shares of LIND at 50.25 USDC each, 1,256.25 USDC in all, good until 2026-12-24 18:00 UTC, "
             "fee at most 0.50 %");
    terms.side = OrderSide::Buy;
    terms.shares = {1};
    terms.price = {1'234'567'890'000};
    terms.maxFeeBps = 5;
    terms.timeInForce = TimeInForce::FillOrKill;
    terms.expiresAt = {1'798'135'207'000};
    QCOMPARE(
        summaryOf(terms, "LIND"),
        "Buy 1 share of LIND at 1,234,567.89 USDC each, 1,234,567.89 USDC in all, at once and whole or not at all, "
        "good until 2026-12-24 18:00:07 UTC, fee at most 0.05 %");
}

void MarketplaceTermsTest::terms_areHeldToTheirBounds()
{
    const OrderTerms good = orderOf(1, "usr_a", OrderSide::Buy).terms;
    const auto reason = [](const OrderTerms &terms) { return reasonOf([&] { requireTerms(terms, kNoon); }); };
    QCOMPARE(reason(good), QString());
    OrderTerms terms = good;
    terms.price.micro += 1;
    QCOMPARE(reason(terms), "invalid_fields");
    terms = good;
    terms.expiresAt = kNoon;
    QCOMPARE(reason(terms), "invalid_fields");
    terms.expiresAt = kNoon.plusMs(kLongestMs + 1);
    QCOMPARE(reason(terms), "invalid_fields");
    terms = good;
    terms.maxFeeBps = kMaxFeeBps + 1;
    QCOMPARE(reason(terms), "invalid_fields");
    terms = good;
    terms.shares = {1'000'000'000'000'000};
    QCOMPARE(reason(terms), "invalid_fields");
    QCOMPARE(reasonOf([&] { requireFeeCap(good, {.makerBps = 0, .takerBps = 51}); }), "fee_cap_too_low");
    requireFeeCap(good, {.makerBps = 50, .takerBps = 50});
}

void MarketplaceTermsTest::fee_isExactOnTheTick()
{
    // Whatever is on the tick: the fee times 10,000 is the quote times the basis points, with no remainder.
    for (const qint64 cents : {1, 3, 77, 4'999, 123'457})
        for (const qint64 shares : {1, 7, 999})
            for (const qint64 bps : {1, 33, 500}) {
                const Usdc quote = quoteOf({shares}, {cents * kPriceTickMicro});
                QCOMPARE(feeOf(quote, bps).micro * 10'000, quote.micro * bps);
            }
}

void MarketplaceTermsTest::cover_countsOtherOrders()
{
    const Order selling = orderOf(1, "usr_a", OrderSide::Sell, 30);
    Order suspended = orderOf(2, "usr_a", OrderSide::Sell, 50);
    suspended.standing = OrderState::Suspended;
    suspended.matched = {5}; // on its way to the chain
    Order done = orderOf(3, "usr_a", OrderSide::Sell, 20);
    done.matched = {20};
    done.settled = {20};
    const Promised promised = promisedBy({selling, suspended, done}, selling.terms.token);
    QCOMPARE(promised.shares.count, 35);
    QCOMPARE(promised.usdc.micro, 0);

    const Means means{.freeShares = {45}, .usdcBalance = {}, .usdcAllowance = {}};
    OrderTerms terms = orderOf(4, "usr_a", OrderSide::Sell, 10).terms;
    QVERIFY(!shortageOf(terms, terms.shares, means, promised));
    terms.shares = {11};
    const auto shortage = shortageOf(terms, terms.shares, means, promised);
    QVERIFY(shortage.has_value());
    QCOMPARE(shortage->reason, "shares_not_free");
    QCOMPARE(shortage->params, QJsonObject({{"have", "45"}, {"needed", "11"}, {"in_open_orders", "35"}}));
    terms.shares = {1};
    QCOMPARE(shortageOf(terms, terms.shares, {.freeShares = {45}, .epoch = 1}, promised)->reason,
             "orders_cancelled_on_chain");
}

void MarketplaceTermsTest::cover_ofMoneyCountsTheHighestFee()
{
    const OrderTerms terms = orderOf(1, "usr_a", OrderSide::Buy).terms;
    const qint64 cost = 500 * kDollar + 500 * kDollar / 200;
    QCOMPARE(highestCost(terms, terms.shares).micro, cost);
    QVERIFY(!shortageOf(terms, terms.shares, {.usdcBalance = {cost}, .usdcAllowance = {cost}}, {}));
    QCOMPARE(shortageOf(terms, terms.shares, {.usdcBalance = {cost - 1}, .usdcAllowance = {cost}}, {})->reason,
             "usdc_balance_too_low");
    QCOMPARE(shortageOf(terms, terms.shares, {.usdcBalance = {cost}, .usdcAllowance = {cost - 1}}, {})->reason,
             "usdc_allowance_too_low");
    QCOMPARE(
        shortageOf(terms, terms.shares, {.usdcBalance = {cost}, .usdcAllowance = {cost}}, {.shares = {}, .usdc = {1}})
            ->reason,
        "usdc_balance_too_low");
}

void MarketplaceTermsTest::verdicts_coverTheOldestFirst()
{
    const std::vector<Order> orders{orderOf(1, "usr_a", OrderSide::Sell, 30), orderOf(2, "usr_a", OrderSide::Sell, 30),
                                    orderOf(3, "usr_a", OrderSide::Sell, 10)};
    const auto verdicts = verdictsOf(orders, {}, orders[0].terms.token, {.freeShares = {45}});
    QVERIFY(!verdicts[0].shortage);
    QVERIFY(verdicts[1].shortage);
    QVERIFY(!verdicts[2].shortage); // the one before takes nothing while it is suspended
}

void MarketplaceTermsTest::verdicts_letMatchesOnTheirWayBe()
{
    Order order = orderOf(1, "usr_a", OrderSide::Sell, 500);
    order.matched = {20};
    const auto isShort = [&](qint64 have) {
        return verdictsOf({order}, {}, order.terms.token, {.freeShares = {have}})[0].shortage.has_value();
    };
    QVERIFY(!isShort(500)); // not settled yet
    QVERIFY(!isShort(480)); // settled, but not known yet
    QVERIFY(isShort(479));
    order.standing = OrderState::Suspended;
    QVERIFY(isShort(480)); // the 20 may still be to come
    QVERIFY(!isShort(500));
}

void MarketplaceTermsTest::batches_keepWholeOrdersTogether()
{
    std::vector<Trade> trades(14);
    const OrderId whole = OrderId::trusted("ord_whole");
    for (std::size_t i = 8; i < 12; ++i)
        trades[i].taking = whole;
    trades[13].attempts = 1;
    const auto batches = batchesOf(trades, {whole});
    QCOMPARE(batches.size(), 3U);
    QCOMPARE(batches[0].size(), 8U);
    QCOMPARE(batches[1].size(), 5U); // the four of one order, and one more
    QCOMPARE(batches[2].size(), 1U); // came to nothing before
    QVERIFY(settlementRestMs(1) == 5'000 && settlementRestMs(2) == 10'000 && settlementRestMs(100) == 600'000);
}

void MarketplaceTermsTest::failure_findsItsFault()
{
    const Order buy = orderOf(1, "usr_a", OrderSide::Buy);
    const Order sell = orderOf(2, "usr_b", OrderSide::Sell);
    Trade trade;
    trade.buy = buy.id;
    trade.sell = sell.id;
    trade.resting = buy.id;
    trade.taking = sell.id;
    trade.fault = Fault::Buyer;
    trade.failureReason = "insufficient_usdc";
    const auto after = [&](const Order &order) { return afterFailure(order, trade, blameOf(trade, buy), kNoon); };
    QVERIFY(after(buy).standing == OrderState::Suspended);
    QCOMPARE(after(buy).failures, 1);
    QVERIFY(after(sell).standing == OrderState::Open);
    trade.failureReason = "usdc_blacklisted";
    QVERIFY(after(buy).standing == OrderState::Cancelled);
    trade.fault = Fault::Nobody;
    QVERIFY(after(buy).standing == OrderState::Open);
    QVERIFY(after(sell).standing == OrderState::Cancelled);
}

void MarketplaceTermsTest::failure_ofTheChainsWords_isSuspendedWhereTheReviewSeesIt()
{
    for (const char *word :
         {"insufficient_usdc", "insufficient_usdc_allowance", "shares_not_free", "frozen", "sender_not_verified",
          "receiver_not_verified", "accredited_only", "country_policy", "erc7943_insufficient_unfrozen_balance"})
        QVERIFY2(mayRecover(word), word);
    for (const char *word : {"holding_period", "minimum_holding", "holder_cap", "usdc_blacklisted", "reverted"})
        QVERIFY2(!mayRecover(word), word);
}

void MarketplaceTermsTest::failure_thatComesAgainAndAgainEnds()
{
    Order buy = orderOf(1, "usr_a", OrderSide::Buy);
    Trade trade;
    trade.buy = trade.resting = buy.id;
    trade.fault = Fault::Buyer;
    trade.failureReason = "insufficient_usdc";
    for (qint64 i = 1; i <= kMostFailures; ++i) {
        buy = afterFailure(buy, trade, Fault::Buyer, kNoon);
        QCOMPARE(buy.failures, i);
        QCOMPARE(buy.standing == OrderState::Cancelled, i == kMostFailures);
        if (i < kMostFailures)
            buy.standing = OrderState::Open;
    }
}

void MarketplaceTermsTest::failure_ofASmallFillIsTheTakers()
{
    Order resting = orderOf(1, "usr_a", OrderSide::Buy, 10);
    const Order taking = orderOf(2, "usr_b", OrderSide::Sell, 1);
    Trade trade;
    trade.buy = trade.resting = resting.id;
    trade.sell = trade.taking = taking.id;
    trade.shares = {1};
    trade.fault = Fault::Buyer;
    trade.failureReason = "minimum_holding";
    QVERIFY(blameOf(trade, resting) == Fault::Seller);
    trade.shares = {10}; // all there is of it
    QVERIFY(blameOf(trade, resting) == Fault::Buyer);
    trade.shares = {1};
    trade.failureReason = "insufficient_usdc";
    QVERIFY(blameOf(trade, resting) == Fault::Buyer);
}

QTEST_GUILESS_MAIN(MarketplaceTermsTest)
#include "marketplace_terms_test.moc"
