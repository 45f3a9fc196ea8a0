// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: nothing that the provider told us about a person can be read in the database, and nothing is lost by hiding it.
#include "tests/unit/server/modules/kyc_fixture.h"

using namespace freehold;
using namespace freehold::kyc;
using namespace freehold::test;

namespace {

QStringList tablesOf(Sql &sql)
{
    QStringList tables;
    const QString question = sql.dialect() == Dialect::Sqlite
        ? QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'")
        : QStringLiteral("SELECT CAST(table_name AS TEXT) AS name FROM information_schema.tables "
                         "WHERE table_schema = current_schema()");
    sql.forEach(question, {}, [&](const Row &row) { tables.append(row.text("name")); });
    return tables;
}

/// Where in the whole database this text stands, as characters or as bytes.
QStringList placesOf(Sql &sql, const QString &text)
{
    QStringList places;
    for (const QString &table : tablesOf(sql)) {
        QStringList columns;
        const QString question = sql.dialect() == Dialect::Sqlite
            ? QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table)
            : QStringLiteral("SELECT CAST(column_name AS TEXT) AS name FROM information_schema.columns "
                             "WHERE table_schema = current_schema() AND table_name = '%1'")
                  .arg(table);
        sql.forEach(question, {}, [&](const Row &row) { columns.append(row.text("name")); });
        for (const QString &column : columns) {
            const QString value = QStringLiteral("CAST(\"%1\" AS TEXT)").arg(column);
            const QString hex = QString::fromLatin1(text.toUtf8().toHex());
            sql.forEach(
                QStringLiteral("SELECT COUNT(*) AS n FROM %1 WHERE %2 LIKE :text OR %2 LIKE :hex").arg(table, value),
                {{QStringLiteral("text"), QString(u'%' + text + u'%')},
                 {QStringLiteral("hex"), QString(u'%' + hex + u'%')}},
                [&](const Row &row) {
                    if (row.int64("n") > 0)
                        places.append(table + u'.' + column);
                });
        }
    }
    return places;
}

} // namespace

class KycPrivacyTest : public ModuleTest<KycFixture> {
    Q_OBJECT

private Q_SLOTS:
    void database_holdsNothingReadableOfWhatTheProviderSaid()
    {
        KycFixture &f = fixture();
        f.sumsub.validUntil = QStringLiteral("2031-07-23");
        f.approveOnChain(365);
        QCOMPARE(f.verification().country, QStringLiteral("DE"));
        f.say(kCompleted, kRed, 2);
        f.look();
        QCOMPARE(f.verification().reasons, QStringList{QStringLiteral("FORGERY")});
        await(f.database->read([&](Sql &sql) {
            QVERIFY(!placesOf(sql, f.user.id.text()).isEmpty()); // the search does find things
            for (const char *secret : {"FORGERY", "DEU", "Lovelace", "2031-07-23", "GREEN", "\"DE\""})
                QCOMPARE(placesOf(sql, QString::fromLatin1(secret)), QStringList());
            const qint64 validUntil = f.record(sql).validUntil.value().value;
            QCOMPARE(placesOf(sql, QString::number(validUntil)), QStringList());
        }));
    }

    void history_keepsTheReasonsSealed()
    {
        KycFixture &f = fixture();
        f.approveOnChain(365);
        f.say(kCompleted, kRed, 2);
        f.look();
        const auto stories = await(f.service.storiesOf(f.user.id));
        QCOMPARE(stories.size(), 1U);
        QStringList told;
        for (const HistoryEntry &entry : stories.front().history)
            told.append(toString(entry.state) + u' ' + toString(entry.cause) + u' ' + entry.reasons.join(u','));
        QCOMPARE(told,
                 (QStringList{QStringLiteral("STARTED person "), QStringLiteral("APPROVED provider "),
                              QStringLiteral("REVOKED provider FORGERY")}));
        QCOMPARE(stories.front().claims.size(), 1U);
    }

    void reseal_letsTheOldKeyGo()
    {
        KycFixture &f = fixture();
        f.approveOnChain(365);
        f.say(QStringLiteral("completed"), QStringLiteral("RED"), 2);
        f.look();
        const auto keyOf = [](char letter) { return QByteArray(Sealing::kKeyBytes, letter).toBase64(); };
        const auto sealingWith = [&](const QByteArray &keys) {
            return Sealing::fromText({.dataKeys = keys, .indexKey = keyOf('i')}, f.core.random).value();
        };
        const Sealing both = sealingWith("new:" + keyOf('n') + ",test:" + keyOf('k'));
        Core rotated{f.core.core.database, f.core.core.jobs,  f.core.core.outbox, f.core.core.inbox, f.core.core.hub,
                     f.core.core.http,     f.core.core.clock, f.core.core.random, f.core.core.ids,   both,
                     f.core.core.audit};
        QCOMPARE(await(Resealing(rotated).run(kyc::sealedColumns())),
                 2); // what is known of the person, and the reasons
        QCOMPARE(await(Resealing(rotated).run(kyc::sealedColumns())), 0);

        const Sealing onlyNew = sealingWith("new:" + keyOf('n'));
        await(f.database->read([&](Sql &sql) {
            const auto known = VerificationStore(onlyNew).find(sql, f.user.id, VerificationLevel::Identity);
            QCOMPARE(known->verification.country, QStringLiteral("DE"));
            const auto history = HistoryStore(onlyNew).of(sql, known->verification.id);
            QCOMPARE(history.back().reasons, QStringList{QStringLiteral("FORGERY")});
        }));
    }

    /// A value copied to another person's row does not open.
    void personal_belongsToItsRow()
    {
        KycFixture &f = fixture();
        f.approveOnChain(365);
        await(f.database->write([](Sql &sql) {
            sql.exec(QStringLiteral("DELETE FROM kyc_claims"));
            sql.exec(QStringLiteral("DELETE FROM kyc_verification_history"));
            sql.exec(QStringLiteral("UPDATE kyc_verifications SET id = 'kyc_other'"));
        }));
        QVERIFY_THROWS_EXCEPTION(Error, (void)f.record());
    }
};

QTEST_GUILESS_MAIN(KycPrivacyTest)
#include "kyc_privacy_test.moc"
