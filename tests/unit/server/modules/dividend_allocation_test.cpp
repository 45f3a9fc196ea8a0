// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: parts of a pot never add up to more than it, what is left over is less than one for each holder, and rates are read as they
// are meant.
#include "server/modules/dividend/dividend_allocation.h"

#include <QTest>

#include <random>

using namespace freehold;
using namespace freehold::dividend;

class DividendAllocationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allotment_isThatOfTheContract()
    {
        // The numbers of contracts/test/node/dividends.test.ts.
        QCOMPARE(shareOf({700'000'001}, {30}, {70}).micro, 300'000'000);
        const Allotment spain = allot({700'000'001}, {30}, {70}, 1'900);
        QCOMPARE(spain.net.micro, 243'000'000);
        QCOMPARE(spain.withheld.micro, 57'000'000);
        const Allotment germany = allot({700'000'001}, {30}, {70}, 2'638);
        QCOMPARE(germany.net.micro, 220'860'000);
        QCOMPARE(germany.withheld.micro, 79'140'000);
        // And those of OwedDividends.t.sol.
        const Allotment small = allot({1'000}, {1}, {4}, 1'900);
        QCOMPARE(small.net.micro, 203);
        QCOMPARE(small.withheld.micro, 47);
    }

    void allotment_isExactForTheLargestNumbers()
    {
        const qint64 pot = (qint64{1} << 48) - 1;
        const qint64 shares = std::numeric_limits<qint64>::max();
        QCOMPARE(shareOf({pot}, {shares}, {shares}).micro, pot);
        QCOMPARE(shareOf({pot}, {shares - 1}, {shares}).micro, pot - 1);
        QCOMPARE(taxOf({pot}, kAllBps).micro, pot);
        QCOMPARE(taxOf({pot}, 0).micro, 0);
    }

    void parts_leaveLessThanOneForEachHolder()
    {
        std::mt19937_64 random(20270101);
        for (int round = 0; round < 2'000; ++round) {
            const qint64 pot = static_cast<qint64>(random() % 1'000'000'000'000);
            std::vector<qint64> holdings(1 + random() % 50);
            qint64 total = 0;
            for (qint64 &held : holdings)
                total += held = 1 + static_cast<qint64>(random() % 100'000);
            qint64 given = 0;
            for (const qint64 held : holdings) {
                const Allotment part = allot({pot}, {held}, {total}, static_cast<qint64>(random() % (kAllBps + 1)));
                QVERIFY(part.net.micro >= 0 && part.withheld.micro >= 0);
                QCOMPARE(part.net.micro + part.withheld.micro, part.gross.micro);
                given += part.gross.micro;
            }
            QVERIFY(given <= pot);
            QVERIFY(pot - given < static_cast<qint64>(holdings.size()));
        }
    }

    void payments_haveFifteenBytes()
    {
        const QByteArray bytes = QByteArray::fromHex("000001"
                                                     "00000e7be2c0"
                                                     "00000365c040"
                                                     "ffffff"
                                                     "ffffffffffff"
                                                     "000000000000");
        const auto decoded = decodePayments(bytes);
        QVERIFY(decoded);
        const std::vector<LoggedPayment> expected{
            {.holderNumber = 1, .amount = {243'000'000}, .withheld = {57'000'000}},
            {.holderNumber = 0xffffff, .amount = {(qint64{1} << 48) - 1}, .withheld = {0}},
        };
        QVERIFY(*decoded == expected);
        QVERIFY(decodePayments({})->empty());
        QVERIFY(!decodePayments(bytes.chopped(1)));
    }

    void rates_areReadByCountry()
    {
        const auto rates = WithholdingRates::parse("DE:2638, ES:1900,US:0", 3'000);
        QVERIFY(rates);
        QCOMPARE(rates->rateOf(276), 2'638);
        QCOMPARE(rates->rateOf(724), 1'900);
        QCOMPARE(rates->rateOf(840), 0);
        QCOMPARE(rates->rateOf(250), 3'000);
        QCOMPARE(rates->rateOf(0), 3'000);
        QVERIFY(WithholdingRates::parse("", 0)->byCountry.empty());
    }

    void rates_thatAreNone_areRefusedWithTheirWords()
    {
        for (const char *wrong : {"DE", "DE:", "XX:1", "DE:-1", "DE:10001", "DE:1:2", "de:1", "276:1", "DE:1.5"}) {
            const auto rates = WithholdingRates::parse(wrong, 0);
            QVERIFY2(!rates, wrong);
            QVERIFY(rates.error().contains(wrong));
        }
        QCOMPARE(WithholdingRates::parse("DE:1,DE:2", 0).error(), QString("DE has two rates"));
    }
};

QTEST_GUILESS_MAIN(DividendAllocationTest)
#include "dividend_allocation_test.moc"
