// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a wallet is linked by its own signature only, and taken away by its owner.
#include "shared/evm/personal_message.h"
#include "tests/unit/server/modules/auth_fixture.h"

using namespace freehold;
using namespace freehold::auth;
using namespace freehold::test;

namespace {

Task<bool> saying(bool isSigned) { co_return isSigned; }

} // namespace

class AuthWalletTest : public ModuleTest<Fixture> {
    Q_OBJECT

private Q_SLOTS:
    void link_takesTheRightSignatureOnce()
    {
        Fixture &f = fixture();
        const Actor actor = f.actor(f.user(QStringLiteral("a@example.com")));
        const auto key = anvilKey(3);
        const auto challenge = await(f.wallets.challenge(actor, key.address()));
        const api::LinkWalletRequest request{challenge.message,
                                             key.signMessage(challenge.message.toUtf8()).toBytes(),
                                             std::nullopt,
                                             {kPassword, std::nullopt}};
        QCOMPARE(await(f.wallets.link(actor, request)).address, key.address());
        QCOMPARE(reasonOf([&] { (void)await(f.wallets.link(actor, request)); }), QStringLiteral("challenge_used"));
        QCOMPARE(await(f.wallets.wallets(actor)).size(), size_t(1));
    }

    void link_refuses()
    {
        Fixture &f = fixture();
        const Actor actor = f.actor(f.user(QStringLiteral("a@example.com")));
        const Actor stranger = f.actor(f.user(QStringLiteral("b@example.com")));
        const auto key = anvilKey(3);
        const auto link = [&](const Actor &who, const QString &message, const QByteArray &signature) {
            return reasonOf([&] {
                (void)await(f.wallets.link(who, {message, signature, std::nullopt, {kPassword, std::nullopt}}));
            });
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
        f.core.clock.advanceMs(kChallengeLifeMs);
        QCOMPARE(link(actor, message, signature), QStringLiteral("challenge_expired"));
    }

    void link_ofAContract_takesWhatItSays_ofAMessageThatCounts()
    {
        Fixture &f = fixture();
        const Actor actor = f.actor(f.user(QStringLiteral("a@example.com")));
        const evm::Address contract = evm::Address::fromBytes(QByteArray(20, 'c')).value();
        const QString message = await(f.wallets.challenge(actor, contract)).message;
        const QByteArray taken(130, 's');
        const auto link = [&](const QString &text, const QByteArray &signature) {
            return reasonOf([&] {
                (void)await(f.wallets.link(actor, {text, signature, std::nullopt, {kPassword, std::nullopt}}));
            });
        };
        QCOMPARE(link(message, taken), QStringLiteral("signature_invalid")); // nobody can be asked

        int asked = 0;
        const evm::Hash32 digest = evm::personalMessageHash(message.toUtf8());
        f.signers.askContractsWith([&](evm::Address wallet, evm::Hash32 hash, QByteArray signature) {
            ++asked;
            return saying(wallet == contract && hash == digest && signature == taken);
        });
        QCOMPARE(link(message, QByteArray(130, 'x')), QStringLiteral("signature_invalid"));
        QCOMPARE(link(message, anvilKey(3).signMessage(message.toUtf8()).toBytes()), QStringLiteral("wrong_signer"));
        QCOMPARE(asked, 2);
        const QString forged = QString(message).replace(QStringLiteral("Freehold"), QStringLiteral("other"));
        QCOMPARE(link(forged, taken), QStringLiteral("challenge_unknown"));
        QCOMPARE(asked, 2);
        QCOMPARE(link(message, taken), QString());
        QCOMPARE(await(f.wallets.wallets(actor)).front().address, contract);
    }

    void link_takesTheOwnersPassword_andTellsByMail()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"));
        const auto key = anvilKey(3);
        const QString message = await(f.wallets.challenge(f.actor(user), key.address())).message;
        const auto link = [&](const QString &password, const std::optional<QString> &code) {
            return reasonOf([&] {
                (void)await(f.wallets.link(
                    f.actor(user),
                    {message, key.signMessage(message.toUtf8()).toBytes(), std::nullopt, {password, code}}));
            });
        };
        QCOMPARE(link(QStringLiteral("a borrowed browser"), std::nullopt), QStringLiteral("password_wrong"));
        (void)await(f.totps.enrolAtOnce(user.id));
        QCOMPARE(link(kPassword, std::nullopt), QStringLiteral("totp_required"));
        await(f.database->write([&](Sql &sql) { TotpStore(f.core.sealing).disable(sql, user.id); }));
        QVERIFY(await(f.wallets.wallets(f.actor(user))).empty());
        QCOMPARE(link(kPassword, std::nullopt), QString());
        QCOMPARE(f.mail(QStringLiteral("wallet_linked")).to, user.email);
    }

    /// Also a message that it has signed before, and a log-in that has come half its way.
    void unlink_endsSignInAtOnce()
    {
        Fixture &f = fixture();
        const User user = f.user(QStringLiteral("a@example.com"));
        const Actor actor = f.actor(user);
        const auto key = anvilKey(3);
        const auto signedBy = [&](const QString &message) { return key.signMessage(message.toUtf8()).toBytes(); };
        const QString message = await(f.wallets.challenge(actor, key.address())).message;
        (void)await(f.wallets.link(actor, {message, signedBy(message), std::nullopt, {kPassword, std::nullopt}}));
        const auto signIn = [&] {
            const QString text = await(f.signIns.challenge(key.address(), kHome)).message;
            return f.signIns.logIn({text, signedBy(text), std::nullopt}, {kHome, {}});
        };
        const QByteArray thiefs = await(signIn()).opened.token;
        QCOMPARE(await(f.sessions.authenticate(thiefs)).id, user.id);

        await(f.wallets.unlink(actor, key.address(), {kPassword, std::nullopt}));
        QVERIFY(await(f.wallets.wallets(actor)).empty());
        QVERIFY(await(f.sessions.authenticate(thiefs)).isNull());
        QCOMPARE(reasonOf([&] { (void)await(signIn()); }), QStringLiteral("wallet_not_linked"));
        QCOMPARE(f.mail(QStringLiteral("wallet_unlinked")).to, user.email);
        QStringList events;
        await(f.database->read([&](Sql &sql) {
            sql.forEach(QStringLiteral("SELECT payload FROM outbox WHERE topic = 'auth.wallet_unlinked'"), {},
                        [&](const Row &row) {
                            const auto event = WalletUnlinked::fromJson(row.json("payload"));
                            QCOMPARE(event.user, user.id);
                            events.append(event.address.toChecksum());
                        });
        }));
        QCOMPARE(events, QStringList(key.address().toChecksum()));
    }

    void unlink_refuses()
    {
        Fixture &f = fixture();
        const Actor actor = f.actor(f.user(QStringLiteral("a@example.com")));
        const Actor stranger = f.actor(f.user(QStringLiteral("b@example.com")));
        const auto key = anvilKey(3);
        const QString message = await(f.wallets.challenge(actor, key.address())).message;
        (void)await(f.wallets.link(
            actor, {message, key.signMessage(message.toUtf8()).toBytes(), std::nullopt, {kPassword, std::nullopt}}));
        const auto unlink = [&](const Actor &who, const QString &password) {
            return reasonOf([&] { await(f.wallets.unlink(who, key.address(), {password, std::nullopt})); });
        };
        QCOMPARE(unlink(stranger, kPassword), QStringLiteral("not_found"));
        QCOMPARE(unlink(actor, QStringLiteral("a guess")), QStringLiteral("password_wrong"));
        QCOMPARE(await(f.wallets.wallets(actor)).size(), size_t(1));
        QCOMPARE(unlink(actor, kPassword), QString());
        QCOMPARE(unlink(actor, kPassword), QStringLiteral("not_found"));
    }

    void link_refusesTheWalletOfAnother()
    {
        Fixture &f = fixture();
        const auto key = anvilKey(3);
        const auto link = [&](const Actor &who) {
            const QString message = await(f.wallets.challenge(who, key.address())).message;
            return reasonOf([&] {
                (void)await(f.wallets.link(
                    who,
                    {message, key.signMessage(message.toUtf8()).toBytes(), std::nullopt, {kPassword, std::nullopt}}));
            });
        };
        const Actor owner = f.actor(f.user(QStringLiteral("a@example.com")));
        QCOMPARE(link(owner), QString());
        QCOMPARE(link(owner), QStringLiteral("wallet_already_linked"));
        QCOMPARE(link(f.actor(f.user(QStringLiteral("b@example.com")))), QStringLiteral("wallet_taken"));
    }
};

QTEST_GUILESS_MAIN(AuthWalletTest)
#include "auth_wallet_test.moc"
