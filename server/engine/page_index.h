// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/order_pool.h"

#include <array>
#include <vector>

namespace freehold::engine {

/// Which pages of levels there are, in the order of their keys: a tree of nodes with 64 branches and a bit for each
/// that is there. As deep for a far price as for a near one; nodes are used again.
class PageIndex {
public:
    static constexpr int kBits = 6;
    static constexpr int kDepth = 5; ///< keys have 30 bits

    PageIndex();
    [[nodiscard]] std::uint32_t find(std::uint32_t key) const;
    void insert(std::uint32_t key, std::uint32_t page);         ///< must not be there
    void erase(std::uint32_t key);                              ///< must be there
    [[nodiscard]] std::uint32_t first() const;                  ///< the page with the least key, or kNone
    [[nodiscard]] std::uint32_t after(std::uint32_t key) const; ///< the page with the least greater key, or kNone

private:
    struct Node {
        std::uint64_t used = 0;
        std::array<std::uint32_t, 64> branches{}; ///< nodes, and pages in the lowest ones
    };
    using Path = std::array<std::uint32_t, kDepth>;
    static constexpr std::uint32_t kRoot = 0;

    static std::uint32_t slotAt(std::uint32_t key, int depth) { return key >> (kBits * (kDepth - 1 - depth)) & 63U; }
    std::uint32_t takeNode();
    [[nodiscard]] std::uint32_t firstBelow(std::uint32_t branch, int depth) const;

    std::vector<Node> m_nodes;
    std::uint32_t m_firstFree = kNone; ///< the first branch of a free node is the next one
};

} // namespace freehold::engine
