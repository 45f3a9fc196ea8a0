// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what a password check allowed comes to nothing when the password, the session or the account ends before it acts.
#include "server/core/db/connection.h"
#include "tests/unit/server/modules/auth_fixture.h"

using namespace freehold;
using namespace freehold::auth;
using namespace freehold::test;

namespace {

const QString kChosenPassword = QStringLiteral("quite another secret");

/// One step of an account that has a second factor; of the proof's code once.
using Act = std::function<Task<>(Fixture &, Actor, api::OwnerProof)>;

Task<> changePassword(Fixture &f, Actor actor, api::OwnerProof)
{
    co_await f.passwords.change(actor, {kPassword, kChosenPassword});
}

Task<> changeEmail(Fixture &f, Actor actor, api::OwnerProof proof)
{
    co_await f.emails.change(actor, {QStringLiteral("thief@example.com"), proof});
}

Task<> linkWallet(Fixture &f, Actor actor, api::OwnerProof proof)
{
    const auto key = anvilKey(4);
    const QString message = (co_await f.wallets.challenge(actor, key.address())).message;
    (void)co_await f.wallets.link(actor, {message, key.signMessage(message.toUtf8()).toBytes(), std::nullopt, proof});
}

Task<> unlinkWallet(Fixture &f, Actor actor, api::OwnerProof proof)
{
    co_await f.wallets.unlink(actor, anvilKey(3).address(), proof);
}

Task<> enrol(Fixture &f, Actor actor, api::OwnerProof proof) { (void)co_await f.totps.enrol(actor, proof); }

Task<> renewCodes(Fixture &f, Actor actor, api::OwnerProof proof)
{
    (void)co_await f.totps.renewRecoveryCodes(actor, proof);
}

Task<> disableTotp(Fixture &f, Actor actor, api::OwnerProof proof) { co_await f.totps.disable(actor, proof); }

/// Another server at the same database. What it sees and does, it does at once: no event of this one comes between, so that a
/// password that is being checked is still being checked afterwards.
class OtherServer {
public:
    explicit OtherServer(const QString &url)
        : m_reader(db::Connection::make(db::DatabaseAddress::parse(url), db::Connection::Access::ReadOnly))
        , m_writer(db::Connection::make(db::DatabaseAddress::parse(url), db::Connection::Access::ReadWrite))
    {
    }

    void set(const char *statement, const SqlParams &params = {})
    {
        inTransaction(*m_writer, [&](Sql &sql) { sql.exec(QString::fromLatin1(statement), params); });
    }
    /// An attempt is charged first, and given back when the password was right.
    [[nodiscard]] bool seesAnAttempt()
    {
        bool isCharged = false;
        inTransaction(*m_reader, [&](Sql &sql) {
            sql.forEach(QStringLiteral("SELECT 1 AS one FROM login_throttle WHERE failures > 0"), {},
                        [&](const Row &) { isCharged = true; });
        });
        return isCharged;
    }

private:
    static void inTransaction(db::Connection &connection, const std::function<void(Sql &)> &work)
    {
        connection.ensureOpen();
        connection.begin();
        connection.startUnit();
        work(connection);
        connection.commit();
    }

    std::unique_ptr<db::Connection> m_reader;
    std::unique_ptr<db::Connection> m_writer;
};

/// Things happen while a password is checked, which takes as long as it does for users.
struct UsualFixture : Fixture {
    explicit UsualFixture(Dialect dialect) : Fixture(dialect, PasswordHasher::kMemoryKiB) { }
};

} // namespace

class AuthOwnerCheckTest : public ModuleTest<UsualFixture> {
    Q_OBJECT

private Q_SLOTS:
    void whatIsUnderWay_endsWithWhatAllowedIt_data()
    {
        QTest::addColumn<Act>("act");
        QTest::newRow("password") << Act(changePassword);
        QTest::newRow("email") << Act(changeEmail);
        QTest::newRow("link") << Act(linkWallet);
        QTest::newRow("unlink") << Act(unlinkWallet);
        QTest::newRow("enrol") << Act(enrol);
        QTest::newRow("recovery codes") << Act(renewCodes);
        QTest::newRow("disable") << Act(disableTotp);
    }
    void whatIsUnderWay_endsWithWhatAllowedIt()
    {
        QFETCH(Act, act);
        Fixture &f = fixture();
        OtherServer other(f.database.url());
        const User user = f.user(QStringLiteral("a@example.com"));
        const Actor actor = f.actor(user);
        await(f.database->write([&](Sql &sql) {
            QVERIFY(WalletStore().insert(sql,
                                         {.id = f.core.ids.next<WalletId>(),
                                          .user = user.id,
                                          .address = anvilKey(3).address(),
                                          .label = std::nullopt,
                                          .linkedAt = f.core.clock.now()}));
        }));
        QStringList codes = await(f.totps.enrolAtOnce(user.id)).recoveryCodes;
        const auto actWhile = [&](const Actor &who, const std::function<void()> &change) {
            auto acting = act(f, who, {kPassword, codes.takeFirst()});
            if (!waitUntil([&] { return other.seesAnAttempt(); }))
                return QStringLiteral("nothing was checked");
            change();
            return reasonOf([&] { await(std::move(acting)); });
        };

        QCOMPARE(actWhile(actor, [&] { other.set("UPDATE users SET disabled_at = 1"); }),
                 QStringLiteral("account_disabled"));
        other.set("UPDATE users SET disabled_at = NULL");

        const QString hash = await(f.database->read([&](Sql &sql) {
                                 return UserStore(f.core.sealing).credentials(sql, user.id);
                             })).passwordHash;
        QCOMPARE(actWhile(actor, [&] { other.set("UPDATE users SET password_hash = 'of another'"); }),
                 QStringLiteral("password_wrong"));
        other.set("UPDATE users SET password_hash = :hash", {{QStringLiteral("hash"), hash}});

        const SqlParams session{{QStringLiteral("id"), actor.session}};
        QCOMPARE(actWhile(actor, [&] { other.set("DELETE FROM sessions WHERE id = :id", session); }),
                 QStringLiteral("no_session"));
        QCOMPARE(actWhile(f.actor(user), [] { }), QString());
    }
};

QTEST_GUILESS_MAIN(AuthOwnerCheckTest)
#include "auth_owner_check_test.moc"
