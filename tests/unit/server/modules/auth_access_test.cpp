// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a reset by mail and a wallet's signature open an account once, in time, to its owner; old sessions end.
#include "tests/unit/server/modules/auth_fixture.h"

using namespace freehold;
using namespace freehold::auth;
using namespace freehold::test;

namespace {

const QString kNewPassword = QStringLiteral("quite another secret");
const QHostAddress kAddress(QStringLiteral("192.0.2.1"));

/// Rows of a table, or of a part of it.
qint64 count(Fixture &f, const QString &table)
{
    qint64 rows = 0;
    await(f.database->read([&](Sql &sql) {
        sql.forEach(QStringLiteral("SELECT COUNT(*) AS n FROM ") + table, {},
                    [&](const Row &row) { rows = row.int64("n"); });
    }));
    return rows;
}

qint64 jobsWaiting(Fixture &f) { return count(f, QStringLiteral("jobs WHERE queue = 'auth.password_reset'")); }

QString resetToken(Fixture &f, const User &user)
{
    await(f.database->write([&](Sql &sql) { f.mails.sendReset(sql, user.id, user.email); }));
    return f.mailedToken(QStringLiteral("reset_password"));
}

void link(Fixture &f, const User &user, const evm::PrivateKey &key)
{
    const QString message = await(f.wallets.challenge(f.actor(user), key.address())).message;
    (void)await(f.wallets.link(
        f.actor(user),
        {message, key.signMessage(message.toUtf8()).toBytes(), std::nullopt, {kPassword, std::nullopt}}));
}

} // namespace

class AuthAccessTest : public ModuleTest<Fixture> {
    Q_OBJECT

private Q_SLOTS:
    void reset_isOnceAndEndsEverySession()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"));
        const QByteArray session = f.logIn(user.email).opened.token;
        const QString token = resetToken(f, user);
        await(f.database->read([&](Sql &sql) {
            sql.forEach(QStringLiteral("SELECT token_hash FROM one_time_tokens"), {},
                        [&](const Row &row) { QVERIFY(row.text("token_hash") != token); });
        }));
        const auto reset = [&] { return reasonOf([&] { await(f.passwords.reset({token, kNewPassword}, kAddress)); }); };
        QCOMPARE(reset(), QString());
        QCOMPARE(reset(), QStringLiteral("token_used"));
        QVERIFY(await(f.sessions.authenticate(session)).isNull());
        QCOMPARE(f.logIn(user.email, kNewPassword).user.id, user.id);
        QCOMPARE(f.mail(QStringLiteral("password_changed")).to, user.email);
    }

    void reset_isTooLateAfterHalfAnHour()
    {
        Fixture &f = fixture();
        const QString token = resetToken(f, f.user(QStringLiteral("a@example.com")));
        f.core.clock.advanceMs(AccountMails::kResetLifeMs);
        QCOMPARE(reasonOf([&] { await(f.passwords.reset({token, kNewPassword}, kAddress)); }),
                 QStringLiteral("token_expired"));
    }

    void requestReset_doesTheSameForNobody()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"));
        await(f.passwords.requestReset(user.email, kAddress));
        QCOMPARE(jobsWaiting(f), qint64(1));
        await(f.passwords.requestReset(QStringLiteral("nobody@example.com"), kAddress));
        QCOMPARE(jobsWaiting(f), qint64(2));
        await(f.database->read([&](Sql &sql) {
            sql.forEach(QStringLiteral("SELECT payload FROM jobs"), {},
                        [&](const Row &row) { QVERIFY(!row.text("payload").contains(QStringLiteral("example"))); });
        }));
    }

    void requestReset_looksForTheAccountAfterItsAnswer()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"));
        await(f.passwords.requestReset(user.email, kAddress));
        await(f.passwords.requestReset(QStringLiteral("nobody@example.com"), kAddress));
        QCOMPARE(count(f, QStringLiteral("one_time_tokens")), qint64(0));
        QCOMPARE(count(f, QStringLiteral("outbox WHERE topic = 'auth.account_mail'")), qint64(0));

        f.passwords.registerHandlers();
        f.core.jobs.start();
        const bool areDone = waitUntil([&] { return count(f, QStringLiteral("jobs WHERE done_at IS NULL")) == 0; });
        await(f.core.jobs.stop());
        QVERIFY(areDone);
        QCOMPARE(count(f, QStringLiteral("one_time_tokens")), qint64(1));
        QCOMPARE(count(f, QStringLiteral("outbox WHERE topic = 'auth.account_mail'")), qint64(1));
        QCOMPARE(f.mail(QStringLiteral("reset_password")).to, user.email);
    }

    void change_keepsThisSessionOnly()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"));
        const QByteArray mine = f.logIn(user.email).opened.token;
        const QByteArray other = f.logIn(user.email).opened.token;
        await(f.passwords.change(await(f.sessions.authenticate(mine)), {kPassword, kNewPassword}));
        QVERIFY(!await(f.sessions.authenticate(mine)).isNull());
        QVERIFY(await(f.sessions.authenticate(other)).isNull());
    }

    void signIn_takesTheWordsOfTheServerOnce()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"));
        const auto key = anvilKey(3);
        link(f, user, key);
        const QString message = await(f.signIns.challenge(key.address(), kAddress)).message;
        const auto signIn = [&](const QString &text, const evm::PrivateKey &signer) {
            return reasonOf([&] {
                (void)await(
                    f.signIns.logIn({text, signer.signMessage(text.toUtf8()).toBytes(), std::nullopt}, {kAddress, {}}));
            });
        };
        for (const char *changed : {"localhost:8080", "31337", "Nonce: ", "Sign in"}) {
            const QString forged = QString(message).replace(QString::fromLatin1(changed), QStringLiteral("other"));
            QCOMPARE(signIn(forged, key), QStringLiteral("challenge_unknown"));
        }
        QCOMPARE(signIn(message, anvilKey(4)), QStringLiteral("wrong_signer"));
        QCOMPARE(signIn(message, key), QString());
        QCOMPARE(signIn(message, key), QStringLiteral("challenge_used"));

        const QString late = await(f.signIns.challenge(key.address(), kAddress)).message;
        f.core.clock.advanceMs(kChallengeLifeMs);
        QCOMPARE(signIn(late, key), QStringLiteral("challenge_expired"));
        const QString unlinked = await(f.signIns.challenge(anvilKey(5).address(), kAddress)).message;
        QCOMPARE(signIn(unlinked, anvilKey(5)), QStringLiteral("wallet_not_linked"));
    }

    void endedOf_namesWhatExpiredOrWasRevoked()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"));
        const auto early = f.logIn(user.email).opened;
        f.core.clock.advanceMs(6 * kHourMs);
        const auto late = f.logIn(user.email).opened;
        const auto revoked = f.logIn(user.email).opened;
        await(f.sessionList.revoke(await(f.sessions.authenticate(late.token)), revoked.session.id));
        const QSet<SessionId> all{early.session.id, late.session.id, revoked.session.id};
        QCOMPARE(await(f.sessionList.endedOf(all)), QSet<SessionId>{revoked.session.id});
        f.core.clock.advanceMs(7 * kHourMs);
        QCOMPARE(await(f.sessionList.endedOf(all)), QSet<SessionId>({early.session.id, revoked.session.id}));
    }
};

QTEST_GUILESS_MAIN(AuthAccessTest)
#include "auth_access_test.moc"
