// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: admins manage accounts, none alone over another admin, the last one stays, and each step is recorded.
#include "server/core/audit/audit_verifier.h"
#include "tests/unit/server/modules/auth_fixture.h"

using namespace freehold;
using namespace freehold::auth;
using namespace freehold::test;

namespace {

QStringList recorded(Fixture &f, const UserId &object)
{
    return await(f.database->read([&](Sql &sql) {
        QStringList actions;
        for (const AuditEntry &entry : AuditStore::page(sql, {.object = object.text()}, 100))
            actions.prepend(entry.action);
        return actions;
    }));
}

} // namespace

class AuthUserTest : public ModuleTest<Fixture> {
    Q_OBJECT

private Q_SLOTS:
    void disable_endsSessionsAndTellsOnlyTheOwner()
    {
        Fixture &f = fixture();
        const Actor admin = f.actor(f.user(QStringLiteral("admin@example.com"), Role::Admin));
        const User user = f.user(QStringLiteral("a@example.com"));
        const QByteArray session = f.logIn(user.email).opened.token;
        await(f.emails.change(f.actor(user), {QStringLiteral("thief@example.com"), {kPassword, std::nullopt}}));
        await(f.users.disable(admin, user.id));
        QCOMPARE(reasonOf([&] {
                     await(f.emails.verify(f.mailedToken(QStringLiteral("verify_email")), QHostAddress::LocalHost));
                 }),
                 QStringLiteral("token_expired"));
        QVERIFY(await(f.sessions.authenticate(session)).isNull());
        const auto logIn = [&](const QString &password) { return reasonOf([&] { f.logIn(user.email, password); }); };
        QCOMPARE(logIn(QStringLiteral("a guess")), QStringLiteral("invalid_credentials"));
        QCOMPARE(logIn(kPassword), QStringLiteral("account_disabled"));
        await(f.users.enable(admin, user.id));
        QCOMPARE(logIn(kPassword), QString());
        QCOMPARE(recorded(f, user.id),
                 QStringList({QStringLiteral("user.created"), QStringLiteral("user.disabled"),
                              QStringLiteral("user.enabled")}));
    }

    void ofTwoAdmins_oneStaysWhateverTheyDo()
    {
        Fixture &f = fixture();
        const User one = f.user(QStringLiteral("one@example.com"), Role::Admin);
        const User two = f.user(QStringLiteral("two@example.com"), Role::Admin);
        const User three = f.user(QStringLiteral("three@example.com"), Role::Admin);
        await(f.users.disable(f.actor(one), two.id));
        await(f.users.disable(f.actor(one), three.id));
        // Sessions that still say admin are not believed.
        QCOMPARE(reasonOf([&] { await(f.users.disable(f.actor(two), one.id)); }), QStringLiteral("missing_permission"));
        QCOMPARE(reasonOf([&] { await(f.users.disable(f.actor(one), one.id)); }), QStringLiteral("own_account"));
        QCOMPARE(reasonOf([&] { await(f.users.setRoles(f.actor(one), one.id, Role::Investor)); }),
                 QStringLiteral("own_admin_role"));
    }

    void twoAdmins_whoDemoteEachOtherAtOnce()
    {
        Fixture &f = fixture();
        const User one = f.user(QStringLiteral("one@example.com"), Role::Admin);
        const User two = f.user(QStringLiteral("two@example.com"), Role::Admin);
        const User three = f.user(QStringLiteral("three@example.com"), Role::Admin);
        for (const User &whom : {one, two})
            QVERIFY(!await(f.users.setRoles(f.actor(three), whom.id, Role::Investor)));
        auto first = f.users.setRoles(f.actor(one), two.id, Role::Investor);
        auto second = f.users.setRoles(f.actor(two), one.id, Role::Investor);
        const QStringList reasons{reasonOf([&] { (void)await(std::move(first)); }),
                                  reasonOf([&] { (void)await(std::move(second)); })};
        QCOMPARE(QSet<QString>(reasons.begin(), reasons.end()),
                 (QSet<QString>{QString(), QStringLiteral("missing_permission")}));
        QCOMPARE(await(f.users.users({.role = Role::Admin}, 10)).size(), std::size_t{2});
    }

    void resetTotp_ofAnAdminTakesTwo()
    {
        Fixture &f = fixture();
        const User one = f.user(QStringLiteral("one@example.com"), Role::Admin);
        const User two = f.user(QStringLiteral("two@example.com"), Role::Admin);
        const User three = f.user(QStringLiteral("three@example.com"), Role::Admin);
        (void)await(f.totps.enrolAtOnce(three.id));
        const auto reset = [&](const User &by) { return await(f.users.resetTotp(f.actor(by), three.id)); };
        using enum UserService::TotpReset;
        QCOMPARE(reset(one), NeedsSecondAdmin);
        QCOMPARE(reset(one), NeedsSecondAdmin);
        f.core.clock.advanceMs(UserService::kResetRequestLifeMs);
        QCOMPARE(reset(two), NeedsSecondAdmin); // the first request is too old
        QCOMPARE(reset(one), Done);
        QVERIFY(!await(f.users.user(three.id)).hasTotp);
        QCOMPARE(recorded(f, three.id).last(), QStringLiteral("totp.reset"));
        const auto verdict = await(f.database->read([](Sql &sql) { return verifyAudit(sql); }));
        QVERIFY(!verdict.firstBreak);
    }

    /// As when the session that asked was a thief's, and was noticed.
    void resetTotp_doesNotCountAnAdminWhoIsNoneAnyMore()
    {
        Fixture &f = fixture();
        const User one = f.user(QStringLiteral("one@example.com"), Role::Admin);
        const User two = f.user(QStringLiteral("two@example.com"), Role::Admin);
        const User three = f.user(QStringLiteral("three@example.com"), Role::Admin);
        (void)await(f.totps.enrolAtOnce(three.id));
        const auto reset = [&](const User &by) { return await(f.users.resetTotp(f.actor(by), three.id)); };
        using enum UserService::TotpReset;
        QCOMPARE(reset(two), NeedsSecondAdmin);
        await(f.users.disable(f.actor(one), two.id));
        QCOMPARE(reset(one), NeedsSecondAdmin);

        await(f.users.enable(f.actor(one), two.id));
        QCOMPARE(reset(two), Done); // of two who are admins now

        (void)await(f.totps.enrolAtOnce(three.id));
        QCOMPARE(reset(two), NeedsSecondAdmin);
        await(f.users.disable(f.actor(one), two.id));
        await(f.users.enable(f.actor(one), two.id));
        QCOMPARE(reset(one), NeedsSecondAdmin); // what was asked for before it was out of use is forgotten
    }

    void adminRole_isGivenAndTakenByTwo()
    {
        Fixture &f = fixture();
        const User one = f.user(QStringLiteral("one@example.com"), Role::Admin);
        const User own = f.user(QStringLiteral("own@example.com")); // a second account of `one`
        const auto set = [&](const User &by, const User &whom, Roles roles) {
            return await(f.users.setRoles(f.actor(by), whom.id, roles)).has_value();
        };
        const User two = f.user(QStringLiteral("two@example.com"));
        QVERIFY(set(one, two, Role::Admin)); // there was nobody else to ask
        (void)await(f.totps.enrolAtOnce(two.id));

        QVERIFY(!set(one, own, Role::Admin));
        QVERIFY(!set(one, own, Role::Admin));
        QVERIFY(!set(one, two, Role::Investor)); // to reset the second factor alone then
        using enum UserService::TotpReset;
        QCOMPARE(await(f.users.resetTotp(f.actor(one), two.id)), NeedsSecondAdmin);
        await(f.users.disable(f.actor(one), two.id));
        QVERIFY(!set(one, own, Role::Admin));
        await(f.users.enable(f.actor(one), two.id));

        QVERIFY(!set(two, own, Role::Admin | Role::Tenant)); // not the same
        QVERIFY(set(one, own, Role::Admin | Role::Tenant));
        QVERIFY(set(one, own, Role::Admin | Role::Investor)); // the admin role stays as it is
        QVERIFY(!set(own, two, Role::Tenant));
        f.core.clock.advanceMs(UserService::kResetRequestLifeMs);
        QVERIFY(!set(one, two, Role::Tenant)); // the first request is too old
        QVERIFY(set(own, two, Role::Tenant));
        QCOMPARE(recorded(f, two.id).last(), QStringLiteral("user.roles_set"));
    }

    void users_areFoundByWholeAddressRoleAndState()
    {
        Fixture &f = fixture();
        const User admin = f.user(QStringLiteral("admin@example.com"), Role::Admin);
        f.core.clock.advanceMs(1); // ids of one millisecond have no order
        const User tenant = f.user(QStringLiteral("t@example.com"), Role::Tenant | Role::Investor);
        const auto found = [&](const UserFilter &filter) {
            QStringList emails;
            for (const User &user : await(f.users.users(filter, 10)))
                emails.append(user.email);
            return emails;
        };
        QCOMPARE(found({}), QStringList({tenant.email, admin.email}));
        QCOMPARE(found({.email = tenant.email}), QStringList(tenant.email));
        QCOMPARE(found({.email = QStringLiteral("t@")}), QStringList());
        QCOMPARE(found({.role = Role::Investor}), QStringList(tenant.email));
        await(f.users.disable(f.actor(admin), tenant.id));
        QCOMPARE(found({.isDisabled = true}), QStringList(tenant.email));
        QCOMPARE(found({.isDisabled = false}), QStringList(admin.email));
        QCOMPARE(found({.before = tenant.id}), QStringList(admin.email));
    }
};

QTEST_GUILESS_MAIN(AuthUserTest)
#include "auth_user_test.moc"
