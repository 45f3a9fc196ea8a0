// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/navigator.h"

#include <utility>

namespace freehold::desktop {

bool Navigator::mayLeave(std::function<void()> step)
{
    if (!m_guard)
        return true;
    return m_guard([this, step = std::move(step)] {
        const auto guard = std::exchange(m_guard, nullptr);
        step();
        m_guard = guard;
    });
}

void Navigator::go(const QString &route)
{
    if (route == current() || !mayLeave([this, route] { go(route); }))
        return;
    m_routes = m_routes.first(m_at + 1);
    m_routes.append(route);
    if (m_routes.size() > kMostSteps)
        m_routes.removeFirst();
    m_at = m_routes.size() - 1;
    Q_EMIT changed(route);
}

void Navigator::replace(const QString &route)
{
    if (m_at < 0)
        return go(route);
    m_routes[m_at] = route;
    Q_EMIT changed(route);
}

void Navigator::back()
{
    if (canGoBack() && mayLeave([this] { back(); }))
        Q_EMIT changed(m_routes[--m_at]);
}

void Navigator::forward()
{
    if (canGoForward() && mayLeave([this] { forward(); }))
        Q_EMIT changed(m_routes[++m_at]);
}

void Navigator::reset(const QString &route)
{
    m_routes = {route};
    m_at = 0;
    Q_EMIT changed(route);
}

} // namespace freehold::desktop
