// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/ladder.h"

namespace freehold::engine {

std::uint32_t Ladder::findPage(std::uint32_t key) const
{
    const Near &near = m_near[key % kNear];
    return near.key == key ? near.page : m_index.find(key);
}

std::uint32_t Ladder::makePage(std::uint32_t key)
{
    std::uint32_t page = m_index.find(key);
    if (page == kNone) {
        page = takePage();
        m_pages[page].key = key;
        m_index.insert(key, page);
    }
    nearFor(key) = {key, page};
    return page;
}

std::uint32_t Ladder::takePage()
{
    if (m_firstFreePage == kNone) {
        m_pages.emplace_back();
        return static_cast<std::uint32_t>(m_pages.size() - 1);
    }
    const std::uint32_t page = m_firstFreePage;
    m_firstFreePage = m_pages[page].key;
    return page;
}

/// It has no orders, so its levels are as those of a new one.
void Ladder::releasePage(std::uint32_t page)
{
    const std::uint32_t key = m_pages[page].key;
    m_index.erase(key);
    m_pages[page].key = m_firstFreePage;
    m_firstFreePage = page;
    if (nearFor(key).key == key)
        nearFor(key) = {};
}

Ladder::Key Ladder::keyAfter(Key key) const
{
    const std::uint32_t page = findPage(pageKeyOf(key));
    const auto slot = static_cast<int>(key & 63);
    const std::uint64_t above = slot == 63 ? 0 : m_pages[page].used >> (slot + 1);
    if (above != 0)
        return key + 1 + static_cast<Key>(std::countr_zero(above));
    const std::uint32_t next = m_index.after(pageKeyOf(key));
    return next == kNone ? kNoKey : bestKeyOf(next);
}

void Ladder::insertByAge(OrderPool &orders, std::uint32_t index)
{
    const Level &level = open(orders, index);
    const Sequence sequence = orders[index].sequence;
    // Whoever comes back is older than most: then it is the first. Else it is looked for from behind, where the young
    // ones are.
    std::uint32_t previous = level.tail;
    if (level.head != kNone && orders[level.head].sequence > sequence)
        previous = kNone;
    while (previous != kNone && orders[previous].sequence > sequence)
        previous = orders[previous].previous;
    link(orders, index, previous);
}

} // namespace freehold::engine
