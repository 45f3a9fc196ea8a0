// SPDX-License-Identifier: GPL-3.0-or-later
// bench_matching run standing|swinging|crashing: the matching engine on a million messages, with an open book of 10,000
// orders. Prints {"rate": messages per second, "p50": ns, "p99": ns, "p999": ns, "trades": …, "orders": …}. The times
// are those of single messages, the reading of the clock among them, from a run of their own.
// bench_matching dump standing|swinging|crashing <count>: those of the opening and the first <count> others, one a
// line, for programs that do the same; then what is open afterwards: orders, shares to buy, shares to sell.
#include "tests/bench/cpp/matching_stream.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#if defined(__x86_64__)
#include <x86intrin.h>
#endif

using namespace freehold::bench;
using namespace freehold::engine;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kOpening = 10'000;
constexpr std::size_t kMessages = 1'000'000;
constexpr std::uint32_t kRoom = 20'000; ///< orders

/// Reads what it is told, so that nothing of it is optimized away.
struct Tally {
    std::uint64_t trades = 0;
    std::uint64_t shares = 0;
    std::uint64_t closed = 0;

    void operator()(const Accepted &) { }
    void operator()(const Modified &) { }
    void operator()(const Closed &) { ++closed; }
    void operator()(const Traded &trade)
    {
        ++trades;
        shares += static_cast<std::uint64_t>(trade.shares);
    }
};

/// In ticks of the fastest clock there is.
std::uint64_t now()
{
#if defined(__x86_64__)
    return __rdtsc();
#else
    return static_cast<std::uint64_t>(Clock::now().time_since_epoch().count());
#endif
}

double nanosecondsPerTick()
{
    const auto begin = Clock::now();
    const std::uint64_t first = now();
    while (Clock::now() - begin < std::chrono::milliseconds(50)) { }
    const std::uint64_t ticks = now() - first;
    return std::chrono::duration<double, std::nano>(Clock::now() - begin).count() / static_cast<double>(ticks);
}

Book opened(const std::vector<Message> &messages, Tally &tally)
{
    Book book({.expectedOrders = kRoom});
    for (std::size_t i = 0; i < kOpening; ++i)
        (void)send(book, messages[i], tally);
    return book;
}

double rateOf(const std::vector<Message> &messages, Tally &tally, std::size_t *orders)
{
    Book book = opened(messages, tally);
    const auto begin = Clock::now();
    for (std::size_t i = kOpening; i < messages.size(); ++i)
        (void)send(book, messages[i], tally);
    const std::chrono::duration<double> elapsed = Clock::now() - begin;
    *orders = book.size();
    return static_cast<double>(messages.size() - kOpening) / elapsed.count();
}

/// Of every single message, in ns, sorted.
std::vector<double> latenciesOf(const std::vector<Message> &messages)
{
    Tally tally;
    Book book = opened(messages, tally);
    const double scale = nanosecondsPerTick();
    std::vector<double> latencies(messages.size() - kOpening);
    for (std::size_t i = kOpening; i < messages.size(); ++i) {
        const std::uint64_t begin = now();
        (void)send(book, messages[i], tally);
        latencies[i - kOpening] = static_cast<double>(now() - begin) * scale;
    }
    std::ranges::sort(latencies);
    return latencies;
}

int run(Price price)
{
    const std::vector<Message> messages = messagesOf(price, kOpening, kMessages);
    Tally tally;
    std::size_t orders = 0;
    (void)rateOf(messages, tally, &orders); // warms up
    tally = {};
    const double rate = rateOf(messages, tally, &orders);
    const std::vector<double> latencies = latenciesOf(messages);
    const auto quantile = [&latencies](double part) {
        return latencies[static_cast<std::size_t>(part * static_cast<double>(latencies.size() - 1))];
    };
    std::printf("{\"rate\": %.0f, \"p50\": %.1f, \"p99\": %.1f, \"p999\": %.1f, \"trades\": %llu, \"orders\": %zu}\n",
                rate, quantile(0.5), quantile(0.99), quantile(0.999), static_cast<unsigned long long>(tally.trades),
                orders);
    return 0;
}

int dump(Price price, std::size_t count)
{
    std::vector<Message> messages = messagesOf(price, kOpening, kMessages);
    messages.resize(std::min(messages.size(), kOpening + count));
    Book book({.expectedOrders = kRoom});
    Tally tally;
    static constexpr const char *kKinds[] = {"new", "cancel", "modify", "immediate"};
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const Message &message = messages[i];
        (void)send(book, message, tally);
        std::printf("%s %s %s %llu %lld %lld\n", i < kOpening ? "open" : "time", kKinds[static_cast<int>(message.kind)],
                    message.side == Side::Buy ? "buy" : "sell", static_cast<unsigned long long>(message.id),
                    static_cast<long long>(message.shares), static_cast<long long>(message.priceMicroUsdc / 10'000));
    }
    std::int64_t shares[2]{};
    for (const Side side : {Side::Buy, Side::Sell})
        book.forEachOpen(side, [&](const RestingOrder &order) { shares[static_cast<int>(side)] += order.shares; });
    std::printf("end %zu %lld %lld\n", book.size(), static_cast<long long>(shares[0]),
                static_cast<long long>(shares[1]));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const std::string what = argc > 1 ? argv[1] : "";
    if (argc == 3 && what == "run")
        return run(priceNamed(argv[2]));
    if (argc == 4 && what == "dump")
        return dump(priceNamed(argv[2]), static_cast<std::size_t>(std::atoll(argv[3])));
    std::fprintf(stderr, "bench_matching run|dump standing|swinging|crashing [count]\n");
    return 2;
}
