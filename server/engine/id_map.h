// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/order_pool.h"

namespace freehold::engine {

/// Numbers of nodes by the ids of their orders: open addressing, at most half full, without tombstones, so that it is
/// as fast after a year as on the first day. The ids themselves stay in the nodes, which are looked at anyway; here is
/// half of each, hashed. Eight ids that follow each other share a cache line, because ids mostly do.
class IdMap {
public:
    void reserve(std::size_t count);
    void clear();
    [[nodiscard]] std::size_t size() const { return m_size; }

    [[nodiscard]] std::uint32_t find(OrderId id, const OrderPool &orders) const
    {
        const std::uint32_t hash = hashOf(id);
        for (std::size_t place = hash & m_mask;; place = (place + 1) & m_mask) {
            const Slot slot = m_slots[place];
            if (slot.node == kNone)
                return kNone;
            if (slot.hash == hash && orders[slot.node].id == id)
                return slot.node;
        }
    }

    /// The id must not be there.
    void insert(OrderId id, std::uint32_t node)
    {
        if (2 * (m_size + 1) > m_slots.size())
            grow(2 * m_slots.size());
        put({hashOf(id), node});
        ++m_size;
    }

    /// It must be there. Those behind it that it kept from their homes move up.
    void erase(OrderId id, std::uint32_t node)
    {
        std::size_t hole = hashOf(id) & m_mask;
        while (m_slots[hole].node != node)
            hole = (hole + 1) & m_mask;
        for (std::size_t place = (hole + 1) & m_mask; m_slots[place].node != kNone; place = (place + 1) & m_mask) {
            const std::size_t fromHome = (place - m_slots[place].hash) & m_mask;
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
        std::uint32_t hash = 0;     ///< its low bits are the home
        std::uint32_t node = kNone; ///< kNone: nobody
    };
    static constexpr std::size_t kLeast = 16;

    static std::uint32_t hashOf(OrderId id)
    {
        // Fibonacci hashing; the high bits of the product are the mixed ones.
        const std::uint64_t mixed = (id >> 3) * 0x9E3779B97F4A7C15U >> 32;
        return static_cast<std::uint32_t>((mixed << 3) | (id & 7));
    }
    void put(Slot slot)
    {
        std::size_t place = slot.hash & m_mask;
        while (m_slots[place].node != kNone)
            place = (place + 1) & m_mask;
        m_slots[place] = slot;
    }
    void grow(std::size_t slots);

    std::vector<Slot> m_slots = std::vector<Slot>(kLeast);
    std::size_t m_mask = kLeast - 1;
    std::size_t m_size = 0;
};

} // namespace freehold::engine
