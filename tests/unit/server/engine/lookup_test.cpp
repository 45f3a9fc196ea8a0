// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what can be seen of a book, and the parts by which it finds things.
#include <QtTest>

#include "tests/unit/server/engine/book_fixture.h"

#include <map>
#include <random>
#include <unordered_map>

using namespace freehold::engine;
using namespace freehold::engine::test;

namespace {

/// What an index of pages must answer, by a map.
std::uint32_t after(const std::map<std::uint32_t, std::uint32_t> &pages, std::uint32_t key)
{
    const auto found = pages.upper_bound(key);
    return found == pages.end() ? kNone : found->second;
}

/// Another id whose hash is the same: with the inverse of the factor, by which products become ids again.
OrderId collidingWith(OrderId id)
{
    constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;
    std::uint64_t inverse = kFactor;
    for (int i = 0; i < 5; ++i)
        inverse *= 2 - kFactor * inverse;
    for (std::uint64_t low = 1;; ++low) {
        // The same bits from the 32nd on; those below do not count.
        const std::uint64_t product = ((id >> 3) * kFactor & ~std::uint64_t{0xFFFFFFFF}) | low;
        const std::uint64_t other = product * inverse;
        if (other < std::uint64_t{1} << 61 && other != id >> 3)
            return other << 3 | (id & 7);
    }
}

} // namespace

class LookupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void depth_isOfTheBestLevels()
    {
        Scene scene;
        scene.given({sell(1, 5, 5063), sell(2, 3, 5063), sell(3, 1, 5064), sell(4, 2, 9000), buy(5, 7, 5000),
                     buy(6, 8, 4000), buy(7, 9, 1)});
        std::array<PriceLevel, 2> two;
        QCOMPARE(scene.book.depth(Side::Sell, two), std::size_t(2));
        QVERIFY((two[0] == PriceLevel{5063 * kCent, 8, 2} && two[1] == PriceLevel{5064 * kCent, 1, 1}));
        std::array<PriceLevel, 9> all;
        QCOMPARE(scene.book.depth(Side::Buy, all), std::size_t(3));
        QVERIFY((all[1] == PriceLevel{4000 * kCent, 8, 1} && all[2] == PriceLevel{kCent, 9, 1}));
        QCOMPARE(scene.book.depth(Side::Buy, {}), std::size_t(0));
    }

    void best_followsTheBook()
    {
        Scene scene;
        QVERIFY(!scene.book.best(Side::Buy));
        scene.given({buy(1, 1, 5000), buy(2, 2, 5100), buy(3, 3, 4000)});
        QVERIFY((scene.book.best(Side::Buy) == PriceLevel{5100 * kCent, 2, 1}));
        QCOMPARE(scene.cancel(2), Refusal::None);
        QVERIFY((scene.book.best(Side::Buy) == PriceLevel{5000 * kCent, 1, 1}));
        QCOMPARE(scene.submit(sell(4, 1, 5000)), Refusal::None);
        QVERIFY((scene.book.best(Side::Buy) == PriceLevel{4000 * kCent, 3, 1}));
        QCOMPARE(scene.cancel(3), Refusal::None);
        QVERIFY(!scene.book.best(Side::Buy));
    }

    void find_tellsEverything()
    {
        Scene scene;
        NewOrder order = ownedBy(8, sell(1, 5, 5000, TimeInForce::PostOnly));
        order.expirySeconds = 77;
        scene.given({order});
        QVERIFY((scene.book.find(1)
                 == RestingOrder{1, 8, Side::Sell, TimeInForce::PostOnly, Standing::Open, 5, 5000 * kCent, 77, 1}));
        QVERIFY(!scene.book.find(0));
        QVERIFY(!scene.book.find(2));
    }

    void forEachSuspended_visitsThoseOnly()
    {
        Scene scene;
        scene.given({sell(1, 5, 5000), sell(2, 5, 5000)});
        QCOMPARE(scene.book.suspend(2), Refusal::None);
        Ids ids;
        scene.book.forEachSuspended([&ids](const RestingOrder &order) { ids.push_back(order.id); });
        QVERIFY(ids == Ids{2});
    }

    void idMap_findsWhatAMapFinds_data()
    {
        QTest::addColumn<quint64>("factor");
        QTest::newRow("ids in a row") << quint64(1);
        QTest::newRow("multiples of four") << quint64(4);
        QTest::newRow("multiples of a page") << quint64(4096);
        QTest::newRow("high bits only") << (quint64(1) << 50);
        QTest::newRow("scattered") << quint64(0x9E3779B97F4A7C15);
    }

    void idMap_findsWhatAMapFinds()
    {
        QFETCH(quint64, factor);
        std::mt19937 random(7);
        OrderPool orders;
        IdMap ours;
        std::unordered_map<OrderId, std::uint32_t> theirs;
        for (int i = 0; i < 20'000; ++i) {
            const OrderId id = (1 + random() % 700) * factor;
            if (const auto known = theirs.find(id); known != theirs.end()) {
                ours.erase(id, known->second);
                orders.give(known->second);
                theirs.erase(known);
            } else {
                ours.insert(id, theirs[id] = orders.take({.id = id}));
            }
            QCOMPARE(ours.size(), theirs.size());
            const OrderId other = (1 + random() % 700) * factor;
            const auto found = theirs.find(other);
            QCOMPARE(ours.find(other, orders), found == theirs.end() ? kNone : found->second);
        }
        for (const auto &[id, node] : theirs)
            QCOMPARE(ours.find(id, orders), node);
    }

    /// Only the ids tell them apart.
    void idMap_findsIdsOfOneHash()
    {
        const OrderId first = 12'345;
        const OrderId second = collidingWith(first);
        QVERIFY(second != first);
        OrderPool orders;
        IdMap ours;
        ours.insert(first, orders.take({.id = first}));
        QCOMPARE(ours.find(second, orders), kNone);
        ours.insert(second, orders.take({.id = second}));
        QCOMPARE(ours.find(first, orders), 0U);
        QCOMPARE(ours.find(second, orders), 1U);
        ours.erase(first, 0);
        QCOMPARE(ours.find(first, orders), kNone);
        QCOMPARE(ours.find(second, orders), 1U);
    }

    void pageIndex_findsWhatAMapFinds_data()
    {
        QTest::addColumn<quint32>("spread");
        QTest::newRow("side by side") << 1U;
        QTest::newRow("a node apart") << 64U;
        QTest::newRow("far apart") << (1U << 22);
    }

    void pageIndex_findsWhatAMapFinds()
    {
        QFETCH(quint32, spread);
        std::mt19937 random(9);
        PageIndex ours;
        std::map<std::uint32_t, std::uint32_t> theirs;
        for (std::uint32_t i = 0; i < 20'000; ++i) {
            const auto key = static_cast<std::uint32_t>(random() % 256) * spread;
            if (theirs.erase(key) != 0) {
                ours.erase(key);
            } else {
                theirs[key] = i;
                ours.insert(key, i);
            }
            QCOMPARE(ours.first(), theirs.empty() ? kNone : theirs.begin()->second);
            const auto other = static_cast<std::uint32_t>(random() % 256) * spread + (random() % 2);
            QCOMPARE(ours.after(other), after(theirs, other));
            QCOMPARE(ours.find(other), theirs.contains(other) ? theirs[other] : kNone);
        }
    }

    /// More orders than there was room for, at prices whose pages share a place in the table of near ones.
    void book_growsWithItsOrders()
    {
        Scene scene({.expectedOrders = 1});
        std::mt19937 random(3);
        std::map<std::int64_t, std::int64_t> sharesByPrice;
        for (OrderId id = 1; id <= 5'000; ++id) {
            const auto cents = static_cast<std::int64_t>(1 + random() % 40 * 4096 + random() % 3);
            sharesByPrice[cents] += 2;
            scene.given({sell(id, 2, cents)});
        }
        std::vector<PriceLevel> levels(sharesByPrice.size() + 1);
        QCOMPARE(scene.book.depth(Side::Sell, levels), sharesByPrice.size());
        auto level = levels.begin();
        for (const auto &[cents, shares] : sharesByPrice)
            QVERIFY((*level++ == PriceLevel{cents * kCent, shares, static_cast<std::uint32_t>(shares / 2)}));
        for (OrderId id = 1; id <= 5'000; ++id)
            QCOMPARE(scene.cancel(id), Refusal::None);
        QVERIFY(!scene.book.best(Side::Sell));
    }
};

QTEST_APPLESS_MAIN(LookupTest)
#include "lookup_test.moc"
