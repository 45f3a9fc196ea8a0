// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: passwords, throttling, sessions, roles and wallet proofs keep their promises when time passes and people cheat.
#include "server/modules/auth/auth_password_rules.h"
#include "server/modules/auth/auth_service.h"
#include "server/modules/auth/auth_wallet_service.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"

#include <QTest>

using namespace freehold;
using namespace freehold::auth;
using namespace freehold::test;

namespace {

const QString kPassword = QStringLiteral("a rather long secret");
constexpr qint64 kHourMs = 3600 * 1000;

/// The reason of the Error that `action` throws; empty when it throws none.
template <typename Action>
QString reasonOf(Action action)
{
    try {
        action();
        return {};
    } catch (const Error &error) {
        return error.reason;
    }
}

struct Fixture {
    explicit Fixture(Dialect dialect)
        : database(dialect)
        , core(*database)
        , sessions(core.core, 12)
        , service(core.core, sessions)
        , wallets(core.core, config)
    {
    }

    User user(const QString &email, Roles roles = Role::Investor)
    {
        return await(service.createUser(email, kPassword, QStringLiteral("Somebody"), roles));
    }
    LoggedIn logIn(const QString &email, const QString &password = kPassword, const char *address = "192.0.2.1")
    {
        return await(service.logIn({email, password}, QHostAddress(QString::fromLatin1(address))));
    }
    Actor actor(const User &user) { return {.id = user.id, .session = {}, .roles = user.roles, .csrfToken = {}}; }

    TestDatabase database;
    CoreFixture core;
    AuthConfig config{.siweDomain = QStringLiteral("localhost:8080"),
                      .publicUrl = QUrl(QStringLiteral("http://localhost:8080")),
                      .chainId = 31337,
                      .sessionHours = 12,
                      .cookie = {}};
    Sessions sessions;
    AuthService service;
    WalletService wallets;
};

} // namespace

class AuthTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hash_isArgon2idAndVerifies()
    {
        SystemRandom random;
        PasswordHasher hasher(random);
        const QString hash = await(hasher.hash(kPassword));
        QVERIFY2(hash.startsWith(QStringLiteral("$argon2id$v=19$m=19456,t=2,p=1$")), qPrintable(hash));
        QVERIFY(await(hasher.hash(kPassword)) != hash);
        QVERIFY(await(hasher.verify(kPassword, hash)));
        QVERIFY(!await(hasher.verify(QStringLiteral("another long secret"), hash)));
        QVERIFY(!await(hasher.verify(kPassword, std::nullopt)));
    }

    void hash_isTheSameForBothUnicodeForms()
    {
        SystemRandom random;
        PasswordHasher hasher(random);
        const QString composed = QStringLiteral("caf\u00e9 caf\u00e9 caf\u00e9");
        const QString hash = await(hasher.hash(composed));
        QVERIFY(await(hasher.verify(composed.normalized(QString::NormalizationForm_D), hash)));
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

    void logIn_delaysGrowAndEnd_data() { TestDatabase::addDialectRows(); }
    void logIn_delaysGrowAndEnd()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        f.user(QStringLiteral("a@example.com"));
        const auto guess = [&] {
            return reasonOf([&] { f.logIn(QStringLiteral("a@example.com"), QStringLiteral("wrong")); });
        };
        for (int i = 0; i < 6; ++i)
            QCOMPARE(guess(), QStringLiteral("invalid_credentials"));
        QCOMPARE(guess(), QStringLiteral("too_many_attempts"));
        f.core.clock.advanceMs(2'000);
        QCOMPARE(guess(), QStringLiteral("invalid_credentials"));
        f.core.clock.advanceMs(2'000);
        QCOMPARE(guess(), QStringLiteral("too_many_attempts")); // four seconds by now
        f.core.clock.advanceMs(2'000);
        QCOMPARE(f.logIn(QStringLiteral("a@example.com")).user.email, QStringLiteral("a@example.com"));
        QCOMPARE(guess(), QStringLiteral("invalid_credentials")); // a success starts anew
    }

    void logIn_unknownAccountLooksLikeAWrongPassword_data() { TestDatabase::addDialectRows(); }
    void logIn_unknownAccountLooksLikeAWrongPassword()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        for (int i = 0; i < 6; ++i)
            QCOMPARE(reasonOf([&] { f.logIn(QStringLiteral("nobody@example.com")); }),
                     QStringLiteral("invalid_credentials"));
        QCOMPARE(reasonOf([&] { f.logIn(QStringLiteral("nobody@example.com")); }), QStringLiteral("too_many_attempts"));
    }

    void throttle_doesNotLockOutTheOwner_data() { TestDatabase::addDialectRows(); }
    void throttle_doesNotLockOutTheOwner()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        const QString email = QStringLiteral("owner@example.com");
        const LoginThrottle throttle;
        const auto begin = [&](const QString &address) {
            return reasonOf([&] {
                await(f.database->write([&](Sql &sql) {
                    throttle.begin(sql, LoginThrottle::attempt(email, QHostAddress(address)), f.core.clock.now());
                }));
            });
        };
        f.user(email);
        f.logIn(email, kPassword, "192.0.2.7");
        for (int i = 0; i < 40; ++i)
            begin(QStringLiteral("198.51.100.%1").arg(i));
        QCOMPARE(begin(QStringLiteral("203.0.113.1")), QStringLiteral("too_many_attempts")); // a stranger waits
        QCOMPARE(begin(QStringLiteral("192.0.2.7")), QString());                             // the owner does not
        f.core.clock.advanceMs(10'000);
        QCOMPARE(begin(QStringLiteral("203.0.113.1")), QString()); // and nobody for long
    }

    void throttle_countsAnIpv6NetworkAsOne()
    {
        const QString email = QStringLiteral("a@example.com");
        const auto one = LoginThrottle::attempt(email, QHostAddress(QStringLiteral("2001:db8:1:2::1")));
        const auto same = LoginThrottle::attempt(email, QHostAddress(QStringLiteral("2001:db8:1:2:ffff::9")));
        const auto other = LoginThrottle::attempt(email, QHostAddress(QStringLiteral("2001:db8:1:3::1")));
        QCOMPARE(one.address, same.address);
        QVERIFY(one.address != other.address);
    }

    void session_endsWithoutUse_data() { TestDatabase::addDialectRows(); }
    void session_endsWithoutUse()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        const User user = f.user(QStringLiteral("a@example.com"));
        const QByteArray token = f.logIn(user.email).opened.token;
        f.core.clock.advanceMs(11 * kHourMs);
        QCOMPARE(await(f.sessions.authenticate(token)).id, user.id);
        f.core.clock.advanceMs(11 * kHourMs); // slid along
        QCOMPARE(await(f.sessions.authenticate(token)).id, user.id);
        f.core.clock.advanceMs(12 * kHourMs);
        QVERIFY(await(f.sessions.authenticate(token)).isNull());
    }

    void session_endsAfterThirtyDaysInAnyCase_data() { TestDatabase::addDialectRows(); }
    void session_endsAfterThirtyDaysInAnyCase()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        const QByteArray token = f.logIn(f.user(QStringLiteral("a@example.com")).email).opened.token;
        for (int hours = 0; hours < 30 * 24; hours += 10) {
            QVERIFY(!await(f.sessions.authenticate(token)).isNull());
            f.core.clock.advanceMs(10 * kHourMs);
        }
        QVERIFY(await(f.sessions.authenticate(token)).isNull());
    }

    void session_tokenIsNotInTheDatabase_data() { TestDatabase::addDialectRows(); }
    void session_tokenIsNotInTheDatabase()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
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

    void logOut_endsOnlyThisSession_data() { TestDatabase::addDialectRows(); }
    void logOut_endsOnlyThisSession()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        const User user = f.user(QStringLiteral("a@example.com"));
        const QByteArray one = f.logIn(user.email).opened.token;
        const QByteArray two = f.logIn(user.email).opened.token;
        await(f.service.logOut(await(f.sessions.authenticate(one))));
        QVERIFY(await(f.sessions.authenticate(one)).isNull());
        QVERIFY(!await(f.sessions.authenticate(two)).isNull());
    }

    void setRoles_countsAtOnce_data() { TestDatabase::addDialectRows(); }
    void setRoles_countsAtOnce()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        const User admin = f.user(QStringLiteral("admin@example.com"), Role::Admin);
        const User user = f.user(QStringLiteral("a@example.com"));
        const QByteArray token = f.logIn(user.email).opened.token;
        (void)await(f.service.setRoles(f.actor(admin), user.id, Role::PropertyManager | Role::Tenant));
        QCOMPARE(await(f.sessions.authenticate(token)).roles, Roles(Role::PropertyManager | Role::Tenant));
    }

    void setRoles_keepsAnAdmin_data() { TestDatabase::addDialectRows(); }
    void setRoles_keepsAnAdmin()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        const User one = f.user(QStringLiteral("one@example.com"), Role::Admin);
        const User two = f.user(QStringLiteral("two@example.com"), Role::Admin);
        const auto demote = [&](const User &by, const User &whom) {
            return reasonOf([&] { (void)await(f.service.setRoles(f.actor(by), whom.id, Role::Investor)); });
        };
        QCOMPARE(demote(one, one), QStringLiteral("own_admin_role"));
        QCOMPARE(demote(one, two), QString());
        // The session of `two` still says admin, the database does not.
        QCOMPARE(demote(two, one), QStringLiteral("missing_permission"));
    }

    void link_takesTheRightSignatureOnce_data() { TestDatabase::addDialectRows(); }
    void link_takesTheRightSignatureOnce()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        const Actor actor = f.actor(f.user(QStringLiteral("a@example.com")));
        const auto key = anvilKey(3);
        const auto challenge = await(f.wallets.challenge(actor, key.address()));
        const api::LinkWalletRequest request{challenge.message, key.signMessage(challenge.message.toUtf8()).toBytes(),
                                             std::nullopt};
        QCOMPARE(await(f.wallets.link(actor, request)).address, key.address());
        QCOMPARE(reasonOf([&] { (void)await(f.wallets.link(actor, request)); }), QStringLiteral("challenge_used"));
        QCOMPARE(await(f.wallets.wallets(actor)).size(), size_t(1));
    }

    void link_refuses_data() { TestDatabase::addDialectRows(); }
    void link_refuses()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        const Actor actor = f.actor(f.user(QStringLiteral("a@example.com")));
        const Actor stranger = f.actor(f.user(QStringLiteral("b@example.com")));
        const auto key = anvilKey(3);
        const auto link = [&](const Actor &who, const QString &message, const QByteArray &signature) {
            return reasonOf([&] { (void)await(f.wallets.link(who, {message, signature, std::nullopt})); });
        };
        const auto sign = [](const evm::PrivateKey &signer, const QString &message) {
            return signer.signMessage(message.toUtf8()).toBytes();
        };
        const QString message = await(f.wallets.challenge(actor, key.address())).message;
        const QByteArray signature = sign(key, message);

        QCOMPARE(link(stranger, message, signature), QStringLiteral("challenge_unknown"));
        QCOMPARE(link(actor, message, sign(anvilKey(4), message)), QStringLiteral("wrong_signer"));
        for (const char *changed : {"localhost:8080", "31337", "Nonce: ", "Freehold"}) {
            const QString forged = QString(message).replace(QString::fromLatin1(changed), QStringLiteral("other"));
            QCOMPARE(link(actor, forged, sign(key, forged)), QStringLiteral("challenge_unknown"));
        }
        QByteArray broken = signature;
        broken[64] = char(5);
        QCOMPARE(link(actor, message, broken), QStringLiteral("signature_invalid"));
        f.core.clock.advanceMs(WalletService::kChallengeLifeMs);
        QCOMPARE(link(actor, message, signature), QStringLiteral("challenge_expired"));
    }

    void link_refusesTheWalletOfAnother_data() { TestDatabase::addDialectRows(); }
    void link_refusesTheWalletOfAnother()
    {
        QFETCH(Dialect, dialect);
        Fixture f(dialect);
        const auto key = anvilKey(3);
        const auto link = [&](const Actor &who) {
            const QString message = await(f.wallets.challenge(who, key.address())).message;
            return reasonOf([&] {
                (void)await(f.wallets.link(who, {message, key.signMessage(message.toUtf8()).toBytes(), std::nullopt}));
            });
        };
        const Actor owner = f.actor(f.user(QStringLiteral("a@example.com")));
        QCOMPARE(link(owner), QString());
        QCOMPARE(link(owner), QStringLiteral("wallet_already_linked"));
        QCOMPARE(link(f.actor(f.user(QStringLiteral("b@example.com")))), QStringLiteral("wallet_taken"));
    }
};

QTEST_GUILESS_MAIN(AuthTest)
#include "auth_test.moc"
