// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: mail addresses are proved by one-time links, and what is personal is not readable in the database.
#include "server/modules/auth/auth_legacy_store.h"
#include "tests/unit/server/modules/auth_fixture.h"

using namespace freehold;
using namespace freehold::auth;
using namespace freehold::test;

class AuthEmailTest : public ModuleTest<Fixture> {
    Q_OBJECT

private Q_SLOTS:
    void verify_takesAFreshTokenOnce()
    {
        Fixture &f = fixture();
        const auto user = await(f.service.registerUser(kRegistration, kHome));
        const QByteArray session = f.logIn(user.email).opened.token;
        QCOMPARE(await(f.sessions.authenticate(session)).lacks, Lacks::EmailVerification);

        const QString token = f.mailedToken(QStringLiteral("verify_email"));
        QCOMPARE(token.size(), 43);
        const QHostAddress address(QStringLiteral("192.0.2.1"));
        const auto verify = [&](const QString &text) {
            return reasonOf([&] { await(f.emails.verify(text, address)); });
        };
        QCOMPARE(verify(QStringLiteral("guessed")), QStringLiteral("token_unknown"));
        QCOMPARE(verify(token), QString());
        QCOMPARE(verify(token), QStringLiteral("token_used"));
        QCOMPARE(await(f.sessions.authenticate(session)).lacks, Lacks::Nothing);
    }

    void verify_refusesAnOldToken()
    {
        Fixture &f = fixture();
        (void)await(f.service.registerUser(kRegistration, kHome));
        f.core.clock.advanceMs(AccountMails::kVerifyLifeMs);
        QCOMPARE(reasonOf([&] {
                     await(f.emails.verify(f.mailedToken(QStringLiteral("verify_email")), QHostAddress::LocalHost));
                 }),
                 QStringLiteral("token_expired"));
    }

    void change_makesTheOlderLinkWorthless()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"));
        const auto change = [&](const char *email) {
            await(f.emails.change(f.actor(user), {QString::fromLatin1(email), {kPassword, std::nullopt}}));
            return f.mailedToken(QStringLiteral("verify_email"));
        };
        const QString first = change("b@example.com");
        f.core.clock.advanceMs(1000);
        const QString second = change("c@example.com");
        QCOMPARE(f.mail(QStringLiteral("email_change_requested")).to, user.email);
        QCOMPARE(reasonOf([&] { await(f.emails.verify(first, QHostAddress::LocalHost)); }),
                 QStringLiteral("token_expired"));
        await(f.emails.verify(second, QHostAddress::LocalHost));
        QCOMPARE(f.mail(QStringLiteral("email_changed")).to, user.email);
        QCOMPARE(f.logIn(QStringLiteral("c@example.com")).user.id, user.id);
    }

    void change_toATakenAddress_tellsOnlyItsOwner()
    {
        Fixture &f = fixture();
        const User owner = f.user(QStringLiteral("a@example.com"));
        const User curious = f.user(QStringLiteral("b@example.com"));
        const auto change = [&] {
            f.core.clock.advanceMs(1000);
            return reasonOf(
                [&] { await(f.emails.change(f.actor(curious), {owner.email, {kPassword, std::nullopt}})); });
        };
        for (int i = 0; i < EmailService::kMaxMailsPerHour; ++i)
            QCOMPARE(change(), QString());
        QCOMPARE(change(), QStringLiteral("too_many_attempts")); // as for any other address
        QCOMPARE(f.mail(QStringLiteral("email_change_attempted")).to, owner.email);
        QCOMPARE(f.mail(QStringLiteral("email_change_requested")).to, curious.email);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)f.mail(QStringLiteral("verify_email")));
    }

    void mail_doesNotOpenForAnotherAccount()
    {
        Fixture &f = fixture();
        auto mail = AccountMail::seal(f.core.sealing, UserId::trusted(QStringLiteral("usr_a")),
                                      QStringLiteral("verify_email"), {QStringLiteral("a@example.com"), {}});
        QCOMPARE(AccountMail::fromJson(mail.toJson()).letter(f.core.sealing).to, QStringLiteral("a@example.com"));
        mail.user = UserId::trusted(QStringLiteral("usr_b"));
        QVERIFY_EXCEPTION_THROWN((void)mail.letter(f.core.sealing), Error);
    }

    /// As the migration leaves accounts of a version that stored them readable.
    void legacyRows_areSealedInBatchesAndOnce()
    {
        constexpr int kAccounts = LegacyStore::kBatch + 7;
        Fixture &f = fixture();
        const QString hash = await(f.hasher.hash(f.hasher.reserve(), kPassword));
        await(f.database->write([&](Sql &sql) {
            for (int i = 0; i < kAccounts; ++i) {
                const QString id = f.core.ids.next<UserId>().text();
                sql.exec(QStringLiteral("INSERT INTO users (id, email_index, password_hash, roles, created_at) "
                                        "VALUES (:id, :stand_in, :hash, 1, 1)"),
                         {{QStringLiteral("id"), id},
                          {QStringLiteral("stand_in"), QString(QStringLiteral("unsealed ") + id).toLower()},
                          {QStringLiteral("hash"), hash}});
                sql.exec(QStringLiteral("INSERT INTO users_to_seal (user_id, email, name) VALUES (:id, :email, 'Ada')"),
                         {{QStringLiteral("id"), id},
                          {QStringLiteral("email"), QStringLiteral("ada%1@example.com").arg(i)}});
            }
        }));
        LegacyStore rows(f.core.core);
        QCOMPARE(await(rows.sealAll()), kAccounts);
        QCOMPARE(await(rows.sealAll()), 0);
        const User user = f.logIn(QStringLiteral("ada3@example.com")).user;
        QCOMPARE(user.email, QStringLiteral("ada3@example.com"));
        QCOMPARE(user.name, QStringLiteral("Ada"));
        QVERIFY(!user.emailVerifiedAt);
    }
};

QTEST_GUILESS_MAIN(AuthEmailTest)
#include "auth_email_test.moc"
