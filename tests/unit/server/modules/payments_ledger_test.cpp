// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the books balance, whatever is posted, how often and by whom.
#include "server/modules/payments/payments_ledger.h"

#include "server/modules/payments/payments_conversion_plan.h"
#include "server/modules/payments/payments_ledger_store.h"
#include "tests/support/await.h"
#include "tests/support/count_failures.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace freehold;
using namespace freehold::payments;
using namespace freehold::test;

namespace {

const auto kHouse = PropertyId::trusted("prop_00000000000000000000000001");
const auto kShop = PropertyId::trusted("prop_00000000000000000000000002");
const LedgerAccount kStripe{.book = LedgerBook::Stripe};

LedgerAccount rentOf(const PropertyId &property) { return {.book = LedgerBook::Rent, .property = property}; }

Journal rent(const QString &reference, const PropertyId &property, qint64 cents)
{
    Journal journal("paid", reference);
    journal.debit(kStripe, UsdCents{cents}).credit(rentOf(property), UsdCents{cents});
    return journal;
}

struct PaymentsLedgerCount {
    qint64 value = 0;
    static PaymentsLedgerCount fromRow(const Row &row) { return {row.int64("value")}; }
};

Collection settled(int number, qint64 net)
{
    Collection collection;
    collection.id = CollectionId::trusted(QString("col_%1").arg(number));
    collection.net = {net};
    return collection;
}

} // namespace

class PaymentsLedgerTest : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(Dialect dialect) : database(dialect) { }

        void post(const Journal &journal)
        {
            await(database->write([=, this](Sql &sql) { ledger.post(sql, journal); }));
        }
        Task<> posting(Journal journal)
        {
            co_await database->write([=, this](Sql &sql) { ledger.post(sql, journal); });
        }
        qint64 balance(const LedgerAccount &account)
        {
            return await(database->read([=](Sql &sql) { return LedgerStore::balance(sql, account); }));
        }
        qint64 journals()
        {
            return await(database->read([=](Sql &sql) {
                return sql.one<PaymentsLedgerCount>("SELECT COUNT(*) AS value FROM ledger_journals", {}, "count").value;
            }));
        }
        QStringList contradictions()
        {
            return await(database->read([](Sql &sql) { return LedgerStore::contradictions(sql); }));
        }
        void exec(const QString &statement)
        {
            await(database->write([=](Sql &sql) { sql.exec(statement); }));
        }

        TestDatabase database;
        FakeClock clock;
        Ledger ledger{clock};
    };

private Q_SLOTS:
    void post_movesBothSides_data() { TestDatabase::addDialectRows(); }
    void post_movesBothSides()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        f.post(rent("a", kHouse, 90'000));
        f.post(rent("b", kShop, 5));
        QCOMPARE(f.balance(kStripe), 90'005);
        QCOMPARE(f.balance(rentOf(kHouse)), -90'000);
        QCOMPARE(f.balance(rentOf(kShop)), -5);
        QCOMPARE(f.balance({.book = LedgerBook::Circle}), 0);
        QVERIFY(f.contradictions().isEmpty());
    }

    void post_again_writesNothing_data() { TestDatabase::addDialectRows(); }
    void post_again_writesNothing()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        f.post(rent("a", kHouse, 90'000));
        f.post(rent("a", kHouse, 70'000));
        QCOMPARE(f.balance(kStripe), 90'000);
        QCOMPARE(f.journals(), 1);
    }

    void post_severalInOneUnit_writesEachOnce_data() { TestDatabase::addDialectRows(); }
    void post_severalInOneUnit_writesEachOnce()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        await(f.database->write([&](Sql &sql) {
            for (const char *reference : {"a", "b", "a"})
                f.ledger.post(sql, rent(reference, kHouse, 100));
            QCOMPARE(LedgerStore::balance(sql, kStripe), 200); // what this unit posted is in what it reads
            f.ledger.post(sql, rent("c", kShop, 10));
            f.ledger.post(sql, rent("b", kHouse, 100));
        }));
        QCOMPARE(f.balance(kStripe), 210);
        QCOMPARE(f.journals(), 3);
        QVERIFY(f.contradictions().isEmpty());
    }

    void post_isUndoneWithItsUnit_data() { TestDatabase::addDialectRows(); }
    void post_isUndoneWithItsUnit()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        QVERIFY_THROWS_EXCEPTION(Error, await(f.database->write([&](Sql &sql) {
                                     f.ledger.post(sql, rent("a", kHouse, 100));
                                     throw Error(ErrorCode::RuleRefused, "no", "no");
                                 })));
        QCOMPARE(f.journals(), 0);
        QCOMPARE(f.balance(kStripe), 0);
    }

    void manyAtOnce_keepTheSums_data() { TestDatabase::addDialectRows(); }
    void manyAtOnce_keepTheSums()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        std::vector<Task<>> tasks;
        for (int i = 0; i < 400; ++i) // each reference twice, in the same commit or in another
            tasks.push_back(f.posting(rent(QString::number(i % 200), i % 2 == 0 ? kHouse : kShop, 1 + i % 200)));
        QCOMPARE(await(countFailures(std::move(tasks))), 0);
        QCOMPARE(f.journals(), 200);
        QCOMPARE(f.balance(kStripe), 200 * 201 / 2);
        QVERIFY(f.contradictions().isEmpty());
    }

    void journalThatCannotBeWritten_failsOnlyItsOwnUnit_data() { TestDatabase::addDialectRows(); }
    void journalThatCannotBeWritten_failsOnlyItsOwnUnit()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        std::vector<Task<>> tasks;
        for (int i = 0; i < 20; ++i)
            tasks.push_back(f.posting(rent(i == 10 ? QString(QChar::Null) : QString::number(i), kHouse, 1)));
        QCOMPARE(await(countFailures(std::move(tasks))), 1);
        QCOMPARE(f.journals(), 19);
        QCOMPARE(f.balance(kStripe), 19);
        QVERIFY(f.contradictions().isEmpty());
    }

    void post_refusesWhatDoesNotBalance_data() { TestDatabase::addDialectRows(); }
    void post_refusesWhatDoesNotBalance()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        Journal lopsided("paid", "a");
        lopsided.debit(kStripe, UsdCents{2}).credit(rentOf(kHouse), UsdCents{1});
        QVERIFY_THROWS_EXCEPTION(std::logic_error, f.post(lopsided));
        Journal mixed("paid", "b"); // a dollar is no USDC
        mixed.debit(kStripe, UsdCents{1}).credit({.book = LedgerBook::Treasury}, Usdc{1});
        QVERIFY_THROWS_EXCEPTION(std::logic_error, f.post(mixed));
        Journal overflowing("paid", "c");
        const UsdCents most{std::numeric_limits<qint64>::max()};
        overflowing.debit(kStripe, most).debit(kStripe, most).credit(rentOf(kHouse), UsdCents{2});
        QVERIFY_THROWS_EXCEPTION(std::logic_error, f.post(overflowing));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, f.post(Journal("paid", "d")));
        QCOMPARE(f.balance(kStripe), 0);
    }

    void entries_cannotBeChanged_data() { TestDatabase::addDialectRows(); }
    void entries_cannotBeChanged()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        f.post(rent("a", kHouse, 90'000));
        QVERIFY_THROWS_EXCEPTION(Error, f.exec("UPDATE ledger_entries SET amount = amount + 1"));
        QVERIFY_THROWS_EXCEPTION(Error, f.exec("DELETE FROM ledger_entries"));
    }

    void contradictions_nameWhatIsWrong_data() { TestDatabase::addDialectRows(); }
    void contradictions_nameWhatIsWrong()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        f.post(rent("a", kHouse, 90'000));
        f.exec("UPDATE ledger_accounts SET balance = balance + 1 WHERE book = 'stripe'");
        const QStringList found = f.contradictions();
        QCOMPARE(found.size(), 1);
        QVERIFY2(found[0].startsWith("stripe USD"), qPrintable(found[0]));
        f.exec("INSERT INTO ledger_entries (journal_id, line, account_id, amount) SELECT id, 9, "
               "(SELECT id FROM ledger_accounts WHERE book = 'stripe'), 1 FROM ledger_journals");
        QVERIFY(f.contradictions().join('\n').contains("is out by 1 USD"));
    }

    void manyJournals_keepTheSums_data() { TestDatabase::addDialectRows(); }
    void manyJournals_keepTheSums()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        QRandomGenerator random(7);
        std::set<QString> posted;
        qint64 total = 0;
        for (int i = 0; i < 60; ++i) {
            const qint64 cents = random.bounded(1, 1'000'000);
            const QString reference = QString::number(random.bounded(40)); // some of them again
            f.post(rent(reference, i % 2 == 0 ? kHouse : kShop, cents));
            if (posted.insert(reference).second)
                total += cents;
        }
        QCOMPARE(f.balance(kStripe), total);
        QCOMPARE(f.balance(rentOf(kHouse)) + f.balance(rentOf(kShop)), -total);
        QVERIFY(f.contradictions().isEmpty());
    }

    void plan_takesTheOldestThatFit_data()
    {
        QTest::addColumn<QList<qint64>>("nets");
        QTest::addColumn<qint64>("unconverted");
        QTest::addColumn<qint64>("available");
        QTest::addColumn<int>("taken");
        QTest::addColumn<qint64>("amount");
        QTest::newRow("all") << QList<qint64>{100, 200} << qint64{300} << qint64{300} << 2 << qint64{300};
        QTest::newRow("what is there") << QList<qint64>{100, 200} << qint64{300} << qint64{299} << 1 << qint64{100};
        QTest::newRow("nothing there") << QList<qint64>{100, 200} << qint64{300} << qint64{99} << 0 << qint64{0};
        QTest::newRow("less what was taken back")
            << QList<qint64>{100, 200} << qint64{250} << qint64{300} << 2 << qint64{250};
        QTest::newRow("all of it taken back") << QList<qint64>{100} << qint64{0} << qint64{300} << 0 << qint64{0};
        QTest::newRow("more than all taken back") << QList<qint64>{100} << qint64{-50} << qint64{300} << 0 << qint64{0};
        QTest::newRow("a first that covers the loss alone")
            << QList<qint64>{100, 200} << qint64{150} << qint64{160} << 2 << qint64{150};
        QTest::newRow("nothing settled") << QList<qint64>{} << qint64{0} << qint64{300} << 0 << qint64{0};
    }
    void plan_takesTheOldestThatFit()
    {
        QFETCH(QList<qint64>, nets);
        QFETCH(qint64, unconverted);
        QFETCH(qint64, available);
        QFETCH(int, taken);
        QFETCH(qint64, amount);
        std::vector<Collection> collections;
        for (const qint64 net : nets)
            collections.push_back(settled(static_cast<int>(collections.size()), net));
        const auto plan = planConversion(collections, {unconverted}, {available});
        QCOMPARE(plan ? static_cast<int>(plan->collections.size()) : 0, taken);
        QCOMPARE(plan ? plan->amount.cents : 0, amount);
    }
};

QTEST_GUILESS_MAIN(PaymentsLedgerTest)
#include "payments_ledger_test.moc"
