// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <optional>

namespace freehold::blockchain {

/// How many blocks one eth_getLogs asks for: so many that about kWantedLogs come, which are stored in one transaction
/// while the next are read. Halves when the provider finds that too much (or goes to what it offers), and grows back:
/// doubled by each answer up to half of what failed, then only after kPatience answers, so that a provider with a fixed
/// limit is not asked in vain every second time.
class RangeSize {
public:
    static constexpr int kPatience = 32;
    static constexpr std::size_t kWantedLogs = 4'096;
    static constexpr quint64 kFirstBlocks = 32; ///< nothing is known of how many logs they have

    explicit RangeSize(quint64 max) : m_max(max), m_size(std::min(max, kFirstBlocks)), m_ceiling(max) { }

    [[nodiscard]] quint64 blocks() const { return m_size; }

    /// `asked` blocks were too many. False when it cannot get smaller.
    [[nodiscard]] bool shrink(quint64 asked, std::optional<quint64> offered)
    {
        if (asked <= 1)
            return false;
        m_size = asked / 2;
        if (offered && *offered >= 1 && *offered < asked)
            m_size = *offered;
        m_ceiling = m_size;
        m_answers = 0;
        return true;
    }

    /// So many logs came.
    void answered(std::size_t logs)
    {
        if (++m_answers >= kPatience) {
            m_ceiling = std::min(m_ceiling * 2, m_max);
            m_answers = 0;
        }
        if (logs >= 2 * kWantedLogs)
            m_size = std::max<quint64>(m_size / 2, 1);
        else if (logs <= kWantedLogs / 2)
            m_size = std::min(m_size * 2, m_ceiling);
    }

private:
    quint64 m_max;
    quint64 m_size;
    quint64 m_ceiling;
    int m_answers = 0;
};

} // namespace freehold::blockchain
