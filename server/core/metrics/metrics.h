// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <array>
#include <atomic>
#include <chrono>
#include <utility>
#include <vector>

/// Figures of the process for Prometheus. Process-wide like the log, because every layer and thread counts and nothing
/// decides on a figure. Counting is one relaxed atomic addition; whoever counts often looks its figure up once and keeps
/// the reference, which stays good for the life of the process. Labels come from closed sets (routes, queues, hosts of
/// the configuration), never from a request.
namespace freehold::metrics {

using Labels = std::vector<std::pair<QByteArray, QByteArray>>;

class Counter {
public:
    void add(quint64 n = 1) noexcept { m_value.fetch_add(n, std::memory_order_relaxed); }
    [[nodiscard]] quint64 value() const noexcept { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<quint64> m_value = 0;
};

class Gauge {
public:
    void set(double value) noexcept { m_value.store(value, std::memory_order_relaxed); }
    void add(double n) noexcept { m_value.fetch_add(n, std::memory_order_relaxed); }
    [[nodiscard]] double value() const noexcept { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<double> m_value = 0;
};

/// Upper bounds of a histogram's buckets, the last of which holds everything.
using Bounds = std::array<double, 14>;
/// From a quarter of a millisecond to ten seconds.
inline constexpr Bounds kSeconds{0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};
inline constexpr Bounds kCounts{1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 80, 100};

class Histogram {
public:
    explicit Histogram(const Bounds &bounds) : m_bounds(bounds) { }
    void observe(double value) noexcept;
    void observe(std::chrono::nanoseconds time) noexcept { observe(std::chrono::duration<double>(time).count()); }

    [[nodiscard]] const Bounds &bounds() const noexcept { return m_bounds; }
    /// Of one bucket alone; `index` one past the bounds is the bucket of what is larger than all.
    [[nodiscard]] quint64 count(std::size_t index) const noexcept { return m_counts.at(index); }
    [[nodiscard]] double sum() const noexcept { return m_sum; }

private:
    const Bounds &m_bounds;
    std::array<std::atomic<quint64>, std::tuple_size_v<Bounds> + 1> m_counts{};
    std::atomic<double> m_sum = 0;
};

/// Finds or makes a figure. `help` is one sentence; the first caller's stands. A name is of one kind for good.
[[nodiscard]] Counter &counter(const QByteArray &name, const QByteArray &help, const Labels &labels = {});
[[nodiscard]] Gauge &gauge(const QByteArray &name, const QByteArray &help, const Labels &labels = {});
[[nodiscard]] Histogram &histogram(const QByteArray &name, const QByteArray &help, const Labels &labels = {},
                                   const Bounds &bounds = kSeconds);
/// Replaces all values of a gauge whose labels come and go.
void setGauges(const QByteArray &name, const QByteArray &help, const std::vector<std::pair<Labels, double>> &values);

/// Everything in Prometheus' text format 0.0.4.
[[nodiscard]] QByteArray render();
inline constexpr const char *kContentType = "text/plain; version=0.0.4; charset=utf-8";

} // namespace freehold::metrics
