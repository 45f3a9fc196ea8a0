// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/order_pool.h"

namespace freehold::engine {

/// Numbers of nodes by the ids of their orders: open addressing, at most half full, without tombstones, so that it is as fast
/// after a year as on the first day. Four ids that follow each other share a cache line, because ids mostly do.
class IdMap {
public:
    void reserve(std::size_t count);
    void clear();
    [[nodiscard]] std::size_t size() const { return m_size; }

    [[nodiscard]] std::uint32_t find(OrderId id) const
    {
        for (std::size_t place = home(id);; place = (place + 1) & m_mask) {
            if (m_slots[place].id == id)
                return m_slots[place].node;
            if (m_slots[place].id == 0)
                return kNone;
        }
    }

    /// The id must be neither 0 nor there.
    void insert(OrderId id, std::uint32_t node)
    {
        if (2 * (m_size + 1) > m_slots.size())
            grow(2 * m_slots.size());
        std::size_t place = home(id);
        while (m_slots[place].id != 0)
            place = (place + 1) & m_mask;
        m_slots[place] = {id, node};
        ++m_size;
    }

    /// The id must be there. Those behind it that it kept from their homes move up.
    void erase(OrderId id)
    {
        std::size_t hole = home(id);
        while (m_slots[hole].id != id)
            hole = (hole + 1) & m_mask;
        for (std::size_t place = (hole + 1) & m_mask; m_slots[place].id != 0; place = (place + 1) & m_mask) {
            const std::size_t fromHome = (place - home(m_slots[place].id)) & m_mask;
            if (fromHome < ((place - hole) & m_mask))
                continue;
            m_slots[hole] = m_slots[place];
            hole = place;
        }
        m_slots[hole] = {};
        --m_size;
    }

private:
    struct Slot {
        OrderId id = 0; ///< 0: nobody
        std::uint32_t node = kNone;
    };
    static constexpr std::size_t kLeast = 16;

    [[nodiscard]] std::size_t home(OrderId id) const
    {
        // Fibonacci hashing; the high bits of the product are the mixed ones.
        const std::uint64_t mixed = (id >> 2) * 0x9E3779B97F4A7C15U >> 32;
        return ((mixed << 2) | (id & 3)) & m_mask;
    }
    void grow(std::size_t slots);

    std::vector<Slot> m_slots = std::vector<Slot>(kLeast);
    std::size_t m_mask = kLeast - 1;
    std::size_t m_size = 0;
};

} // namespace freehold::engine
