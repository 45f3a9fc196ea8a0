// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what was recorded cannot be changed, removed or added to unseen, and servers that record at once make one chain.
#include "server/core/audit/audit.h"
#include "server/core/audit/audit_verifier.h"
#include "tests/support/await.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

#include <QTest>

using namespace freehold;
using namespace freehold::test;

namespace {

Actor somebody()
{
    return {.id = UserId::trusted(QStringLiteral("usr_a")), .session = {}, .roles = {}, .csrfToken = {}};
}

PropertyId propertyNumber(int number) { return PropertyId::trusted(QStringLiteral("prop_%1").arg(number)); }

struct AuditFixture {
    explicit AuditFixture(Dialect dialect) : database(dialect) { }

    void append(int count)
    {
        for (int i = 1; i <= count; ++i)
            await(database->write([&](Sql &sql) {
                audit.append(sql, somebody(), QStringLiteral("property.approved"), propertyNumber(i),
                             {{QStringLiteral("turn"), i}});
            }));
    }
    AuditVerdict verify()
    {
        return await(database->read([](Sql &sql) { return verifyAudit(sql); }));
    }
    /// As somebody would who owns the database.
    void tamper(const QString &statement)
    {
        await(database->write([&](Sql &sql) {
            if (sql.dialect() == Dialect::Sqlite) {
                sql.exec(QStringLiteral("DROP TRIGGER audit_log_no_update"));
                sql.exec(QStringLiteral("DROP TRIGGER audit_log_no_delete"));
            } else {
                sql.exec(QStringLiteral("DROP TRIGGER audit_log_no_change ON audit_log"));
            }
            sql.exec(statement);
        }));
    }

    TestDatabase database;
    FakeClock clock;
    Audit audit{clock};
};

} // namespace

class AuditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hash_coversEveryField()
    {
        // Computed with Python's hashlib from the description of the encoding.
        const AuditEntry entry{.seq = 1,
                               .at = {1'767'225'600'000},
                               .actor = QStringLiteral("usr_a"),
                               .network = QStringLiteral("192.0.2.0/24"),
                               .action = QStringLiteral("user.roles_set"),
                               .objectKind = QStringLiteral("usr"),
                               .objectId = QStringLiteral("usr_b"),
                               .params = QStringLiteral("{\"to\":[\"admin\"]}"),
                               .previousHash = QString(64, u'0'),
                               .hash = {}};
        QCOMPARE(entry.computedHash(),
                 QStringLiteral("25aeabd4c0dedd4ddc849ee0de5287364ed96a7998920c3b16bd09b07233616b"));
        AuditEntry shifted = entry; // the same letters, cut elsewhere
        shifted.actor = QStringLiteral("usr_a1");
        shifted.network = QStringLiteral("92.0.2.0/24");
        QVERIFY(shifted.computedHash() != entry.computedHash());
    }

    void append_chainsWhatCommits_data() { TestDatabase::addDialectRows(); }
    void append_chainsWhatCommits()
    {
        QFETCH(Dialect, dialect);
        AuditFixture f(dialect);
        QCOMPARE(f.verify().head.seq, qint64(0));
        f.append(3);
        try {
            await(f.database->write([&](Sql &sql) {
                f.audit.append(sql, somebody(), QStringLiteral("property.rejected"), propertyNumber(9));
                throw Error(ErrorCode::Conflict, QStringLiteral("no"), QString());
            }));
            QFAIL("it was rolled back");
        } catch (const Error &) {
        }
        f.append(1);
        const AuditVerdict verdict = f.verify();
        QVERIFY(!verdict.firstBreak);
        QCOMPARE(verdict.head.seq, qint64(4));
    }

    void table_refusesChanges_data() { TestDatabase::addDialectRows(); }
    void table_refusesChanges()
    {
        QFETCH(Dialect, dialect);
        AuditFixture f(dialect);
        f.append(1);
        for (const char *statement : {"UPDATE audit_log SET actor = 'usr_b'", "DELETE FROM audit_log"})
            QVERIFY_EXCEPTION_THROWN(
                await(f.database->write([&](Sql &sql) { sql.exec(QString::fromLatin1(statement)); })), Error);
        QVERIFY(!f.verify().firstBreak);
    }

    void verify_namesTheFirstBrokenEntry_data()
    {
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<QString>("statement");
        QTest::addColumn<qint64>("seq");
        QTest::addColumn<QString>("reason");
        const auto rows = [](Dialect dialect, const char *name) {
            const auto row = [&](const char *what, const char *statement, qint64 seq, const char *reason) {
                QTest::addRow("%s %s", name, what)
                    << dialect << QString::fromLatin1(statement) << seq << QString::fromLatin1(reason);
            };
            row("changed", "UPDATE audit_log SET actor = 'usr_b' WHERE seq = 3", 3, "wrong_hash");
            row("params", "UPDATE audit_log SET params = '{}' WHERE seq = 1", 1, "wrong_hash");
            row("removed", "DELETE FROM audit_log WHERE seq = 2", 2, "missing_entry");
            row("relinked", "UPDATE audit_log SET previous_hash = hash WHERE seq = 4", 4, "wrong_previous_hash");
            row("cut off", "DELETE FROM audit_log WHERE seq = 5", 5, "cut_off");
        };
        rows(Dialect::Sqlite, "sqlite");
        if (TestDatabase::hasPostgres())
            rows(Dialect::Postgres, "postgres");
    }
    void verify_namesTheFirstBrokenEntry()
    {
        QFETCH(Dialect, dialect);
        QFETCH(QString, statement);
        QFETCH(qint64, seq);
        QFETCH(QString, reason);
        AuditFixture f(dialect);
        f.append(5);
        f.tamper(statement);
        const auto verdict = f.verify();
        QVERIFY(verdict.firstBreak);
        QCOMPARE(verdict.firstBreak->seq, seq);
        QCOMPARE(verdict.firstBreak->reason, reason);
    }

    void append_ofTwoServersMakesOneChain_data() { TestDatabase::addDialectRows(); }
    void append_ofTwoServersMakesOneChain()
    {
        QFETCH(Dialect, dialect);
        constexpr int kEach = 40;
        AuditFixture f(dialect);
        Database other(DatabaseConfig{.url = f.database.url()});
        std::vector<Task<>> writes;
        for (int i = 0; i < kEach; ++i)
            for (Database *server : {&*f.database, &other})
                writes.push_back(server->write([&f, i](Sql &sql) {
                    f.audit.append(sql, somebody(), QStringLiteral("property.approved"), propertyNumber(i));
                }));
        for (Task<> &write : writes)
            await(std::move(write));
        const AuditVerdict verdict = f.verify();
        QVERIFY(!verdict.firstBreak);
        QCOMPARE(verdict.head.seq, qint64(2 * kEach));
    }

    void page_filtersAndGoesOn()
    {
        AuditFixture f(Dialect::Sqlite);
        f.append(5);
        const auto page = [&](const AuditFilter &filter) {
            return await(f.database->read([&](Sql &sql) { return AuditStore::page(sql, filter, 2); }));
        };
        QCOMPARE(page({}).front().seq, qint64(5));
        QCOMPARE(page({.beforeSeq = 4}).front().seq, qint64(3));
        QCOMPARE(page({.object = QStringLiteral("prop_2")}).size(), size_t(1));
        QCOMPARE(page({.action = QStringLiteral("property.rejected")}).size(), size_t(0));
        QCOMPARE(page({.actor = QStringLiteral("usr_a")}).size(), size_t(2));
        QCOMPARE(page({.to = f.clock.now()}).size(), size_t(0));
        QCOMPARE(page({.from = f.clock.now()}).size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "audit_test.moc"
