// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/unit_queue.h"

#include <algorithm>
#include <iterator>

namespace freehold::db {

UnitQueue::Push UnitQueue::push(UnitPtr unit)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_closed)
            return Push::Closed;
        if (m_units.size() >= kCapacity)
            return Push::Full;
        m_units.push_back(std::move(unit));
        m_depth.set(static_cast<double>(m_units.size()));
    }
    m_changed.notify_one();
    return Push::Accepted;
}

std::vector<UnitPtr> UnitQueue::take(size_t max, size_t takers)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_closed || !m_units.empty(); });
    const size_t share = (m_units.size() + takers - 1) / takers;
    const auto end = m_units.begin() + static_cast<std::ptrdiff_t>(std::min(max, share));
    std::vector<UnitPtr> taken(std::move_iterator(m_units.begin()), std::move_iterator(end));
    m_units.erase(m_units.begin(), end);
    m_depth.set(static_cast<double>(m_units.size()));
    return taken;
}

void UnitQueue::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
    }
    m_changed.notify_all();
}

} // namespace freehold::db
