// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: of several servers on a database one is active, another takes over soon after it died, and what the old one writes
// later is refused.
#include "server/modules/blockchain/blockchain_lease.h"
#include "server/modules/blockchain/blockchain_process_name.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::test;

class BlockchainLeaseTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<CoreFixture> m_fixture;

    [[nodiscard]] Lease lease() { return Lease(m_fixture->core, QStringLiteral("chain")); }
    static int writeWith(Lease &lease)
    {
        return await(lease.write([](Sql &) { return 7; }));
    }
    static bool isRefused(Lease &lease)
    {
        try {
            writeWith(lease);
            return false;
        } catch (const Error &error) {
            return error.reason == QLatin1StringView("lease_lost");
        }
    }
    void setHolder(const QString &holder)
    {
        await((*m_database)->write([&](Sql &sql) {
            return sql.exec(QStringLiteral("UPDATE chain_leases SET holder = :holder"),
                            {{QStringLiteral("holder"), holder}});
        }));
    }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }
    void init()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        m_database = std::make_unique<TestDatabase>(dialect);
        m_fixture = std::make_unique<CoreFixture>(**m_database);
    }
    void cleanup()
    {
        m_fixture.reset();
        m_database.reset();
    }

    void oneOfTwo_holdsIt()
    {
        Lease first = lease();
        Lease second = lease();
        await(first.beat());
        await(second.beat());
        QVERIFY(first.isHeld());
        QVERIFY(!second.isHeld());
        QCOMPARE(writeWith(first), 7);
        QVERIFY(isRefused(second));
    }

    void letGo_isTakenAtOnce()
    {
        Lease first = lease();
        Lease second = lease();
        await(first.beat());
        await(first.release());
        await(second.beat());
        QVERIFY(second.isHeld());
        QVERIFY(isRefused(first));
    }

    void silentHolder_isReplacedInLessThanFiveSeconds_andCanWriteNoMore()
    {
        Lease first = lease();
        Lease second = lease();
        await(first.beat());
        QElapsedTimer timer;
        timer.start();
        while (!second.isHeld() && timer.elapsed() < 10'000) {
            await(second.beat());
            QTest::qWait(static_cast<int>(Lease::kBeatEvery.count()));
        }
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(timer.elapsed() >= Lease::kTakeOverAfter.count());
        QVERIFY(first.isHeld()); // it slept, and does not know
        QVERIFY(isRefused(first));
        await(first.beat());
        QVERIFY(!first.isHeld());
        QCOMPARE(writeWith(second), 7);
    }

    void beatingHolder_isLeftAlone()
    {
        Lease first = lease();
        Lease second = lease();
        for (int i = 0; i < 8; ++i) {
            await(first.beat());
            await(second.beat());
            QTest::qWait(static_cast<int>(Lease::kBeatEvery.count()));
        }
        QVERIFY(first.isHeld());
        QVERIFY(!second.isHeld());
    }

    void deadProcessOfThisMachine_isReplacedAtOnce()
    {
        QProcess process;
        process.start(QStringLiteral("true"), {});
        QVERIFY(process.waitForFinished());
        QStringList parts = processName(QStringLiteral("x")).split(u'/');
        QVERIFY(!isProcessGone(parts.join(u'/')));
        parts[2] = QStringLiteral("4194305"); // above every process id
        QVERIFY(isProcessGone(parts.join(u'/')));
        Lease first = lease();
        await(first.beat());
        setHolder(parts.join(u'/'));
        Lease second = lease();
        await(second.beat());
        QVERIFY(second.isHeld());
    }

    void processOfAnotherMachine_isNotTakenForDead()
    {
        QVERIFY(!isProcessGone(QStringLiteral("another-boot/pid[1]/4194305/1/x")));
        QVERIFY(!isProcessGone(QStringLiteral("something else")));
    }
};

QTEST_GUILESS_MAIN(BlockchainLeaseTest)
#include "blockchain_lease_test.moc"
