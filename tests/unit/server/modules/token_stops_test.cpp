// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what is stopped follows from the chain's logs alone, forwards and backwards, and a request keeps its reason.
#include "server/modules/token/stop_store.h"
#include "tests/support/await.h"
#include "tests/support/on_database.h"
#include "tests/unit/server/modules/purchase_builders.h"

#include <QTest>

using namespace freehold;
using namespace freehold::token;
using freehold::test::anvilAccount;
using freehold::test::onDatabase;
using freehold::test::TestDatabase;

namespace {

const StopTarget kPause{.token = kToken, .kind = StopKind::Pause};
const StopTarget kFreeze{.token = kToken, .kind = StopKind::Freeze, .wallet = anvilAccount(3)};
const StopTarget kOtherFreeze{.token = kToken, .kind = StopKind::Freeze, .wallet = anvilAccount(4)};

LogPosition log(int number) { return {evm::Hash32::fromBytes(QByteArray(32, char(number))).value(), quint32(number)}; }

struct TokenStopsFixture {
    explicit TokenStopsFixture(Sql &s) : sql(s), property(insertProperty(s)) { }

    StopId insert(const StopTarget &target, bool isRequested = true)
    {
        Stop stop;
        stop.id = StopId::trusted(QStringLiteral("stp_%1").arg(++stops));
        stop.property = property;
        stop.target = target;
        stop.createdAt = {stops};
        if (isRequested) {
            stop.reason = QStringLiteral("why");
            stop.requestedBy = kBuyer;
        } else {
            stop.beganAt = TimeMs{stops};
        }
        StopStore::insert(sql, stop);
        return stop.id;
    }
    /// Of a property of its own.
    void makeToken(const evm::Address &address)
    {
        PropertyToken token;
        token.property = properties == 0 ? property : PropertyId::trusted(QStringLiteral("prop_%1").arg(properties));
        if (properties++ > 0)
            sql.exec(QStringLiteral("INSERT INTO properties (id, manager_id, state, name, description, street, city, "
                                    "postal_code, country, kind, valuation_usd_cents, area_square_meters, year_built, "
                                    "created_at, updated_at) SELECT :id, manager_id, state, name, description, street, "
                                    "city, postal_code, country, kind, valuation_usd_cents, area_square_meters, "
                                    "year_built, created_at, updated_at FROM properties WHERE id = :known"),
                     {{"id", token.property}, {"known", property}});
        token.address = address;
        token.authorizedShares = {100};
        token.pricePerShare = {50'000'000};
        TokenStore::insert(sql, token);
    }
    QString state(const StopId &id) { return toString(StopStore::get(sql, id).state()); }
    int listed(std::optional<StopState> state = std::nullopt)
    {
        return static_cast<int>(StopStore::list(sql, state, std::nullopt, 10).size());
    }

    Sql &sql;
    PropertyId property;
    int stops = 0;
    int properties = 0;
};

} // namespace

class TokenStopsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }

    void stop_goesItsWayAndBack()
    {
        onDatabase<TokenStopsFixture>([](TokenStopsFixture &f) {
            const StopId id = f.insert(kFreeze);
            const StopId other = f.insert(kOtherFreeze);
            QCOMPARE(f.state(id), QStringLiteral("REQUESTED"));
            StopStore::begin(f.sql, id, log(1), {10});
            const Stop begun = StopStore::get(f.sql, id);
            QCOMPARE(toString(begun.state()), QStringLiteral("IN_FORCE"));
            QCOMPARE(begun.beganBy, std::optional(log(1).transactionHash));
            QCOMPARE(begun.reason, std::optional(QStringLiteral("why")));
            QVERIFY(begun.target.wallet == kFreeze.wallet);
            StopStore::end(f.sql, kFreeze, log(2), {20});
            QCOMPARE(f.state(id), QStringLiteral("LIFTED"));
            QCOMPARE(f.state(other), QStringLiteral("REQUESTED"));
            QVERIFY(StopStore::open(f.sql, kFreeze).empty());

            StopStore::undoEnd(f.sql, log(2));
            QCOMPARE(f.state(id), QStringLiteral("IN_FORCE"));
            StopStore::undoBegin(f.sql, log(1));
            QCOMPARE(f.state(id), QStringLiteral("REQUESTED"));
        });
    }

    void stop_ofSomebodyElse_isGoneWithItsLog()
    {
        onDatabase<TokenStopsFixture>([](TokenStopsFixture &f) {
            const StopId id = f.insert(kPause, /*isRequested=*/false);
            StopStore::begin(f.sql, id, log(1), {10});
            QCOMPARE(f.state(id), QStringLiteral("IN_FORCE"));
            StopStore::undoBegin(f.sql, log(2));
            QCOMPARE(f.listed(), 1);
            StopStore::undoBegin(f.sql, log(1));
            QCOMPARE(f.listed(), 0);
        });
    }

    void end_liftsOnlyWhatIsInForce()
    {
        onDatabase<TokenStopsFixture>([](TokenStopsFixture &f) {
            const StopId pause = f.insert(kPause);
            StopStore::end(f.sql, kPause, log(1), {10});
            QCOMPARE(f.state(pause), QStringLiteral("REQUESTED"));
            QCOMPARE(StopStore::open(f.sql, kPause).size(), std::size_t(1));
            QVERIFY(StopStore::open(f.sql, kFreeze).empty());
        });
    }

    void failure_countsOnlyBeforeItBegan()
    {
        onDatabase<TokenStopsFixture>([](TokenStopsFixture &f) {
            const StopId failed = f.insert(kPause);
            QVERIFY(StopStore::fail(f.sql, failed, QStringLiteral("pause_unchanged")));
            QCOMPARE(f.state(failed), QStringLiteral("FAILED"));
            QVERIFY(StopStore::open(f.sql, kPause).empty());
            const StopId begun = f.insert(kFreeze);
            StopStore::begin(f.sql, begun, log(1), {10});
            QVERIFY(!StopStore::fail(f.sql, begun, QStringLiteral("replaced")));
            QCOMPARE(f.state(begun), QStringLiteral("IN_FORCE"));
        });
    }

    void list_knowsEveryState()
    {
        onDatabase<TokenStopsFixture>([](TokenStopsFixture &f) {
            f.insert(kOtherFreeze);
            StopStore::fail(f.sql, f.insert(kPause), QStringLiteral("replaced"));
            StopStore::begin(f.sql, f.insert(kPause), log(1), {10});
            StopStore::begin(f.sql, f.insert(kFreeze), log(2), {11});
            StopStore::end(f.sql, kFreeze, log(3), {12});
            using enum StopState;
            for (const StopState state : {Requested, Failed, InForce, Lifted}) {
                QCOMPARE(f.listed(state), 1);
                QCOMPARE(toString(StopStore::list(f.sql, state, std::nullopt, 10).front().state()), toString(state));
            }
            QCOMPARE(f.listed(), 4);
            QCOMPARE(
                StopStore::list(f.sql, std::nullopt, StopId::trusted(QStringLiteral("stp_3")), 1).front().id.text(),
                QStringLiteral("stp_2"));
            QVERIFY(stopStateFromString(QStringLiteral("IN_FORCE")) == InForce);
            QVERIFY(!stopStateFromString(QStringLiteral("in_force")));
        });
    }

    /// What the freeze of a wallet for a new token is taken from.
    void freezesOfEveryToken_areThoseThatAnAdminAskedForAndNobodyLifted()
    {
        onDatabase<TokenStopsFixture>([](TokenStopsFixture &f) {
            const evm::Address newToken = anvilAccount(5);
            const auto found = [&] {
                QStringList ids;
                for (const Stop &stop : StopStore::freezesOfEveryTokenBut(f.sql, newToken))
                    ids.append(stop.id.text());
                return ids;
            };
            f.makeToken(kToken);
            f.makeToken(newToken);
            f.insert(kPause);
            const StopId frozen = f.insert(kFreeze);
            const StopId bySafe = f.insert(kOtherFreeze, /*isRequested=*/false);
            StopStore::begin(f.sql, bySafe, log(1), {10});
            QCOMPARE(found(), QStringList{frozen.text()});

            // Another token, for which it is not frozen: then it was meant for the first alone.
            const evm::Address otherToken = anvilAccount(6);
            f.makeToken(otherToken);
            QCOMPARE(found(), QStringList());
            StopTarget ofOther = kFreeze;
            ofOther.token = otherToken;
            const StopId latest = f.insert(ofOther);
            QCOMPARE(found(), QStringList{latest.text()});
            StopStore::begin(f.sql, latest, log(2), {11});
            StopStore::end(f.sql, ofOther, log(3), {12});
            QCOMPARE(found(), QStringList());
        });
    }
};

QTEST_GUILESS_MAIN(TokenStopsTest)
#include "token_stops_test.moc"
