// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: codes are those of RFC 6238, count once, and stand between a password and a session.
#include "tests/unit/server/modules/auth_fixture.h"

using namespace freehold;
using namespace freehold::auth;
using namespace freehold::test;

namespace {

using Hash = QCryptographicHash;

/// An authenticator app with this secret.
QString codeOf(const QByteArray &secret, const FakeClock &clock, qint64 stepsAhead = 0)
{
    return totp::code(secret, totp::stepAt(clock.now()) + stepsAhead);
}

QByteArray secretOf(Fixture &f, const UserId &user)
{
    return await(f.database->read([&](Sql &sql) { return TotpStore(f.core.sealing).find(sql, user)->secret; }));
}

} // namespace

class AuthTotpTest : public ModuleTest<Fixture> {
    Q_OBJECT

private Q_SLOTS:
    /// RFC 6238 appendix B.
    void code_isThatOfTheStandard_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<Hash::Algorithm>("hash");
        QTest::addColumn<QString>("code");
        const auto rows = [](qint64 seconds, const char *sha1, const char *sha256, const char *sha512) {
            QTest::addRow("%lld sha1", seconds) << seconds << Hash::Sha1 << QString::fromLatin1(sha1);
            QTest::addRow("%lld sha256", seconds) << seconds << Hash::Sha256 << QString::fromLatin1(sha256);
            QTest::addRow("%lld sha512", seconds) << seconds << Hash::Sha512 << QString::fromLatin1(sha512);
        };
        rows(59, "94287082", "46119246", "90693936");
        rows(1111111109, "07081804", "68084774", "25091201");
        rows(1111111111, "14050471", "67062674", "99943326");
        rows(1234567890, "89005924", "91819424", "93441116");
        rows(2000000000, "69279037", "90698825", "38618901");
        rows(20000000000, "65353130", "77737706", "47863826");
    }
    void code_isThatOfTheStandard()
    {
        QFETCH(qint64, seconds);
        QFETCH(Hash::Algorithm, hash);
        QFETCH(QString, code);
        const QByteArray digits = "1234567890";
        const int bytes = Hash::hashLength(hash);
        const QByteArray secret = digits.repeated(7).left(bytes);
        QCOMPARE(totp::code(secret, totp::stepAt({seconds * 1000}), 8, hash), code);
    }

    /// RFC 4226 appendix D.
    void code_countsAsHotpDoes()
    {
        const QStringList codes{"755224", "287082", "359152", "969429", "338314",
                                "254676", "287922", "162583", "399871", "520489"};
        for (qsizetype count = 0; count < codes.size(); ++count)
            QCOMPARE(totp::code("12345678901234567890", count), codes[count]);
    }

    /// RFC 4648 section 10.
    void base32_isThatOfTheStandard()
    {
        QCOMPARE(totp::base32("f"), QStringLiteral("MY"));
        QCOMPARE(totp::base32("fo"), QStringLiteral("MZXQ"));
        QCOMPARE(totp::base32("foo"), QStringLiteral("MZXW6"));
        QCOMPARE(totp::base32("foob"), QStringLiteral("MZXW6YQ"));
        QCOMPARE(totp::base32("fooba"), QStringLiteral("MZXW6YTB"));
        QCOMPARE(totp::base32("foobar"), QStringLiteral("MZXW6YTBOI"));
    }

    void uri_escapesTheAccount()
    {
        QCOMPARE(totp::uri("foobar", QStringLiteral("a b+c@example.com")),
                 QStringLiteral("otpauth://totp/Freehold:a%20b%2Bc%40example.com?secret=MZXW6YTBOI&issuer=Freehold"
                                "&algorithm=SHA1&digits=6&period=30"));
    }

    void acceptedStep_allowsOneStepOfDriftAndNoRepetition()
    {
        const QByteArray secret(20, 's');
        const TimeMs now{totp::kStepMs * 1000};
        const auto accepted = [&](qint64 step, qint64 lastStep) {
            return totp::acceptedStep(secret, totp::code(secret, step), now, lastStep);
        };
        QCOMPARE(accepted(998, 0), std::nullopt);
        QCOMPARE(accepted(999, 0), std::optional<qint64>(999));
        QCOMPARE(accepted(1001, 0), std::optional<qint64>(1001));
        QCOMPARE(accepted(1002, 0), std::nullopt);
        QCOMPARE(accepted(1000, 1000), std::nullopt);
        QCOMPARE(accepted(1001, 1000), std::optional<qint64>(1001));
        QCOMPARE(totp::acceptedStep(secret, QString(), now, 0), std::nullopt);
    }

    void enrolment_guardsTheLogIn()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"), Role::PropertyManager);
        const QByteArray token = f.logIn(user.email).opened.token;
        Actor actor = await(f.sessions.authenticate(token));
        QCOMPARE(actor.lacks, Lacks::TotpEnrolment);

        (void)await(f.totps.enrol(actor, {kPassword, std::nullopt}));
        const QByteArray secret = *await(
            f.database->read([&](Sql &sql) { return TotpStore(f.core.sealing).enrolment(sql, user.id, TimeMs{0}); }));
        QCOMPARE(reasonOf([&] { (void)await(f.totps.confirm(actor, QStringLiteral("12"))); }),
                 QStringLiteral("totp_invalid"));
        QCOMPARE(await(f.totps.confirm(actor, codeOf(secret, f.core.clock))).size(), 10);
        QCOMPARE(await(f.sessions.authenticate(token)).lacks, Lacks::Nothing);

        const auto logIn = [&](std::optional<QString> code) {
            return reasonOf([&] { f.logIn(user.email, kPassword, "192.0.2.1", code); });
        };
        QCOMPARE(logIn(std::nullopt), QStringLiteral("totp_required"));
        QCOMPARE(logIn(codeOf(secret, f.core.clock)), QStringLiteral("totp_invalid")); // confirmed with it
        QCOMPARE(logIn(codeOf(secret, f.core.clock, 1)), QString());
        f.core.clock.advanceMs(totp::kStepMs);
        QCOMPARE(logIn(codeOf(secret, f.core.clock)), QStringLiteral("totp_invalid")); // used a step ahead of time
        f.core.clock.advanceMs(totp::kStepMs);
        QCOMPARE(logIn(codeOf(secret, f.core.clock)), QString());
    }

    void enrolment_isForgottenAfterAWhile()
    {
        Fixture &f = fixture();
        const Actor actor = f.actor(f.user(QStringLiteral("a@example.com")));
        (void)await(f.totps.enrol(actor, {kPassword, std::nullopt}));
        f.core.clock.advanceMs(TotpService::kEnrolmentLifeMs);
        QCOMPARE(reasonOf([&] { (void)await(f.totps.confirm(actor, QStringLiteral("123456"))); }),
                 QStringLiteral("totp_enrolment_missing"));
    }

    void codes_areGuessedSlowlyAndTheOwnerIsNotLockedOut()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"));
        (void)await(f.totps.enrolAtOnce(user.id));
        const QByteArray secret = secretOf(f, user.id);
        f.logIn(user.email, kPassword, "192.0.2.7", codeOf(secret, f.core.clock));

        // Somebody who knows the password guesses from everywhere.
        QString last;
        for (int i = 0; i < 30; ++i)
            last = reasonOf([&] {
                f.logIn(user.email, kPassword, qPrintable(QStringLiteral("198.51.100.%1").arg(i)),
                        QStringLiteral("000000"));
            });
        QCOMPARE(last, QStringLiteral("too_many_attempts"));
        f.logIn(user.email, kPassword, "192.0.2.7", codeOf(secret, f.core.clock, 1));
    }

    void secret_isSealed()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"));
        const TotpHandover handover = await(f.totps.enrolAtOnce(user.id));
        const QByteArray secret = secretOf(f, user.id);
        QCOMPARE(totp::base32(secret), handover.secret);
        await(f.database->read([&](Sql &sql) {
            sql.forEach(QStringLiteral("SELECT secret_sealed FROM totp"), {},
                        [&](const Row &row) { QVERIFY(!row.bytes("secret_sealed").contains(secret)); });
        }));
    }
};

QTEST_GUILESS_MAIN(AuthTotpTest)
#include "auth_totp_test.moc"
