// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: orders of a wallet that are alive at once never share a lane, a lane is used again as soon as it is free, no salt is dealt
// twice, and a batch is packed as the contract unpacks it.
#include "server/modules/marketplace/order_lanes.h"
#include "server/modules/marketplace/packed_batch.h"
#include "shared/evm/keccak.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/marketplace_builders.h"
#include "tests/unit/server/modules/module_fixture.h"

#include <set>

using namespace freehold;
using namespace freehold::marketplace;
using namespace freehold::test;

namespace {

evm::Address walletOf(quint8 number) { return evm::Address::fromBytes(QByteArray(20, char(number))).value(); }

/// Page, lane and round as the contract reads them.
struct Place {
    quint64 page = 0;
    quint64 lane = 0;
    quint64 round = 0;
    auto operator<=>(const Place &) const = default;
};

Place placeOf(const evm::U256 &salt)
{
    const quint64 number = salt.toUint64().value();
    return {number >> 40, (number >> 31 & 0x1ff) % 3, number & 0x7fffffff};
}

} // namespace

class MarketplaceLanesTest : public ModuleTest<TestDatabase> {
    Q_OBJECT

    evm::U256 deal(quint8 wallet, TimeMs now, const std::vector<evm::U256> &taken = {})
    {
        return await(fixture()->write([=](Sql &sql) { return OrderLanes::deal(sql, walletOf(wallet), taken, now); }));
    }

private Q_SLOTS:
    void lanes_areDealtOneAfterTheOther();
    void lanes_ofLivingOrdersAreLeftAlone();
    void lanes_areUsedAgain_inALaterRound();
    void lanes_ofOthersAndOfRandomSaltsDoNotCount();
    void lanes_areRemembered_byWhoeverDealsNext();
    void salts_areDealtOnce_whereTheClockIsSetBack();
    void batch_isPackedAsTheContractReadsIt();
    void batch_refusesWhatDoesNotFit();
    void saltsThatAreOneOnChain_areNotTakenAsTwo();
};

void MarketplaceLanesTest::lanes_areDealtOneAfterTheOther()
{
    std::set<evm::U256> salts;
    for (quint64 number = 0; number < 30; ++number) {
        const evm::U256 salt = deal(1, kNoon);
        QVERIFY(salts.insert(salt).second);
        const Place place = placeOf(salt);
        QCOMPARE(place.page, number / 3);
        QCOMPARE(place.lane, number % 3);
        QCOMPARE(place.round, quint64(kNoon.value / 1000 - 1'767'225'600));
    }
}

void MarketplaceLanesTest::saltsThatAreOneOnChain_areNotTakenAsTwo()
{
    const evm::U256 dealt = deal(1, kNoon);
    OrderLanes::requireOneOfAPage(dealt);
    OrderLanes::requireOneOfAPage(evm::U256::powerOfTwo(40));
    OrderLanes::requireOneOfAPage(evm::U256::powerOfTwo(200));
    const quint64 number = dealt.toUint64().value();
    for (const quint64 otherLane : {quint64{3}, quint64{6}, quint64{509}})
        QVERIFY_THROWS_EXCEPTION(Error, OrderLanes::requireOneOfAPage(evm::U256(number + (otherLane << 31))));
}

void MarketplaceLanesTest::lanes_ofLivingOrdersAreLeftAlone()
{
    const evm::U256 first = deal(1, kNoon);
    const evm::U256 second = deal(1, kNoon);
    const TimeMs later = kNoon.plusMs(10 * OrderLanes::kReservedMs);
    QCOMPARE(placeOf(deal(1, later, {second})).lane, quint64(0));
    QCOMPARE(placeOf(deal(1, later, {second})).lane, quint64(2));
    const Place next = placeOf(deal(1, later, {second, first}));
    QCOMPARE(next.page, quint64(1));
    QCOMPARE(next.lane, quint64(0));
}

void MarketplaceLanesTest::lanes_areUsedAgain_inALaterRound()
{
    const Place first = placeOf(deal(1, kNoon));
    const Place soon = placeOf(deal(1, kNoon.plusMs(OrderLanes::kReservedMs)));
    QVERIFY(soon.lane != first.lane); // its order may come yet
    const Place later = placeOf(deal(1, kNoon.plusMs(OrderLanes::kReservedMs + 1'000)));
    QCOMPARE(later.lane, first.lane);
    QVERIFY(later.round > first.round);
}

void MarketplaceLanesTest::lanes_ofOthersAndOfRandomSaltsDoNotCount()
{
    QCOMPARE(deal(1, kNoon, {evm::U256::powerOfTwo(200)}), deal(2, kNoon));
}

void MarketplaceLanesTest::lanes_areRemembered_byWhoeverDealsNext()
{
    const Place first = placeOf(deal(1, kNoon));
    fixture().reopen();
    QVERIFY(placeOf(deal(1, kNoon)).lane != first.lane);
    QCOMPARE(rowsOf(*fixture(), "order_lanes"), 2);
}

void MarketplaceLanesTest::salts_areDealtOnce_whereTheClockIsSetBack()
{
    std::set<evm::U256> salts;
    const TimeMs before = kNoon.plusMs(-3'600'000);
    for (const TimeMs now : {before, kNoon, kNoon, before, kNoon, before})
        QVERIFY(salts.insert(deal(1, now)).second);
    const Place next = placeOf(deal(1, kNoon.plusMs(OrderLanes::kReservedMs + 1'000)));
    QCOMPARE(next.lane, quint64(0));
}

void MarketplaceLanesTest::batch_isPackedAsTheContractReadsIt()
{
    Order sell = orderOf(1, "usr_a", OrderSide::Sell, 20, 50'250'000);
    sell.terms.maker = walletOf(0xaa);
    sell.terms.token = walletOf(0x11);
    sell.terms.epoch = 7;
    sell.terms.salt = evm::U256(0x0102030405);
    sell.summary = "Sell";
    sell.signature = QByteArray(65, '\x5a');
    Order buy = orderOf(2, "usr_b", OrderSide::Buy, 10, 50'250'000);
    buy.terms.maker = walletOf(0xbb);
    buy.terms.token = walletOf(0x22);
    buy.terms.timeInForce = TimeInForce::PostOnly;
    buy.terms.salt = evm::U256::powerOfTwo(40);
    buy.signature = "short";

    PackedBatch batch;
    QCOMPARE(batch.add(sell), quint16(0));
    QCOMPARE(batch.add(buy), quint16(1));
    batch.addFill(0, 1, {3});
    const QByteArray expiry = QByteArray::fromHex("000000006ab14990"); // an hour after noon
    const QByteArray orders = QByteArray::fromHex("0002")
        // Side, token, fee, shares, price, expiry, epoch; summary, maker, salt, signature.
        + QByteArray::fromHex("01000032000000140000000002fec110") + expiry + QByteArray::fromHex("0000000000000007")
        + evm::keccak256(QByteArray("Sell")).toBytes() + QByteArray(20, '\xaa') + QByteArray::fromHex("0102030405")
        + QByteArray::fromHex("0041") + QByteArray(65, '\x5a') + QByteArray::fromHex("0e0100320000000a0000000002fec110")
        + expiry + QByteArray(8, '\0') + evm::keccak256(QByteArray()).toBytes() + QByteArray(20, '\xbb')
        + QByteArray(26, '\0') + QByteArray(1, '\1') + QByteArray(5, '\0') + QByteArray::fromHex("0005")
        + QByteArray("short");
    const QByteArray call = batch.call();
    QVERIFY2(call.contains(orders), call.toHex().constData());
    QVERIFY(call.contains(QByteArray::fromHex("0000000100000003")));
    QVERIFY(call.contains(QByteArray(20, '\x11') + QByteArray(12, '\0') + QByteArray(20, '\x22')));
}

void MarketplaceLanesTest::batch_refusesWhatDoesNotFit()
{
    PackedBatch batch;
    Order order = orderOf(1, "usr_a", OrderSide::Sell, qint64{1} << 32);
    QVERIFY_THROWS_EXCEPTION(Error, batch.add(order));
    order = orderOf(1, "usr_a", OrderSide::Sell);
    order.signature = QByteArray(70'000, 'x');
    QVERIFY_THROWS_EXCEPTION(Error, batch.add(order));
    order.signature.clear();
    for (int token = 0; token < 256; ++token) {
        order.terms.token = evm::Address::fromBytes(QByteArray(19, '\0') + QByteArray(1, char(token))).value();
        QCOMPARE(batch.add(order), quint16(token));
    }
    order.terms.token = walletOf(9);
    QVERIFY_THROWS_EXCEPTION(Error, batch.add(order));
}

QTEST_GUILESS_MAIN(MarketplaceLanesTest)
#include "marketplace_lanes_test.moc"
