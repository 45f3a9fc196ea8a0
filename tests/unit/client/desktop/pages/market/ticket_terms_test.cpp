// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/market/book_view.h"
#include "client/desktop/pages/market/ticket_terms.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::desktop;

namespace {

Ticket sell()
{
    return {.side = api::OrderSide::Sell,
            .shares = Shares{40},
            .price = Usdc{51'200'000},
            .maxFeeBps = 50,
            .hasWallet = true,
            .bestBid = std::nullopt,
            .bestAsk = std::nullopt};
}

} // namespace

class TicketTermsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void totals_areExact()
    {
        const auto selling = totalOf(sell());
        QCOMPARE(selling->quote.micro, 2'048'000'000);
        QCOMPARE(selling->fee.micro, 10'240'000);
        QCOMPARE(selling->total.micro, 2'037'760'000);
        Ticket buy = sell();
        buy.side = api::OrderSide::Buy;
        QCOMPARE(totalOf(buy)->total.micro, 2'058'240'000);
    }

    void totals_ofNonsense_areNone()
    {
        for (const auto price :
             {Usdc{0}, Usdc{1}, Usdc{51'200'001}, Usdc{std::numeric_limits<qint64>::max() / 10'000 * 10'000}}) {
            Ticket ticket = sell();
            ticket.price = price;
            QVERIFY(!totalOf(ticket));
            QVERIFY(!canReview(ticket));
            QVERIFY(sentenceOf(ticket, "X").isEmpty());
        }
        Ticket none = sell();
        none.shares = Shares{0};
        QVERIFY(!totalOf(none));
        none.shares.reset();
        QVERIFY(!totalOf(none));
    }

    void review_needsAWallet()
    {
        QVERIFY(canReview(sell()));
        Ticket ticket = sell();
        ticket.hasWallet = false;
        QVERIFY(!canReview(ticket));
    }

    void farPrice_isWarnedOfAndAllowed()
    {
        Ticket ticket = sell();
        ticket.bestBid = Usdc{60'000'000};
        const auto checks = checksOf(ticket);
        QVERIFY(!checks.last().isMet && !checks.last().isNeeded);
        QVERIFY(canReview(ticket));
        ticket.bestBid = Usdc{52'000'000};
        QVERIFY(checksOf(ticket).last().isMet);
    }

    void sentence_saysWhetherItWaits()
    {
        Ticket ticket = sell();
        const QString waiting = sentenceOf(ticket, "Lindenstrasse 12");
        QVERIFY(waiting.contains("Lindenstrasse 12"));
        QVERIFY(waiting.contains("waits"));
        ticket.bestBid = ticket.price;
        QVERIFY(sentenceOf(ticket, "Lindenstrasse 12").contains("at once"));
    }

    void depth_sumsUp()
    {
        api::BookLevel best;
        best.price = {51'000'000};
        best.shares = {10};
        api::BookLevel next;
        next.price = {50'000'000};
        next.shares = {5};
        const auto depth = depthOf({best, next});
        QCOMPARE(depth[0].depth.count, 10);
        QCOMPARE(depth[1].depth.count, 15);
    }
};

QTEST_MAIN(TicketTermsTest)
#include "ticket_terms_test.moc"
