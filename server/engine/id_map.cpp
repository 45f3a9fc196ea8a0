// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/id_map.h"

#include <algorithm>
#include <bit>

namespace freehold::engine {

void IdMap::reserve(std::size_t count)
{
    const std::size_t slots = std::bit_ceil(2 * count);
    if (slots > m_slots.size())
        grow(slots);
}

void IdMap::clear()
{
    std::ranges::fill(m_slots, Slot{});
    m_size = 0;
}

void IdMap::grow(std::size_t slots)
{
    std::vector<Slot> old(slots);
    old.swap(m_slots);
    m_mask = slots - 1;
    for (const Slot &slot : old)
        if (slot.node != kNone)
            put(slot);
}

} // namespace freehold::engine
