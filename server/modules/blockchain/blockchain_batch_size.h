// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>

namespace freehold::blockchain {

/// How many calls go in one request. Halves when the provider refuses them together, and doubles again after kPatience
/// requests of that size, so that one bad moment does not cost a request for each call for ever.
class BatchSize {
public:
    static constexpr int kPatience = 32;

    explicit BatchSize(std::size_t max) : m_max(max), m_size(max) { }

    [[nodiscard]] std::size_t calls() const { return m_size; }

    /// So many together were refused.
    void refused(std::size_t calls)
    {
        m_size = std::max<std::size_t>(1, calls / 2);
        m_answers = 0;
    }
    /// So many as fit were answered; fewer would say nothing.
    void filled()
    {
        if (++m_answers < kPatience)
            return;
        m_size = std::min(m_size * 2, m_max);
        m_answers = 0;
    }

private:
    std::size_t m_max;
    std::size_t m_size;
    int m_answers = 0;
};

} // namespace freehold::blockchain
