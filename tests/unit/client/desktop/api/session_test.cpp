// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/live_client.h"
#include "client/desktop/api/session.h"
#include "tests/unit/client/desktop/support/fake_api.h"

#include <QJsonArray>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject sessionJson()
{
    const QJsonObject user{{u"id"_s, u"usr_01j00000000000000000000001"_s},
                           {u"email"_s, u"ana@example.org"_s},
                           {u"name"_s, u"Ana"_s},
                           {u"roles"_s, QJsonArray{u"investor"_s, u"property_manager"_s, u"auditor"_s}},
                           {u"created_at"_s, u"2026-03-01T10:00:00.000Z"_s},
                           {u"email_verified"_s, true},
                           {u"totp_enabled"_s, true},
                           {u"disabled"_s, false}};
    return {{u"user"_s, user},
            {u"csrf_token"_s, u"csrf-1"_s},
            {u"expires_at"_s, u"2026-03-02T10:00:00.000Z"_s},
            {u"must_enrol_totp"_s, false}};
}

HttpResponse signedIn(const HttpRequest &)
{
    HttpResponse response = jsonResponse(sessionJson());
    response.headers.emplaceBack("set-cookie", "freehold_session=abc; Path=/; HttpOnly");
    return response;
}

/// A keychain that is not there.
class NoKeychain final : public SecretStore {
public:
    Task<std::optional<QByteArray>> read(QString) override { co_return std::nullopt; }
    Task<bool> write(QString, QByteArray) override { co_return false; }
    Task<> remove(QString) override { co_return; }
};

/// A keychain with a session that the server may have ended long ago.
class OldKeychain final : public SecretStore {
public:
    Task<std::optional<QByteArray>> read(QString) override { co_return QByteArray("freehold_session=old"); }
    Task<bool> write(QString, QByteArray) override { co_return true; }
    Task<> remove(QString) override { co_return; }
};

struct SessionFixture {
    explicit SessionFixture(std::unique_ptr<SecretStore> secrets = std::make_unique<MemorySecretStore>())
        : session(api.client(), live, std::move(secrets), settings)
    {
        api.handle("logIn", signedIn);
        api.handle("logInWithWallet", signedIn);
    }
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    FakeApi api;
    LiveClient live;
    Session session;
};

Task<QString> sign(QString message) { co_return u"0xsigned:"_s + message; }

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void logIn_isRememberedWithoutThePassword()
    {
        SessionFixture it;
        QSignalSpy changed(&it.session, &Session::changed);
        await(it.session.logIn(u"ana@example.org"_s, u"correct horse"_s, u"123 456"_s));
        QCOMPARE(it.api.lastBody("logIn")[u"code"_s].toString(), u"123456"_s);
        QVERIFY(it.session.isSignedIn());
        QVERIFY(it.session.isKept());
        QCOMPARE(it.session.user().name, u"Ana"_s);
        QCOMPARE(it.session.roles(), Roles(Role::Investor) | Role::PropertyManager);
        QCOMPARE(changed.size(), 1);
        it.settings.sync();
        QFile file(it.settings.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains("ana@example.org"));
        QVERIFY(!kept.contains("correct horse"));
        QVERIFY(!kept.contains("freehold_session"));
    }

    void logIn_thatNeedsACode_saysSo()
    {
        SessionFixture it;
        it.api.refuse("logIn", 401, u"unauthenticated"_s, u"totp_required"_s);
        QVERIFY_THROWS_EXCEPTION(ApiError, await(it.session.logIn(u"ana@example.org"_s, u"correct horse"_s)));
        QVERIFY(!it.session.isSignedIn());
    }

    void wallet_signsTheServersMessage()
    {
        SessionFixture it;
        it.api.answer(
            "createSignInChallenge",
            {{u"message"_s, u"sign me"_s}, {u"nonce"_s, u"n"_s}, {u"expires_at"_s, u"2026-03-01T10:00:00Z"_s}}, 201);
        await(it.session.logInWithWallet(u"0xabc"_s, sign));
        QCOMPARE(it.api.lastBody("createSignInChallenge")[u"address"_s].toString(), u"0xabc"_s);
        QCOMPARE(it.api.lastBody("logInWithWallet")[u"signature"_s].toString(), u"0xsigned:sign me"_s);
        QVERIFY(it.session.isSignedIn());
    }

    void restore_goesOnWithTheKeptSession()
    {
        SessionFixture it;
        await(it.session.logIn(u"ana@example.org"_s, u"correct horse"_s));
        const KnownAccount account = it.session.knownAccounts().accounts().value(0);
        it.api.client().clearSession();
        it.api.answer("getSession", sessionJson());
        QVERIFY(await(it.session.restore(account)) == Session::Restored::SignedIn);
        const auto asked = it.api.requestsOf("getSession").last();
        QVERIFY(asked.headers.contains(std::pair<QByteArray, QByteArray>("Cookie", "freehold_session=abc")));
    }

    void restore_ofAnEndedSession_asksForThePassword()
    {
        SessionFixture it;
        await(it.session.logIn(u"ana@example.org"_s, u"correct horse"_s));
        const KnownAccount account = it.session.knownAccounts().accounts().value(0);
        it.api.answerNothing("logOut");
        await(it.session.logOut());
        QVERIFY(!it.session.isSignedIn());
        QVERIFY(await(it.session.restore(account)) == Session::Restored::NothingKept);
    }

    void restore_tellsAnEndedSession_fromOneThatIsNotKept()
    {
        const KnownAccount account{QUrl(u"https://freehold.example"_s), u"ana@example.org"_s, u"Ana"_s, {}};
        SessionFixture kept(std::make_unique<OldKeychain>());
        kept.api.refuse("getSession", 401, u"unauthorized"_s, u"no_session"_s);
        QVERIFY(await(kept.session.restore(account)) == Session::Restored::Ended);
        SessionFixture none(std::make_unique<NoKeychain>());
        QVERIFY(await(none.session.restore(account)) == Session::Restored::NothingKept);
        QCOMPARE(none.api.count("getSession"), 0);
    }

    void withoutKeychain_itIsSaid()
    {
        SessionFixture it(std::make_unique<NoKeychain>());
        await(it.session.logIn(u"ana@example.org"_s, u"correct horse"_s));
        QVERIFY(it.session.isSignedIn());
        QVERIFY(!it.session.isKept());
    }

    void logOut_worksWithoutTheServer()
    {
        SessionFixture it;
        await(it.session.logIn(u"ana@example.org"_s, u"correct horse"_s));
        it.api.setOffline(true);
        await(it.session.logOut());
        QVERIFY(!it.session.isSignedIn());
        QVERIFY(it.api.client().sessionCookie().isEmpty());
    }

    void expiry_isToldOnce()
    {
        SessionFixture it;
        await(it.session.logIn(u"ana@example.org"_s, u"correct horse"_s));
        QSignalSpy expired(&it.session, &Session::expired);
        it.api.refuse("listSessions", 401, u"unauthenticated"_s, u"no_session"_s);
        QVERIFY_THROWS_EXCEPTION(ApiError, await(api::listSessions(it.api.client())));
        QCOMPARE(expired.size(), 1);
        QVERIFY(!it.session.isSignedIn());
    }

    void liveLine_thatBreaks_hasTheServerLookedForAtOnce()
    {
        SessionFixture it; // nothing listens where its live line goes
        it.live.setDelays(std::chrono::milliseconds(5), std::chrono::milliseconds(20));
        await(it.session.logIn(u"ana@example.org"_s, u"correct horse"_s));
        QTRY_VERIFY(it.api.count("getLiveness") > 0);
        QTRY_COMPARE(it.api.client().connection(), Connection::Online); // the API answers all the same
        it.api.setOffline(true);
        QTRY_COMPARE(it.api.client().connection(), Connection::Offline);
        for (const HttpRequest &request : it.api.requests()) // nobody had to ask for anything else
            QVERIFY(request.operation == "logIn" || request.operation == "getLiveness");
        it.api.setOffline(false);
        QTRY_COMPARE(it.api.client().connection(), Connection::Online);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
