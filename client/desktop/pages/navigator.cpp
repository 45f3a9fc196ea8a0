// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/navigator.h"

namespace freehold::desktop {

void Navigator::go(const QString &route)
{
    if (route == current())
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
    if (canGoBack())
        Q_EMIT changed(m_routes[--m_at]);
}

void Navigator::forward()
{
    if (canGoForward())
        Q_EMIT changed(m_routes[++m_at]);
}

void Navigator::reset(const QString &route)
{
    m_routes = {route};
    m_at = 0;
    Q_EMIT changed(route);
}

} // namespace freehold::desktop
