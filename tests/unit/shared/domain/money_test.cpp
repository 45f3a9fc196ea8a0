// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/money.h"
#include "shared/domain/usd_cents.h"

#include <QtTest>

#include <limits>

using namespace freehold;

namespace {
constexpr qint64 kMax = std::numeric_limits<qint64>::max();
}

class MoneyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usdc_parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("micro");
        QTest::newRow("whole") << "50" << qint64(50'000'000);
        QTest::newRow("decimals") << "50.25" << qint64(50'250'000);
        QTest::newRow("one micro") << "0.000001" << qint64(1);
        QTest::newRow("zero") << "0" << qint64(0);
        QTest::newRow("trailing zeros") << "1.100000" << qint64(1'100'000);
        QTest::newRow("largest") << "9223372036854.775807" << kMax;
    }

    void usdc_parses()
    {
        QFETCH(QString, text);
        QFETCH(qint64, micro);
        const auto amount = Usdc::parse(text);
        QVERIFY(amount);
        QCOMPARE(amount->micro, micro);
        QCOMPARE(Usdc::parse(amount->toString())->micro, micro);
    }

    void usdCents_areWrittenWithTwoDecimals_data()
    {
        QTest::addColumn<qint64>("cents");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64(0) << "0.00";
        QTest::newRow("a cent") << qint64(1) << "0.01";
        QTest::newRow("ten cents") << qint64(10) << "0.10";
        QTest::newRow("a dollar") << qint64(100) << "1.00";
        QTest::newRow("a house") << qint64(50'000'005) << "500000.05";
        QTest::newRow("owed") << qint64(-5) << "-0.05";
        QTest::newRow("most") << kMax << "92233720368547758.07";
        QTest::newRow("least") << std::numeric_limits<qint64>::min() << "-92233720368547758.08";
    }

    void usdCents_areWrittenWithTwoDecimals()
    {
        QFETCH(qint64, cents);
        QFETCH(QString, text);
        QCOMPARE(UsdCents{cents}.toString(), text);
    }

    void usdc_refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 ".",
                                 "1.",
                                 ".5",
                                 "-1",
                                 "+1",
                                 "01",
                                 "00",
                                 "1.0000001",
                                 "1,5",
                                 "1e3",
                                 " 1",
                                 "1 ",
                                 "0x1",
                                 "1.2.3",
                                 "1.-2",
                                 "9223372036854.775808",
                                 "9223372036855",
                                 "99999999999999999999",
                                 "\u0661",
                                 "nan"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void usdc_refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!Usdc::parse(text));
    }

    void usdc_writesSixDecimals()
    {
        QCOMPARE(Usdc{50'000'000}.toString(), QStringLiteral("50.000000"));
        QCOMPARE(Usdc{1}.toString(), QStringLiteral("0.000001"));
        QCOMPARE(Usdc{-1'500'000}.toString(), QStringLiteral("-1.500000"));
        QCOMPARE(Usdc{std::numeric_limits<qint64>::min()}.toString(), QStringLiteral("-9223372036854.775808"));
    }

    void shares_areWhole()
    {
        QCOMPARE(Shares::parse(u"10000")->count, 10000);
        QCOMPARE(Shares::parse(u"9223372036854775807")->count, kMax);
        for (const char *bad : {"", "-1", "+1", "01", "1.0", "1e2", " 1", "9223372036854775808"})
            QVERIFY2(!Shares::parse(QString(bad)), bad);
    }

    void quote_isExactOrNothing()
    {
        QCOMPARE(quote({3}, {33'333'333})->micro, 99'999'999);
        QCOMPARE(quote({0}, {kMax})->micro, 0);
        QCOMPARE(quote({1}, {kMax})->micro, kMax);
        QVERIFY(!quote({2}, {kMax}));
        QVERIFY(!quote({kMax}, {kMax}));
    }

    void sum_isCheckedAtBothEnds()
    {
        QCOMPARE(checkedAdd(Usdc{kMax - 1}, Usdc{1})->micro, kMax);
        QVERIFY(!checkedAdd(Usdc{kMax}, Usdc{1}));
        QVERIFY(!checkedAdd(Usdc{std::numeric_limits<qint64>::min()}, Usdc{-1}));
        QVERIFY(!checkedAdd(Shares{kMax}, Shares{1}));
        QCOMPARE(checkedAdd(Shares{2}, Shares{3})->count, 5);
    }
};

QTEST_GUILESS_MAIN(MoneyTest)
#include "money_test.moc"
