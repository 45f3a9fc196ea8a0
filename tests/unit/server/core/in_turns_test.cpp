// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: who asks while others are answered is answered together with whoever else does, each with their own answer, and never by
// work that began before they asked.
#include "server/core/in_turns.h"
#include "tests/support/await.h"

#include <QtTest>

#include <stdexcept>

using namespace freehold;
using freehold::test::await;

namespace {

using Turns = InTurns<int, int>;

/// Answers with ten times the number, some time later; odd ones are refused.
struct Tenfold {
    Task<std::vector<Turns::Answer>> answer(Turns::Items items)
    {
        turns.push_back(*items);
        co_await sleepFor(std::chrono::milliseconds(5));
        if (fails)
            throw std::runtime_error("all of them");
        std::vector<Turns::Answer> answers;
        for (const int item : *items) {
            if (item % 2 == 0)
                answers.emplace_back(item * 10);
            else
                answers.emplace_back(std::make_exception_ptr(std::invalid_argument("odd")));
        }
        co_return answers;
    }

    std::vector<std::vector<int>> turns;
    bool fails = false;
};

Task<> note(Task<int> task, int *result)
{
    try {
        *result = co_await std::move(task);
    } catch (const std::invalid_argument &) {
        *result = -1;
    } catch (const std::runtime_error &) {
        *result = -2;
    }
}

} // namespace

class InTurnsTest : public QObject {
    Q_OBJECT

    /// What each of them got.
    std::vector<int> ask(Turns &turns, const std::vector<int> &items)
    {
        std::vector<int> results(items.size());
        std::vector<Task<>> tasks;
        for (std::size_t i = 0; i < items.size(); ++i)
            tasks.push_back(note(turns.ask(items[i]), &results[i]));
        for (Task<> &task : tasks)
            await(std::move(task));
        return results;
    }

private Q_SLOTS:
    void init() { m_tenfold = {}; }

    void whoComesTogether_isAnsweredTogether_eachByItself()
    {
        QCOMPARE(ask(m_turns, {2, 3, 4}), (std::vector{20, -1, 40}));
        QCOMPARE(m_tenfold.turns, (std::vector<std::vector<int>>{{2, 3, 4}}));
    }

    void moreThanATurnTakes_waitForTheNext()
    {
        QCOMPARE(ask(m_turns, {2, 4, 6, 8, 10, 12}), (std::vector{20, 40, 60, 80, 100, 120}));
        QCOMPARE(m_tenfold.turns, (std::vector<std::vector<int>>{{2, 4, 6, 8}, {10, 12}}));
    }

    void whoComesMeanwhile_waitsForATurnThatBeginsAfterwards()
    {
        int first = 0;
        Task<> task = note(m_turns.ask(2), &first);
        QVERIFY(test::waitUntil([this] { return m_tenfold.turns.size() == 1; }));
        QCOMPARE(ask(m_turns, {2, 2}), (std::vector{20, 20}));
        await(std::move(task));
        QCOMPARE(first, 20);
        QCOMPARE(m_tenfold.turns, (std::vector<std::vector<int>>{{2}, {2, 2}}));
    }

    void aTurnThatFails_failsForAllOfItsOwn_andTheNextGoesOn()
    {
        m_tenfold.fails = true;
        QCOMPARE(ask(m_turns, {2, 4}), (std::vector{-2, -2}));
        m_tenfold.fails = false;
        QCOMPARE(ask(m_turns, {6}), std::vector{60});
    }

private:
    Tenfold m_tenfold;
    Turns m_turns{[this](Turns::Items items) { return m_tenfold.answer(std::move(items)); }, 4, "test"};
};

QTEST_GUILESS_MAIN(InTurnsTest)
#include "in_turns_test.moc"
