// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a provider that fails is left alone for longer and longer, and one that lied for long.
#include "server/modules/blockchain/blockchain_breaker.h"

#include <QTest>

using namespace freehold::blockchain;
using State = Breaker::State;

class BlockchainBreakerTest : public QObject {
    Q_OBJECT

private:
    Moment m_now;
    Breaker m_breaker{Millis(100), Millis(10'000)};

    void pass(int ms) { m_now += Millis(ms); }
    void failTimes(int times)
    {
        for (int i = 0; i < times; ++i)
            m_breaker.failed(m_now);
    }
    [[nodiscard]] State state() const { return m_breaker.state(m_now); }

private Q_SLOTS:
    void init() { m_breaker = Breaker(Millis(100), Millis(10'000)); }

    void opensAfterAFewFailuresInARow()
    {
        failTimes(Breaker::kFailuresToOpen - 1);
        m_breaker.succeeded();
        failTimes(Breaker::kFailuresToOpen - 1);
        QVERIFY(state() == State::Closed);
        failTimes(1);
        QVERIFY(state() == State::Open);
        QVERIFY(!m_breaker.mayAsk(m_now));
    }

    void trialAfterThePause_decides()
    {
        failTimes(Breaker::kFailuresToOpen);
        pass(99);
        QVERIFY(state() == State::Open);
        pass(1);
        QVERIFY(state() == State::HalfOpen);
        QVERIFY(!m_breaker.mayAsk(m_now));
        m_breaker.succeeded();
        QVERIFY(state() == State::Closed);
    }

    void failedTrials_doubleThePause_upToALimit()
    {
        failTimes(Breaker::kFailuresToOpen);
        int pauseMs = 100;
        for (int i = 0; i < Breaker::kMaxDoublings; ++i) {
            pass(pauseMs);
            failTimes(1);
            pauseMs *= 2;
            pass(pauseMs - 1);
            QVERIFY(state() == State::Open);
            pass(1 - pauseMs);
        }
        pass(pauseMs);
        failTimes(1);
        pass(pauseMs);
        QVERIFY(state() == State::HalfOpen);
    }

    void quarantine_lastsLong_andAGoodTrialEndsIt()
    {
        m_breaker.quarantine(QStringLiteral("logs_missing"), m_now);
        pass(9'999);
        QVERIFY(state() == State::Quarantined);
        QCOMPARE(m_breaker.quarantineReason(), QStringLiteral("logs_missing"));
        pass(1);
        QVERIFY(state() == State::HalfOpen);
        m_breaker.succeeded();
        QVERIFY(state() == State::Closed);
        QVERIFY(m_breaker.quarantineReason().isEmpty());
    }
};

QTEST_GUILESS_MAIN(BlockchainBreakerTest)
#include "blockchain_breaker_test.moc"
