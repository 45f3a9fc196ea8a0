// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

#include <cstddef>
#include <memory>
#include <span>
#include <typeindex>
#include <utility>
#include <vector>

namespace freehold {

/// What units of work add to, and what is written once for all units of a commit.
class Gathered {
public:
    /// Where a unit begins. One that fails takes back what it added, and what was written since, be it older, is undone.
    struct Mark {
        std::size_t added = 0;
        std::size_t written = 0;
    };

    Gathered() = default;
    virtual ~Gathered() = default;
    Q_DISABLE_COPY_MOVE(Gathered)

    /// Whatever was added since the last time.
    virtual void write(Sql &sql) = 0;
    [[nodiscard]] virtual Mark mark() const = 0;
    virtual void goBackTo(Mark mark) = 0;
};

/// A list of items of one kind.
template <typename Item>
class GatheredItems : public Gathered {
public:
    void add(Item item) { m_items.push_back(std::move(item)); }

    void write(Sql &sql) final
    {
        const auto items = std::span<const Item>(m_items).subspan(std::exchange(m_written, m_items.size()));
        if (!items.empty())
            writeItems(sql, items);
    }
    [[nodiscard]] Mark mark() const final { return {m_items.size(), m_written}; }
    void goBackTo(Mark mark) final
    {
        m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(mark.added), m_items.end());
        m_written = mark.written;
    }

private:
    /// One or more, of as many units. A failure fails the commit, whose units are then done again one by one.
    virtual void writeItems(Sql &sql, std::span<const Item> items) = 0;

    std::vector<Item> m_items;
    std::size_t m_written = 0;
};

using MakeGathered = std::unique_ptr<Gathered> (*)();
[[nodiscard]] Gathered &gatheredOf(Sql &sql, std::type_index type, MakeGathered make);

/// The one object of this type that all units of a commit add to, written before the commit. Throws std::logic_error in a
/// unit that only reads.
template <typename T>
[[nodiscard]] T &gathered(Sql &sql)
{
    return static_cast<T &>(gatheredOf(sql, typeid(T), [] { return std::unique_ptr<Gathered>(new T); }));
}

/// Writes it at once: for who reads what is written that way, and may be in a unit that writes too.
void writeGathered(Sql &sql);

} // namespace freehold
