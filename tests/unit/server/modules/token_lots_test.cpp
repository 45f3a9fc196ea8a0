// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what somebody disposes of comes out of the oldest lots, however many there are.
#include "tests/support/await.h"
#include "tests/unit/server/modules/share_model.h"

#include <QTest>

#include <limits>

using namespace freehold;
using namespace freehold::token;
using freehold::test::anvilAccount;
using freehold::test::await;
using freehold::test::TestDatabase;

class TokenLotsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void lots_areTakenFirstInFirstOut()
    {
        const std::vector<OpenLot> lots{{1, {5}}, {2, {3}}, {3, {10}}};
        const auto uses = takeFirstIn(lots, {9});
        QVERIFY(uses);
        QCOMPARE(uses->size(), std::size_t(3));
        QCOMPARE((*uses)[0].shares.count, 5);
        QCOMPARE((*uses)[1].shares.count, 3);
        QCOMPARE((*uses)[2].shares.count, 1);
        QVERIFY(takeFirstIn(lots, {18}));
        QVERIFY(!takeFirstIn(lots, {19}));
        QVERIFY(takeFirstIn({}, {0})->empty());
    }

    void lots_costOfTheRestIsExact()
    {
        QCOMPARE(remainingCost({2'000'000}, {40}, {13}).micro, 650'000);
        constexpr qint64 kHuge = std::numeric_limits<qint64>::max();
        QCOMPARE(remainingCost({kHuge}, {kHuge}, {kHuge}).micro, kHuge);
    }

    void ledger_findsAsManyLotsAsADisposalNeeds()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        constexpr quint32 kLots = 100;
        TestDatabase database(dialect);
        await(database->write([](Sql &sql) {
            for (quint32 i = 0; i < kLots; ++i)
                HoldingsLedger::apply(sql, {{transferOf(i, {}, anvilAccount(1), 2), Usdc{i}}});
            // The first is left in half, and the last of them is taken.
            HoldingsLedger::apply(sql, {{transferOf(kLots, anvilAccount(1), anvilAccount(2), 1), std::nullopt}});
            HoldingsLedger::apply(sql, {{transferOf(kLots + 1, anvilAccount(1), anvilAccount(2), 197), std::nullopt}});
            const auto left = HoldingsStore::openLots(sql, kToken, anvilAccount(1));
            QCOMPARE(left.size(), std::size_t(1));
            QCOMPARE(left.front().remaining.count, 2);
            QCOMPARE(left.front().cost->micro, qint64(kLots) - 1);
            HoldingsLedger::apply(sql, {{transferOf(kLots + 2, anvilAccount(1), anvilAccount(2), 2), std::nullopt}});
            QVERIFY(HoldingsStore::openLots(sql, kToken, anvilAccount(1)).empty());
            QVERIFY(!HoldingsStore::findHolder(sql, kToken, anvilAccount(1)));
        }));
    }
};

QTEST_GUILESS_MAIN(TokenLotsTest)
#include "token_lots_test.moc"
