// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/cpp/matching_stream.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace freehold::bench {

using namespace engine;

namespace {

constexpr std::int64_t kCent = 10'000;
constexpr std::size_t kWantedOrders = 10'000;

/// Of the middle of the market, in cents, when this part of the stream is over.
std::int64_t centsAt(Price price, double part, std::size_t message)
{
    switch (price) {
    case Price::Standing: return 5'000;
    case Price::Swinging: return 5'000 + std::lround(500 * std::sin(static_cast<double>(message) / 250'000 * 6.2832));
    case Price::Crashing: return 10'000 - std::lround(6'000 * part);
    }
    std::abort();
}

/// Makes messages, with a book of its own to know which orders are open.
class Author {
public:
    Message next(std::int64_t middleCents, bool isOpening);

private:
    std::uint64_t below(std::uint64_t count) { return m_random() % count; }
    std::int64_t away();
    Message fresh(Kind kind, std::int64_t middleCents);
    Message about(Kind kind, std::int64_t middleCents);
    void apply(const Message &message);

    std::mt19937_64 m_random{42};
    Book m_book{{.expectedOrders = 4 * kWantedOrders}};
    std::vector<OrderId> m_open; ///< in no order; some have been filled since
    OrderId m_lastId = 0;
};

/// Ticks from the middle: mostly near it, one in twenty far away.
std::int64_t Author::away()
{
    if (below(20) == 0)
        return static_cast<std::int64_t>(below(3'000));
    return std::min<std::int64_t>(static_cast<std::int64_t>(std::geometric_distribution<int>(0.01)(m_random)), 1'000);
}

Message Author::fresh(Kind kind, std::int64_t middleCents)
{
    const Side side = below(2) == 0 ? Side::Buy : Side::Sell;
    // Immediate ones reach over the middle, the others stay on their side of it.
    const std::int64_t distance = kind == Kind::Immediate ? -1 - static_cast<std::int64_t>(below(40)) : 1 + away();
    const std::int64_t cents = middleCents + (side == Side::Buy ? -distance : distance);
    return {kind, side, ++m_lastId, 1 + static_cast<std::int64_t>(below(20)), std::max<std::int64_t>(1, cents) * kCent};
}

/// A cancel or a modification of an open order, if there is one.
Message Author::about(Kind kind, std::int64_t middleCents)
{
    while (!m_open.empty()) {
        const std::size_t place = below(m_open.size());
        const auto order = m_book.find(m_open[place]);
        if (order && kind == Kind::Modify) {
            const std::int64_t distance = order->side == Side::Buy ? -1 - away() : 1 + away();
            return {kind, order->side, order->id, 1 + static_cast<std::int64_t>(below(20)),
                    std::max<std::int64_t>(1, middleCents + distance) * kCent};
        }
        const OrderId id = m_open[place];
        m_open[place] = m_open.back();
        m_open.pop_back();
        // One in twenty of those that were filled meanwhile is cancelled all the same, as people do.
        if (order || below(20) == 0)
            return {Kind::Cancel, Side::Buy, id, 0, 0};
    }
    return fresh(Kind::New, middleCents);
}

Message Author::next(std::int64_t middleCents, bool isOpening)
{
    const std::uint64_t choice = below(100);
    const bool isFull = m_book.size() > kWantedOrders;
    Message message;
    if (isOpening || choice < (isFull ? 40U : 60U))
        message = fresh(Kind::New, middleCents);
    else if (choice < 80)
        message = about(Kind::Cancel, middleCents);
    else
        message = choice < 90 ? about(Kind::Modify, middleCents) : fresh(Kind::Immediate, middleCents);
    apply(message);
    return message;
}

void Author::apply(const Message &message)
{
    const auto sink = [](const auto &) { };
    (void)send(m_book, message, sink);
    if (message.kind == Kind::New && m_book.find(message.id))
        m_open.push_back(message.id);
}

} // namespace

Price priceNamed(std::string_view name)
{
    if (name == "standing")
        return Price::Standing;
    if (name == "swinging")
        return Price::Swinging;
    if (name == "crashing")
        return Price::Crashing;
    std::fprintf(stderr, "prices are standing, swinging or crashing\n");
    std::exit(2);
}

std::vector<Message> messagesOf(Price price, std::size_t opening, std::size_t count)
{
    Author author;
    std::vector<Message> messages;
    messages.reserve(opening + count);
    for (std::size_t i = 0; i < opening + count; ++i) {
        const std::size_t since = i < opening ? 0 : i - opening;
        const double part = static_cast<double>(since) / static_cast<double>(count);
        messages.push_back(author.next(centsAt(price, part, since), i < opening));
    }
    return messages;
}

} // namespace freehold::bench
