// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a loop goes on after failures, ends at once however long it rests, and does nothing once it has ended.
#include "server/core/error.h"
#include "server/modules/blockchain/blockchain_poller.h"
#include "tests/support/await.h"

#include <QElapsedTimer>
#include <QTest>

using namespace freehold;
using blockchain::Poller;

namespace {
constexpr int kLongMs = 60'000;
constexpr int kSoonMs = 5'000;
} // namespace

class BlockchainPollerTest : public QObject {
    Q_OBJECT

private:
    int m_ticks = 0;

    [[nodiscard]] std::function<Task<>()> counting()
    {
        return [this]() -> Task<> {
            ++m_ticks;
            co_return;
        };
    }

private Q_SLOTS:
    void init() { m_ticks = 0; }

    void ticksAgainAndAgain()
    {
        Poller poller("test", 1, counting());
        poller.start();
        QTRY_VERIFY(m_ticks >= 3);
        await(poller.stop());
        const int before = m_ticks;
        QTest::qWait(20);
        QCOMPARE(m_ticks, before);
    }

    void goesOnAfterAFailure()
    {
        Poller poller("test", 1, [this]() -> Task<> {
            ++m_ticks;
            throw Error(ErrorCode::Unavailable, QStringLiteral("away"), QStringLiteral("Nobody answers."));
            co_return;
        });
        poller.start();
        QTRY_VERIFY(m_ticks >= 2);
        await(poller.stop());
    }

    void stop_doesNotWaitForTheRest()
    {
        Poller poller("test", kLongMs, counting());
        poller.start();
        QTRY_COMPARE(m_ticks, 1);
        QElapsedTimer time;
        time.start();
        await(poller.stop());
        QVERIFY(time.elapsed() < kSoonMs);
        QCOMPARE(m_ticks, 1);
    }

    void goneWhileItRests_endsWithoutAnotherTick()
    {
        const int before = detachedTaskCount();
        {
            Poller poller("test", kLongMs, counting());
            poller.start();
            QTRY_COMPARE(m_ticks, 1);
            QCOMPARE(detachedTaskCount(), before + 1);
        }
        QTRY_COMPARE(detachedTaskCount(), before);
        QCOMPARE(m_ticks, 1);
    }
};

QTEST_GUILESS_MAIN(BlockchainPollerTest)
#include "blockchain_poller_test.moc"
