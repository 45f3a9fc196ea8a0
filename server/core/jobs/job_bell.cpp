// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jobs/job_bell.h"

#include <utility>

namespace freehold {

void JobBell::touch(const QString &queue)
{
    const std::scoped_lock lock(m_mutex);
    ++m_touched[queue];
}

void JobBell::committed()
{
    const std::scoped_lock lock(m_mutex);
    if (m_touched.isEmpty() || !m_context)
        return;
    QMetaObject::invokeMethod(
        m_context, [ring = m_ring, jobs = std::exchange(m_touched, {})] { ring(jobs); }, Qt::QueuedConnection);
}

void JobBell::silence()
{
    const std::scoped_lock lock(m_mutex);
    m_context = nullptr;
}

} // namespace freehold
