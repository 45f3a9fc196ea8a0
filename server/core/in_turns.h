// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/core/metrics/metrics.h"
#include "server/core/outcome.h"
#include "server/core/resumer.h"

#include <algorithm>
#include <coroutine>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace freehold {

/// Work that costs little more for many than for one, such as a transaction. While one turn of it is under way, whoever asks
/// waits for the next, which takes all of them: nobody waits for company, and the more ask, the less each of them costs. Each
/// gets an answer of their own, and what they wait for began after they asked. On one thread's event loop.
template <typename Item, typename Result>
class InTurns {
public:
    /// What one of them gets, or what is thrown at them.
    using Answer = Outcome<Result>;
    using Items = std::shared_ptr<const std::vector<Item>>;
    /// An answer for each item, in its place. What it throws all of them get.
    using Turn = std::function<Task<std::vector<Answer>>(Items)>;

    /// At most `most` items in a turn; `name` is what logs and figures call it.
    InTurns(Turn turn, std::size_t most, const char *name) : m_turn(std::move(turn)), m_most(most), m_name(name) { }
    Q_DISABLE_COPY_MOVE(InTurns)

    [[nodiscard]] Task<Result> ask(Item item)
    {
        const auto place = std::make_shared<Place>(std::move(item));
        m_waiting.push_back(place);
        if (!std::exchange(m_isRunning, true))
            detach(run(), m_name);
        co_await Waiting{*place};
        co_return place->answer->take();
    }

private:
    struct Place {
        explicit Place(Item given) : item(std::move(given)) { }

        Item item;
        std::optional<Answer> answer;
        std::coroutine_handle<> waiter;
    };
    struct Waiting {
        Place &place;
        [[nodiscard]] bool await_ready() const noexcept { return place.answer.has_value(); }
        void await_suspend(std::coroutine_handle<> waiter) { place.waiter = waiter; }
        void await_resume() const noexcept { }
    };
    /// Lets those join who are about to ask in the same turn of the event loop.
    struct OthersFirst {
        [[nodiscard]] bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> self) { Resumer::ofThisThread()->resume(self); }
        void await_resume() const noexcept { }
    };
    using Places = std::vector<std::shared_ptr<Place>>;

    Task<> run()
    {
        co_await OthersFirst{};
        while (!m_waiting.empty()) {
            const Places places = take();
            finish(places, co_await answersTo(places));
        }
        m_isRunning = false;
    }

    Places take()
    {
        const auto end = m_waiting.begin() + static_cast<std::ptrdiff_t>(std::min(m_most, m_waiting.size()));
        Places places(m_waiting.begin(), end);
        m_waiting.erase(m_waiting.begin(), end);
        m_itemsPerTurn.observe(static_cast<double>(places.size()));
        return places;
    }

    Task<std::vector<Answer>> answersTo(Places places)
    {
        std::vector<Item> items;
        items.reserve(places.size());
        for (const auto &place : places)
            items.push_back(std::move(place->item));
        std::exception_ptr failure;
        try {
            co_return co_await m_turn(std::make_shared<const std::vector<Item>>(std::move(items)));
        } catch (...) {
            failure = std::current_exception();
        }
        co_return std::vector<Answer>(places.size(), Answer(failure));
    }

    /// They go on after the next turn has begun, which is what the database has to do meanwhile.
    static void finish(const Places &places, std::vector<Answer> answers)
    {
        for (std::size_t i = 0; i < places.size(); ++i) {
            places[i]->answer.emplace(std::move(answers.at(i)));
            if (places[i]->waiter)
                Resumer::ofThisThread()->resume(places[i]->waiter);
        }
    }

    Turn m_turn;
    std::size_t m_most;
    const char *m_name;
    std::deque<std::shared_ptr<Place>> m_waiting;
    bool m_isRunning = false;
    metrics::Histogram &m_itemsPerTurn =
        metrics::histogram("freehold_items_per_turn", "Requests that were answered together, by what they asked for.",
                           {{"work", m_name}}, metrics::kCounts);
};

} // namespace freehold
