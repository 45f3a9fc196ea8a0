// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: an older database loses what was readable in it, and a key can be replaced without losing anybody.
#include "server/modules/auth/auth_legacy_store.h"
#include "tests/unit/server/modules/auth_fixture.h"

#include <QDir>
#include <QTemporaryDir>

using namespace freehold;
using namespace freehold::auth;
using namespace freehold::test;

namespace {

/// The migrations as they were before accounts were sealed.
void copyOldMigrations(const QString &to)
{
    const QDir all(TestDatabase::migrationsDirectory());
    for (const QString &name : all.entryList({QStringLiteral("*.sql")}))
        if (name < QStringLiteral("0011"))
            QVERIFY(QFile::copy(all.filePath(name), to + u'/' + name));
}

QByteArray keyOf(char letter) { return QByteArray(Sealing::kKeyBytes, letter).toBase64(); }

Sealing sealingWith(const QByteArray &keys, Random &random)
{
    return Sealing::fromText({.dataKeys = keys, .indexKey = keyOf('i')}, random).value();
}

/// All bytes of the database's files.
QByteArray rawBytes(const QString &url)
{
    QByteArray bytes;
    const QFileInfo file(url.section(u':', 1));
    for (const QString &name : file.dir().entryList({file.fileName() + u'*'}, QDir::Files)) {
        QFile part(file.dir().filePath(name));
        if (part.open(QIODevice::ReadOnly))
            bytes += part.readAll();
    }
    return bytes;
}

} // namespace

class AuthSealingTest : public ModuleTest<Fixture> {
    Q_OBJECT

private Q_SLOTS:
    void olderDatabase_isSealedAndKeepsNothingReadable()
    {
        QTemporaryDir old;
        copyOldMigrations(old.path());
        TestDatabase database(dialect(), TestDatabase::Schema::Empty);
        database->migrate(old.path());
        const QString id = QStringLiteral("usr_") + QString(26, u'0');
        await(database->write([&](Sql &sql) {
            sql.exec(QStringLiteral("INSERT INTO users (id, email, name, password_hash, roles, created_at) "
                                    "VALUES (:id, 'ada@lovelace.example', 'Ada Lovelace', 'x', 5, 7)"),
                     {{QStringLiteral("id"), id}});
            sql.exec(QStringLiteral("INSERT INTO sessions (id, token_hash, user_id, created_at, seen_at, expires_at) "
                                    "VALUES ('ses_1', 'h', :id, 1, 1, 2)"),
                     {{QStringLiteral("id"), id}});
        }));

        database->migrate(TestDatabase::migrationsDirectory());
        CoreFixture core(*database);
        QCOMPARE(await(LegacyStore(core.core).sealAll()), 1);
        const User user =
            await(database->read([&](Sql &sql) {
                return UserStore(core.sealing).findCredentials(sql, QStringLiteral("ada@lovelace.example"));
            }))->user;
        QCOMPARE(user.name, QStringLiteral("Ada Lovelace"));
        QCOMPARE(user.roles, Roles(Role::Investor | Role::Admin));
        QCOMPARE(user.createdAt.value, qint64(7));
        database.close();
        if (dialect() != Dialect::Sqlite)
            return;
        const QByteArray raw = rawBytes(database.url());
        QVERIFY(raw.contains(id.toLatin1()));
        QVERIFY(!raw.contains("lovelace") && !raw.contains("Lovelace"));
    }

    void reseal_letsTheOldKeyGo()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"));
        const QByteArray token = f.logIn(user.email).opened.token;
        (void)await(f.totps.enrolAtOnce(user.id));

        const Sealing both = sealingWith("new:" + keyOf('n') + ",test:" + keyOf('k'), f.core.random);
        Core rotated{f.core.database, f.core.jobs,   f.core.outbox, f.core.inbox, f.core.hub,  f.core.http,
                     f.core.clock,    f.core.random, f.core.ids,    both,         f.core.audit};
        QCOMPARE(await(Resealing(rotated).run(auth::sealedColumns())), 4); // address, name, network and secret
        QCOMPARE(await(Resealing(rotated).run(auth::sealedColumns())), 0);

        const Sealing onlyNew = sealingWith("new:" + keyOf('n'), f.core.random);
        await(f.database->read([&](Sql &sql) {
            QCOMPARE(UserStore(onlyNew).findCredentials(sql, user.email)->user.name, user.name);
            QVERIFY(TotpStore(onlyNew).find(sql, user.id).has_value());
            QCOMPARE(SessionStore(onlyNew).ofUser(sql, user.id).size(), size_t(1));
        }));
    }
};

QTEST_GUILESS_MAIN(AuthSealingTest)
#include "auth_sealing_test.moc"
