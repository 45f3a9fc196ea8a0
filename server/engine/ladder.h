// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/order_pool.h"
#include "server/engine/page_index.h"

#include <array>
#include <bit>
#include <vector>

namespace freehold::engine {

/// The orders of one price, the oldest first.
struct Level {
    std::uint32_t head = kNone;
    std::uint32_t tail = kNone;
    std::uint32_t orders = 0;
    std::int64_t shares = 0;
};

/// The levels of one side, by a key that is smaller for a better price. 64 neighbouring levels are a page with a bit
/// for each that has orders. Pages near the touch are found in a small table by their number; whatever is not in there,
/// by PageIndex.
class Ladder {
public:
    using Key = std::uint64_t;
    static constexpr Key kNoKey = std::numeric_limits<Key>::max();

    explicit Ladder(Side side) : m_side(side) { }
    void clear() { *this = Ladder(m_side); }

    [[nodiscard]] Key keyOf(std::int64_t tick) const
    {
        return static_cast<Key>(m_side == Side::Buy ? kTickLimit - 1 - tick : tick);
    }
    [[nodiscard]] std::int64_t tickOf(Key key) const
    {
        return m_side == Side::Buy ? kTickLimit - 1 - static_cast<std::int64_t>(key) : static_cast<std::int64_t>(key);
    }

    /// kNoKey when nobody is there.
    [[nodiscard]] Key bestKey() const { return m_bestKey; }
    [[nodiscard]] Key keyAfter(Key key) const;
    [[nodiscard]] const Level &bestLevel() const { return at(m_bestLevel); }
    /// Of a key that has orders.
    [[nodiscard]] const Level &levelOf(Key key) const { return at(levelNumber(findPage(pageKeyOf(key)), key)); }

    /// Behind all others.
    void append(OrderPool &orders, std::uint32_t index) { link(orders, index, open(orders, index).tail); }
    /// Behind the last one that is older.
    void insertByAge(OrderPool &orders, std::uint32_t index);
    void remove(OrderPool &orders, std::uint32_t index);
    void addShares(std::uint32_t level, std::int64_t shares) { at(level).shares += shares; }

private:
    struct Page {
        std::uint64_t used = 0;
        std::uint32_t key = 0;
        std::array<Level, 64> levels;
    };
    struct Near {
        std::uint32_t key = kNone;
        std::uint32_t page = kNone;
    };
    static constexpr std::size_t kNear = 64; ///< pages: 4,096 levels

    static std::uint32_t pageKeyOf(Key key) { return static_cast<std::uint32_t>(key >> 6); }
    static std::uint32_t levelNumber(std::uint32_t page, Key key)
    {
        return page << 6 | static_cast<std::uint32_t>(key & 63);
    }
    Near &nearFor(std::uint32_t key) { return m_near[key % kNear]; }
    Level &at(std::uint32_t level) { return m_pages[level >> 6].levels[level & 63]; }
    [[nodiscard]] const Level &at(std::uint32_t level) const { return m_pages[level >> 6].levels[level & 63]; }

    [[nodiscard]] std::uint32_t findPage(std::uint32_t key) const;
    std::uint32_t pageFor(std::uint32_t key);
    std::uint32_t makePage(std::uint32_t key);
    std::uint32_t takePage();
    Level &open(OrderPool &orders, std::uint32_t index);
    void link(OrderPool &orders, std::uint32_t index, std::uint32_t previous);
    void emptied(std::uint32_t level);
    void releasePage(std::uint32_t page);
    void findBest(std::uint32_t page);
    [[nodiscard]] Key bestKeyOf(std::uint32_t page) const
    {
        return Key{m_pages[page].key} << 6 | static_cast<Key>(std::countr_zero(m_pages[page].used));
    }

    Side m_side;
    Key m_bestKey = kNoKey;
    std::uint32_t m_bestLevel = kNone;
    std::array<Near, kNear> m_near;
    std::vector<Page> m_pages;
    std::uint32_t m_firstFreePage = kNone; ///< the key of a free page is the number of the next one
    PageIndex m_index;
};

inline std::uint32_t Ladder::pageFor(std::uint32_t key)
{
    const Near near = nearFor(key);
    return near.key == key ? near.page : makePage(key);
}

/// The level of the order's price, which is known to be in use from now on.
inline Level &Ladder::open(OrderPool &orders, std::uint32_t index)
{
    OrderNode &order = orders[index];
    const Key key = keyOf(order.tick);
    const std::uint32_t page = pageFor(pageKeyOf(key));
    order.level = levelNumber(page, key);
    m_pages[page].used |= std::uint64_t{1} << (key & 63);
    if (key < m_bestKey) {
        m_bestKey = key;
        m_bestLevel = order.level;
    }
    return at(order.level);
}

inline void Ladder::link(OrderPool &orders, std::uint32_t index, std::uint32_t previous)
{
    OrderNode &order = orders[index];
    Level &level = at(order.level);
    order.state = NodeState::Linked;
    order.previous = previous;
    order.next = previous == kNone ? level.head : orders[previous].next;
    (previous == kNone ? level.head : orders[previous].next) = index;
    (order.next == kNone ? level.tail : orders[order.next].previous) = index;
    level.shares += order.shares;
    ++level.orders;
}

inline void Ladder::remove(OrderPool &orders, std::uint32_t index)
{
    const OrderNode &order = orders[index];
    Level &level = at(order.level);
    (order.previous == kNone ? level.head : orders[order.previous].next) = order.next;
    (order.next == kNone ? level.tail : orders[order.next].previous) = order.previous;
    level.shares -= order.shares;
    if (--level.orders == 0)
        emptied(order.level);
}

inline void Ladder::emptied(std::uint32_t level)
{
    const std::uint32_t page = level >> 6;
    m_pages[page].used &= ~(std::uint64_t{1} << (level & 63));
    if (m_pages[page].used == 0)
        releasePage(page);
    if (level == m_bestLevel)
        findBest(page);
}

/// After the best level, which was on this page, has become empty.
inline void Ladder::findBest(std::uint32_t page)
{
    if (m_pages[page].used == 0)
        page = m_index.first();
    m_bestKey = page == kNone ? kNoKey : bestKeyOf(page);
    m_bestLevel = page == kNone ? kNone : levelNumber(page, m_bestKey);
}

} // namespace freehold::engine
