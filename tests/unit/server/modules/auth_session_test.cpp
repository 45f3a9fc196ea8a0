// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: sessions and roles keep their promises when time passes.
#include "tests/unit/server/modules/auth_fixture.h"

using namespace freehold;
using namespace freehold::auth;
using namespace freehold::test;

class AuthSessionTest : public ModuleTest<Fixture> {
    Q_OBJECT

private Q_SLOTS:
    void session_endsWithoutUse()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"));
        const QByteArray token = f.logIn(user.email).opened.token;
        f.core.clock.advanceMs(11 * kHourMs);
        QCOMPARE(await(f.sessions.authenticate(token)).id, user.id);
        f.core.clock.advanceMs(11 * kHourMs); // slid along
        QCOMPARE(await(f.sessions.authenticate(token)).id, user.id);
        f.core.clock.advanceMs(12 * kHourMs);
        QVERIFY(await(f.sessions.authenticate(token)).isNull());
    }

    void session_endsAfterThirtyDaysInAnyCase()
    {
        Fixture &f = fixture();
        const QByteArray token = f.logIn(f.user(QStringLiteral("a@example.com")).email).opened.token;
        for (int hours = 0; hours < 30 * 24; hours += 10) {
            QVERIFY(!await(f.sessions.authenticate(token)).isNull());
            f.core.clock.advanceMs(10 * kHourMs);
        }
        QVERIFY(await(f.sessions.authenticate(token)).isNull());
    }

    void session_tokenIsNotInTheDatabase()
    {
        Fixture &f = fixture();
        const OpenedSession opened = f.logIn(f.user(QStringLiteral("a@example.com")).email).opened;
        QString stored;
        await(f.database->read([&](Sql &sql) {
            sql.forEach(QStringLiteral("SELECT token_hash FROM sessions"), {},
                        [&](const Row &row) { stored = row.text("token_hash"); });
        }));
        QCOMPARE(stored.size(), 64);
        QVERIFY(!stored.contains(QString::fromLatin1(opened.token)));
        QCOMPARE(await(f.sessions.authenticate(opened.token)).csrfToken, opened.csrfToken);
        QVERIFY(await(f.sessions.authenticate(QByteArray(43, 'A'))).isNull());
        QVERIFY(await(f.sessions.authenticate("short")).isNull());
    }

    void logOut_endsOnlyThisSession()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"));
        const QByteArray one = f.logIn(user.email).opened.token;
        const QByteArray two = f.logIn(user.email).opened.token;
        await(f.service.logOut(await(f.sessions.authenticate(one))));
        QVERIFY(await(f.sessions.authenticate(one)).isNull());
        QVERIFY(!await(f.sessions.authenticate(two)).isNull());
    }

    void setRoles_countsAtOnce()
    {
        Fixture &f = fixture();
        const User admin = f.user(QStringLiteral("admin@example.com"), Role::Admin);
        const User user = f.user(QStringLiteral("a@example.com"));
        const QByteArray token = f.logIn(user.email).opened.token;
        (void)await(f.users.setRoles(f.actor(admin), user.id, Role::PropertyManager | Role::Tenant));
        QCOMPARE(await(f.sessions.authenticate(token)).roles, Roles(Role::PropertyManager | Role::Tenant));
    }

    void setRoles_keepsAnAdmin()
    {
        Fixture &f = fixture();
        const User one = f.user(QStringLiteral("one@example.com"), Role::Admin);
        const User two = f.user(QStringLiteral("two@example.com"), Role::Admin);
        const auto demote = [&](const User &by, const User &whom) {
            return reasonOf([&] { (void)await(f.users.setRoles(f.actor(by), whom.id, Role::Investor)); });
        };
        QCOMPARE(demote(one, one), QStringLiteral("own_admin_role"));
        QCOMPARE(demote(one, two), QString());
        QVERIFY(await(f.users.user(two.id)).roles.testFlag(Role::Admin)); // a second admin has to agree
        QCOMPARE(demote(two, two), QString());                            // and may be the one that it is about
        // The session of `two` still says admin, the database does not.
        QCOMPARE(demote(two, one), QStringLiteral("missing_permission"));
    }
};

QTEST_GUILESS_MAIN(AuthSessionTest)
#include "auth_session_test.moc"
