// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/engine/duel.h"

#include <QtTest>

#include <random>

using namespace freehold::engine;
using namespace freehold::engine::test;

namespace {

class RandomChoices final : public Choices {
public:
    explicit RandomChoices(std::uint32_t seed) : m_engine(seed) { }
    std::uint32_t below(std::uint32_t count) override { return static_cast<std::uint32_t>(m_engine() % count); }

private:
    std::mt19937 m_engine;
};

} // namespace

class PropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomRequests_leaveTheBookAsThePlainestOneWould_data()
    {
        QTest::addColumn<qint64>("middleTick");
        QTest::addColumn<quint32>("ticks");
        QTest::newRow("three prices") << qint64(5'000) << 1U;
        QTest::newRow("prices on both sides of a page") << qint64(5'056) << 12U;
        QTest::newRow("many pages") << qint64(50'000) << 3'000U;
        QTest::newRow("everywhere") << (qint64(1) << 31) << (1U << 30);
        QTest::newRow("least prices") << qint64(8) << 10U;
        QTest::newRow("greatest prices") << qint64(kTickLimit - 6) << 8U;
    }

    void randomRequests_leaveTheBookAsThePlainestOneWould()
    {
        QFETCH(qint64, middleTick);
        QFETCH(quint32, ticks);
        constexpr std::uint32_t kSeeds = 50;
        constexpr int kSteps = 500;
        std::size_t trades = 0;
        std::size_t refusals = 0;
        std::size_t meetings = 0;
        for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
            RandomChoices choices(seed);
            Duel duel(choices, {.middleTick = middleTick, .ticks = ticks});
            for (int i = 0; i < kSteps; ++i) {
                const std::string difference = i % 100 == 99 ? duel.rebuild() : duel.step();
                QVERIFY2(difference.empty(),
                         qPrintable(QStringLiteral("seed %1, step %2: %3").arg(seed).arg(i).arg(difference.c_str())));
            }
            trades += duel.trades();
            refusals += duel.refusals();
            meetings += duel.meetings();
        }
        // Random requests that hardly ever meet would prove nothing.
        QVERIFY(trades > kSeeds * kSteps / 20);
        QVERIFY(refusals > kSeeds * kSteps / 20);
        QVERIFY(meetings > kSeeds);
    }
};

QTEST_APPLESS_MAIN(PropertyTest)
#include "property_test.moc"
