// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/page_index.h"

#include <bit>

namespace freehold::engine {

namespace {

constexpr std::uint64_t bitOf(std::uint32_t slot) { return std::uint64_t{1} << slot; }

/// The slots above this one.
constexpr std::uint64_t above(std::uint32_t slot) { return slot == 63 ? 0 : ~std::uint64_t{0} << (slot + 1); }

std::uint32_t lowest(std::uint64_t bits) { return static_cast<std::uint32_t>(std::countr_zero(bits)); }

} // namespace

PageIndex::PageIndex() : m_nodes(1) { }

std::uint32_t PageIndex::find(std::uint32_t key) const
{
    std::uint32_t at = kRoot;
    for (int depth = 0; depth < kDepth; ++depth) {
        const std::uint32_t slot = slotAt(key, depth);
        if ((m_nodes[at].used & bitOf(slot)) == 0)
            return kNone;
        at = m_nodes[at].branches[slot];
    }
    return at;
}

void PageIndex::insert(std::uint32_t key, std::uint32_t page)
{
    std::uint32_t at = kRoot;
    for (int depth = 0; depth < kDepth; ++depth) {
        const std::uint32_t slot = slotAt(key, depth);
        if ((m_nodes[at].used & bitOf(slot)) == 0) {
            const std::uint32_t below = depth == kDepth - 1 ? page : takeNode();
            m_nodes[at].used |= bitOf(slot);
            m_nodes[at].branches[slot] = below;
        }
        at = m_nodes[at].branches[slot];
    }
}

void PageIndex::erase(std::uint32_t key)
{
    Path path{kRoot};
    for (int depth = 0; depth + 1 < kDepth; ++depth)
        path[static_cast<std::size_t>(depth) + 1] =
            m_nodes[path[static_cast<std::size_t>(depth)]].branches[slotAt(key, depth)];
    for (int depth = kDepth - 1; depth >= 0; --depth) {
        const std::uint32_t at = path[static_cast<std::size_t>(depth)];
        m_nodes[at].used &= ~bitOf(slotAt(key, depth));
        if (m_nodes[at].used != 0 || at == kRoot)
            return;
        m_nodes[at].branches[0] = m_firstFree;
        m_firstFree = at;
    }
}

std::uint32_t PageIndex::first() const { return m_nodes[kRoot].used == 0 ? kNone : firstBelow(kRoot, 0); }

std::uint32_t PageIndex::after(std::uint32_t key) const
{
    // The lowest node on the way to the key that has a greater branch, and what is least below that branch.
    std::uint32_t at = kRoot;
    std::uint32_t branch = kNone;
    int branchDepth = 0;
    for (int depth = 0; depth < kDepth; ++depth) {
        const std::uint32_t slot = slotAt(key, depth);
        if (const std::uint64_t greater = m_nodes[at].used & above(slot)) {
            branch = m_nodes[at].branches[lowest(greater)];
            branchDepth = depth + 1;
        }
        if ((m_nodes[at].used & bitOf(slot)) == 0)
            break;
        at = m_nodes[at].branches[slot];
    }
    return branch == kNone ? kNone : firstBelow(branch, branchDepth);
}

std::uint32_t PageIndex::firstBelow(std::uint32_t branch, int depth) const
{
    for (; depth < kDepth; ++depth)
        branch = m_nodes[branch].branches[lowest(m_nodes[branch].used)];
    return branch;
}

std::uint32_t PageIndex::takeNode()
{
    if (m_firstFree == kNone) {
        m_nodes.emplace_back();
        return static_cast<std::uint32_t>(m_nodes.size() - 1);
    }
    const std::uint32_t node = m_firstFree;
    m_firstFree = m_nodes[node].branches[0];
    return node;
}

} // namespace freehold::engine
