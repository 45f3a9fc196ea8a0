// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: loose tasks come to their end before the program does, and one that never would does not keep it.
#include "client/desktop/api/coro.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace freehold::desktop;
using namespace std::chrono_literals;

namespace {

Task<> sleepOnce(bool *isDone)
{
    co_await sleepFor(1h);
    *isDone = true;
}

Task<> sleepUntil(const bool *isEnough, int *rounds)
{
    while (!*isEnough) {
        ++*rounds;
        co_await sleepFor(1h);
    }
}

Task<> sleepThenThrow()
{
    co_await sleepFor(1h);
    throw std::runtime_error("nobody is there any more");
}

} // namespace

class CoroTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finishTasks_withoutTasks_returnsAtOnce()
    {
        QElapsedTimer clock;
        clock.start();
        finishTasks(5s);
        QVERIFY(clock.elapsed() < 1000);
    }

    void finishTasks_wakesWhatSleeps()
    {
        bool isDone = false;
        detach(sleepOnce(&isDone), "sleeper");
        QElapsedTimer clock;
        clock.start();
        finishTasks(5s);
        QVERIFY(isDone);
        QVERIFY(clock.elapsed() < 4000);
    }

    void finishTasks_leavesWhatDoesNotEnd_whenItsTimeIsOver()
    {
        bool isEnough = false;
        int rounds = 0;
        detach(sleepUntil(&isEnough, &rounds), "restless");
        QElapsedTimer clock;
        clock.start();
        finishTasks(100ms);
        QVERIFY(clock.elapsed() >= 100);
        QVERIFY(rounds > 1);
        isEnough = true;
        const int before = rounds;
        finishTasks(5s);
        QVERIFY(rounds <= before + 1);
    }

    void finishTasks_survivesWhatFails()
    {
        QTest::ignoreMessage(QtWarningMsg, "task failing failed: nobody is there any more");
        detach(sleepThenThrow(), "failing");
        finishTasks(5s);
    }
};

QTEST_GUILESS_MAIN(CoroTest)
#include "coro_test.moc"
