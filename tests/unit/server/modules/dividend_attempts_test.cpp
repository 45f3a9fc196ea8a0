// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what is sent until it is done is sent again when it came to nothing, or to too little, and never while it may still do its work.
#include "server/modules/dividend/dividend_attempts.h"
#include "tests/unit/server/modules/blockchain_life.h"

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::dividend;
using namespace freehold::test;

namespace {
const QString kPurpose = QStringLiteral("test");
const QString kPage = QStringLiteral("page");
const QString kFirstPage = QStringLiteral("page:1");
constexpr TimeMs kMuchLater{4'000'000'000'000};
} // namespace

class DividendAttemptsTest : public ChainTest {
    Q_OBJECT

private:
    struct Seen {
        int count = 0;
        bool isUnderWay = false;
        bool rests = false;
        bool restsForEver = false;
    };
    static Seen look(Life &life)
    {
        return await(life.fixture.database.read([&](Sql &sql) {
            const Attempts attempts(life.module, sql, kPurpose, kPage);
            return Seen{.count = attempts.count(),
                        .isUnderWay = attempts.isUnderWay(),
                        .rests = attempts.last() && attempts.rests(attempts.last()->createdAt),
                        .restsForEver = attempts.rests(kMuchLater)};
        }));
    }
    static void send(Life &life)
    {
        await(life.fixture.database.write([&](Sql &sql) {
            Attempts attempts(life.module, sql, kPurpose, kPage);
            attempts.send(kEmitter, kPing.toBytes());
        }));
    }

private Q_SLOTS:
    void attempts_areCounted_howeverManyThereAre()
    {
        auto life = newLife();
        for (int sent = 0; sent <= 18; ++sent) {
            QCOMPARE(look(*life).count, sent);
            send(*life);
        }
        QVERIFY(look(*life).isUnderWay);
        QVERIFY(!look(*life).rests);
    }

    void failed_restsAndIsOver()
    {
        auto life = newLife();
        send(*life);
        QVERIFY(life->withdraw(kFirstPage, QStringLiteral("usdc_stopped")));
        const Seen seen = look(*life);
        QVERIFY(!seen.isUnderWay);
        QVERIFY(seen.rests);
        QVERIFY(!seen.restsForEver);
    }

    /// A reorganisation can put other holders into a page than its transaction names.
    void confirmed_isOver_onceItsLogsAreApplied()
    {
        auto life = newReader();
        send(*life);
        life->start();
        QVERIFY(life->reaches(kFirstPage, ChainTransactionState::Confirmed));
        const quint64 block = life->transaction(kFirstPage).blockNumber.value();
        QVERIFY(waitUntil([&] { return life->readBlock() >= block; }));
        const Seen seen = look(*life);
        QVERIFY(!seen.isUnderWay);
        QVERIFY(seen.rests);
        QVERIFY(!seen.restsForEver);
    }

    void rest_doublesUpToAnHour()
    {
        QCOMPARE(restAfterMs(1), 30'000);
        QCOMPARE(restAfterMs(2), 60'000);
        QCOMPARE(restAfterMs(7), 1'920'000);
        QCOMPARE(restAfterMs(8), 3'600'000);
        QCOMPARE(restAfterMs(1'000), 3'600'000);
    }
};

QTEST_GUILESS_MAIN(DividendAttemptsTest)
#include "dividend_attempts_test.moc"
