// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/book.h"
#include "tests/unit/server/engine/reference_book.h"

#include <string>

namespace freehold::engine::test {

/// Where the choices of a duel come from: a generator of random numbers, or the bytes of a fuzzer.
class Choices {
public:
    virtual ~Choices() = default;
    /// 0 to count - 1.
    virtual std::uint32_t below(std::uint32_t count) = 0;
};

/// Book against ReferenceBook: the same requests to both, and the first difference in words.
class Duel {
public:
    /// Prices are chosen around the middle, up to so many ticks away.
    struct Range {
        std::int64_t middleTick = 5'000;
        std::uint32_t ticks = 12;
    };
    Duel(Choices &choices, Range range) : m_choices(choices), m_range(range) { }

    /// One request of any kind; empty if both did the same and look the same.
    std::string step();
    /// The whole book made anew from its own orders; empty if it is as before.
    std::string rebuild();

    [[nodiscard]] std::size_t trades() const { return m_trades; }
    [[nodiscard]] std::size_t refusals() const { return m_refusals; }
    [[nodiscard]] std::size_t meetings() const { return m_meetings; } ///< trades that a resume or restore brought about

private:
    OrderId anyId() { return m_choices.below(80); } // 0 among them
    OrderId presentId();
    std::int64_t anyShares();
    std::int64_t anyPrice();
    TimeInForce anyTimeInForce();
    NewOrder anyOrder();
    RestingOrder anyRestored();
    void request(std::uint32_t kind);
    void remember();
    [[nodiscard]] std::string compare() const;

    Choices &m_choices;
    Range m_range;
    Book m_book{{.expectedOrders = 4}}; // so that it has to grow
    ReferenceBook m_reference;
    Refusal m_refusal = Refusal::None;
    Refusal m_wanted = Refusal::None;
    std::vector<Event> m_events;
    std::vector<RestingOrder> m_former; ///< as they were before requests; some are gone, or have other terms now
    std::string m_last;
    std::int64_t m_nowSeconds = 1;
    std::size_t m_trades = 0;
    std::size_t m_refusals = 0;
    std::size_t m_meetings = 0;
};

} // namespace freehold::engine::test
