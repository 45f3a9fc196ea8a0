// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/order.h"

#include <cstddef>
#include <vector>

namespace freehold::engine {

/// In place of a number of an order, a level or a page.
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// Where a node is. A level has only Linked ones.
enum class NodeState : std::uint8_t { Free, Linked, Suspended };

/// One order: one cache line, and a link of the list of its level.
struct alignas(64) OrderNode {
    OrderId id = 0;
    OwnerId owner = 0;
    Sequence sequence = 0;
    std::int64_t shares = 0; ///< open
    std::int64_t tick = 0;
    std::int64_t expirySeconds = kNever;
    std::uint32_t level = kNone;
    std::uint32_t next = kNone; ///< in the level: the one behind; in the pool: the next free one
    std::uint32_t previous = kNone;
    Side side = Side::Buy;
    TimeInForce timeInForce = TimeInForce::GoodTillCancelled;
    NodeState state = NodeState::Free;
};
static_assert(sizeof(OrderNode) == 64);

/// Nodes by number, used again when they are given back. A reference is good until the next take().
class OrderPool {
public:
    void reserve(std::size_t count) { m_nodes.reserve(count); }

    std::uint32_t take(const OrderNode &content)
    {
        if (m_firstFree == kNone) {
            m_nodes.push_back(content);
            return static_cast<std::uint32_t>(m_nodes.size() - 1);
        }
        const std::uint32_t index = m_firstFree;
        m_firstFree = m_nodes[index].next;
        m_nodes[index] = content;
        return index;
    }

    void give(std::uint32_t index)
    {
        m_nodes[index].state = NodeState::Free;
        m_nodes[index].next = m_firstFree;
        m_firstFree = index;
    }

    void clear()
    {
        m_nodes.clear();
        m_firstFree = kNone;
    }

    OrderNode &operator[](std::uint32_t index) { return m_nodes[index]; }
    const OrderNode &operator[](std::uint32_t index) const { return m_nodes[index]; }
    /// Free ones among them.
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_nodes.size()); }

private:
    std::vector<OrderNode> m_nodes;
    std::uint32_t m_firstFree = kNone;
};

} // namespace freehold::engine
