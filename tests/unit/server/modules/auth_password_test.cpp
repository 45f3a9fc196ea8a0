// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: passwords are stored slowly, and bad ones refused.
#include "server/modules/auth/auth_password_rules.h"
#include "tests/unit/server/modules/auth_fixture.h"

#include <ctime>

using namespace freehold;
using namespace freehold::auth;
using namespace freehold::test;

class AuthPasswordTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hash_isArgon2idAndVerifies()
    {
        SystemRandom random;
        PasswordHasher hasher(random);
        const QString hash = await(hasher.hash(hasher.reserve(), kPassword));
        QVERIFY2(hash.startsWith(QStringLiteral("$argon2id$v=19$m=19456,t=2,p=1$")), qPrintable(hash));
        QVERIFY(await(hasher.hash(hasher.reserve(), kPassword)) != hash);
        QVERIFY(await(hasher.verify(hasher.reserve(), kPassword, hash)));
        QVERIFY(!await(hasher.verify(hasher.reserve(), QStringLiteral("another long secret"), hash)));
        QVERIFY(!await(hasher.verify(hasher.reserve(), kPassword, std::nullopt)));
    }

    void verify_takesAsLongForNobody()
    {
        SystemRandom random;
        PasswordHasher hasher(random);
        const auto processorTime = [&](std::optional<QString> stored) {
            const std::clock_t before = std::clock();
            (void)await(hasher.verify(hasher.reserve(), kPassword, std::move(stored)));
            return std::clock() - before;
        };
        const auto ofSomebody = processorTime(await(hasher.hash(hasher.reserve(), kPassword)));
        const auto ofNobody = processorTime(std::nullopt);
        QVERIFY2(ofNobody * 2 > ofSomebody, qPrintable(QStringLiteral("%1, %2").arg(ofNobody).arg(ofSomebody)));
    }

    void hash_isTheSameForBothUnicodeForms()
    {
        SystemRandom random;
        PasswordHasher hasher(random);
        const QString composed = QStringLiteral("caf\u00e9 caf\u00e9 caf\u00e9");
        const QString hash = await(hasher.hash(hasher.reserve(), composed));
        QVERIFY(await(hasher.verify(hasher.reserve(), composed.normalized(QString::NormalizationForm_D), hash)));
    }

    void passwordProblem_names_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("problem");
        QTest::newRow("good") << kPassword << QString();
        QTest::newRow("short") << QStringLiteral("elevenchars") << QStringLiteral("too_short");
        QTest::newRow("long") << QStringLiteral("ab").repeated(101) << QStringLiteral("too_long");
        QTest::newRow("email") << QStringLiteral("Someone@Example.com") << QStringLiteral("same_as_email");
        QTest::newRow("name") << QStringLiteral("wolfgang amadeus") << QStringLiteral("same_as_name");
        QTest::newRow("common") << QStringLiteral("Password1234") << QStringLiteral("too_common");
        QTest::newRow("repeated") << QStringLiteral("zzzzzzzzzzzz") << QStringLiteral("too_common");
    }
    void passwordProblem_names()
    {
        QFETCH(QString, password);
        QFETCH(QString, problem);
        const auto found =
            passwordProblem(password, QStringLiteral("someone@example.com"), QStringLiteral("Wolfgang Amadeus"));
        QCOMPARE(found.value_or(QString()), problem);
    }

    void reserve_isBounded()
    {
        SystemRandom random;
        PasswordHasher hasher(random);
        std::vector<PasswordHasher::Place> places;
        for (int i = 0; i < PasswordHasher::kPlaces; ++i)
            places.push_back(hasher.reserve());
        try {
            (void)hasher.reserve();
            QFAIL("one too many");
        } catch (const Error &error) {
            QVERIFY(error.code == ErrorCode::Unavailable);
            QVERIFY(error.params.value(QStringLiteral("retry_after_seconds")).toInt() > 0); // the Retry-After header
        }
        places.pop_back();
        QVERIFY(hasher.reserve() != nullptr);
    }

    /// Somebody who knows the old password has asked for an address of his own.
    void newPassword_endsAPendingChangeOfAddress_data() { TestDatabase::addDialectRows(); }
    void newPassword_endsAPendingChangeOfAddress()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        const User user = f.user(QStringLiteral("a@example.com"));
        const QString second = QStringLiteral("another long secret");
        const QString third = QStringLiteral("the third long secret");
        const auto askForAnotherAddress = [&](const QString &password) {
            await(f.emails.change(f.actor(user), {QStringLiteral("thief@example.com"), {password, std::nullopt}}));
            f.core.clock.advanceMs(1);
            return f.mailedToken(QStringLiteral("verify_email"));
        };
        const auto verify = [&](const QString &token) {
            return reasonOf([&] { await(f.emails.verify(token, QHostAddress::LocalHost)); });
        };
        const QString first = askForAnotherAddress(kPassword);
        await(f.passwords.change(f.actor(user), {kPassword, second}));
        QCOMPARE(verify(first), QStringLiteral("token_expired"));

        const QString next = askForAnotherAddress(second);
        await(f.database->write([&](Sql &sql) { f.mails.sendReset(sql, user.id, user.email); }));
        await(f.passwords.reset({f.mailedToken(QStringLiteral("reset_password")), third}, QHostAddress::LocalHost));
        QCOMPARE(verify(next), QStringLiteral("token_expired"));
        QCOMPARE(f.logIn(user.email, third).user.email, user.email);
    }

    /// Else whoever knows the password makes every link worthless that its owner asks for.
    void change_isBoundedAndLeavesResetLinksGood_data() { TestDatabase::addDialectRows(); }
    void change_isBoundedAndLeavesResetLinksGood()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        const User user = f.user(QStringLiteral("a@example.com"));
        const Actor actor = f.actor(user);
        await(f.database->write([&](Sql &sql) { f.mails.sendReset(sql, user.id, user.email); }));
        const auto change = [&] { return reasonOf([&] { await(f.passwords.change(actor, {kPassword, kPassword})); }); };
        for (int i = 0; i < PasswordService::kMaxChangesPerHour; ++i) {
            QCOMPARE(change(), QString());
            f.core.clock.advanceMs(1000);
        }
        QCOMPARE(change(), QStringLiteral("too_many_attempts"));
        await(f.passwords.reset(
            {f.mailedToken(QStringLiteral("reset_password")), QStringLiteral("the third long secret")},
            QHostAddress::LocalHost));
        f.core.clock.advanceMs(kHourMs);
        const Actor again = f.actor(user);
        await(f.passwords.change(again, {QStringLiteral("the third long secret"), kPassword}));
    }

    void notices_goOnlyToAProvedAddress_data() { TestDatabase::addDialectRows(); }
    void notices_goOnlyToAProvedAddress()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        (void)await(f.service.registerUser(kRegistration, kHome));
        const User user = f.logIn(kRegistration.email).user;
        const Actor actor = f.actor(user);
        const auto change = [&] { await(f.passwords.change(actor, {kPassword, kPassword})); };
        change();
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)f.mail(QStringLiteral("password_changed")));
        f.core.clock.advanceMs(1); // the change made the first link worthless
        await(f.emails.resend(actor));
        await(f.emails.verify(f.mailedToken(QStringLiteral("verify_email")), kHome));
        change();
        QCOMPARE(f.mail(QStringLiteral("password_changed")).to, user.email);
    }

    /// The hash was read, and is being verified, when the password changes or the account is disabled.
    void logIn_underWay_doesNotSurviveTheReset_data() { TestDatabase::addDialectRows(); }
    void logIn_underWay_doesNotSurviveTheReset()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect, PasswordHasher::kMemoryKiB);
        const User user = f.user(QStringLiteral("a@example.com"));
        const auto logInWhile = [&](const QString &change) {
            auto logIn = f.service.logIn({user.email, kPassword, std::nullopt}, {QHostAddress::LocalHost, {}});
            await(f.database->write([&](Sql &sql) { sql.exec(change); }));
            return reasonOf([&] { (void)await(std::move(logIn)); });
        };
        QCOMPARE(logInWhile(QStringLiteral("UPDATE users SET name_sealed = name_sealed")), QString());
        QCOMPARE(logInWhile(QStringLiteral("UPDATE users SET disabled_at = 1")), QStringLiteral("account_disabled"));
        await(f.database->write([](Sql &sql) { sql.exec(QStringLiteral("UPDATE users SET disabled_at = NULL")); }));
        QCOMPARE(logInWhile(QStringLiteral("UPDATE users SET password_hash = 'of another'")),
                 QStringLiteral("invalid_credentials"));
        QCOMPARE(
            await(f.database->read([&](Sql &sql) { return SessionStore(f.core.sealing).ofUser(sql, user.id); })).size(),
            std::size_t(1));
    }

    void logIn_withoutRoomChargesNobody()
    {
        Fixture f(Dialect::Sqlite);
        const User user = f.user(QStringLiteral("a@example.com"));
        std::vector<PasswordHasher::Place> places;
        for (int i = 0; i < PasswordHasher::kPlaces; ++i)
            places.push_back(f.hasher.reserve());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(reasonOf([&] { f.logIn(user.email); }), QStringLiteral("busy"));
        places.clear();
        QCOMPARE(f.logIn(user.email).user.id, user.id);
    }
};

QTEST_GUILESS_MAIN(AuthPasswordTest)
#include "auth_password_test.moc"
