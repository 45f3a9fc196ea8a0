// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/metrics/metrics.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <variant>

namespace freehold::metrics {

namespace {

using Figure = std::variant<std::unique_ptr<Counter>, std::unique_ptr<Gauge>, std::unique_ptr<Histogram>>;

struct Family {
    QByteArray help;
    std::map<QByteArray, Figure> figures; ///< by their labels as text
};

struct Registry {
    std::mutex mutex;
    std::map<QByteArray, Family> families;
};

Registry &registry()
{
    static auto *const instance = new Registry; // lives until the last thread has counted
    return *instance;
}

QByteArray escaped(QByteArray value) { return value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"); }

/// `method="GET",route="/x"`
QByteArray textOf(const Labels &labels)
{
    QByteArray text;
    for (const auto &[name, value] : labels) {
        if (!text.isEmpty())
            text += ',';
        text += name + "=\"" + escaped(value) + '"';
    }
    return text;
}

template <typename T, typename... Args>
T &find(const QByteArray &name, const QByteArray &help, const Labels &labels, const Args &...args)
{
    const std::scoped_lock lock(registry().mutex);
    Family &family = registry().families.try_emplace(name, Family{help, {}}).first->second;
    const QByteArray key = textOf(labels);
    auto found = family.figures.find(key);
    if (found == family.figures.end())
        found = family.figures.emplace(key, std::make_unique<T>(args...)).first;
    const auto *figure = std::get_if<std::unique_ptr<T>>(&found->second);
    if (!figure)
        throw std::logic_error("a figure of two kinds: " + name.toStdString());
    return **figure;
}

QByteArray number(double value) { return QByteArray::number(value, 'g', 15); }

QByteArray line(const QByteArray &name, const QByteArray &labels, const QByteArray &value)
{
    return name + (labels.isEmpty() ? QByteArray() : '{' + labels + '}') + ' ' + value + '\n';
}

struct Renderer {
    const QByteArray &name;
    const QByteArray &labels;

    QByteArray operator()(const std::unique_ptr<Counter> &counter) const
    {
        return line(name, labels, QByteArray::number(counter->value()));
    }
    QByteArray operator()(const std::unique_ptr<Gauge> &gauge) const
    {
        return line(name, labels, number(gauge->value()));
    }
    QByteArray operator()(const std::unique_ptr<Histogram> &histogram) const
    {
        const Bounds &bounds = histogram->bounds();
        const QByteArray before = labels.isEmpty() ? QByteArray() : labels + ',';
        QByteArray text;
        quint64 total = 0;
        for (std::size_t i = 0; i <= bounds.size(); ++i) {
            total += histogram->count(i);
            const QByteArray bound = i < bounds.size() ? number(bounds.at(i)) : QByteArray("+Inf");
            text += line(name + "_bucket", before + "le=\"" + bound + '"', QByteArray::number(total));
        }
        return text + line(name + "_sum", labels, number(histogram->sum()))
            + line(name + "_count", labels, QByteArray::number(total));
    }
};

const char *kindOf(const Figure &figure)
{
    constexpr std::array kKinds{"counter", "gauge", "histogram"};
    return kKinds.at(figure.index());
}

} // namespace

void Histogram::observe(double value) noexcept
{
    const auto bucket = std::ranges::lower_bound(m_bounds, value) - m_bounds.begin();
    m_counts[static_cast<std::size_t>(bucket)].fetch_add(1, std::memory_order_relaxed);
    m_sum.fetch_add(value, std::memory_order_relaxed);
}

Counter &counter(const QByteArray &name, const QByteArray &help, const Labels &labels)
{
    return find<Counter>(name, help, labels);
}

Gauge &gauge(const QByteArray &name, const QByteArray &help, const Labels &labels)
{
    return find<Gauge>(name, help, labels);
}

Histogram &histogram(const QByteArray &name, const QByteArray &help, const Labels &labels, const Bounds &bounds)
{
    return find<Histogram>(name, help, labels, bounds);
}

void setGauges(const QByteArray &name, const QByteArray &help, const std::vector<std::pair<Labels, double>> &values)
{
    const std::scoped_lock lock(registry().mutex);
    Family &family = registry().families[name];
    family = {help, {}};
    for (const auto &[labels, value] : values) {
        auto gauge = std::make_unique<Gauge>();
        gauge->set(value);
        family.figures[textOf(labels)] = std::move(gauge);
    }
}

QByteArray render()
{
    const std::scoped_lock lock(registry().mutex);
    QByteArray text;
    for (const auto &[name, family] : registry().families) {
        if (family.figures.empty())
            continue;
        text += "# HELP " + name + ' ' + family.help + "\n# TYPE " + name + ' ' + kindOf(family.figures.begin()->second)
            + '\n';
        for (const auto &[labels, figure] : family.figures)
            text += std::visit(Renderer{name, labels}, figure);
    }
    return text;
}

} // namespace freehold::metrics
