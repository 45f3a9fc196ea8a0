// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/router.h"

#include <algorithm>
#include <stdexcept>

namespace freehold {

namespace {

const QString kApiPrefix = QStringLiteral("/api/v1");

bool isParameter(const QString &segment) { return segment.startsWith(u'{'); }

bool covers(const Route &route, const QStringList &segments)
{
    if (route.segments.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool fits = isParameter(route.segments[i]) ? !segments[i].isEmpty() : route.segments[i] == segments[i];
        if (!fits)
            return false;
    }
    return true;
}

/// Both cover the same path; the one that is literal first, from the left, wins.
bool isMoreSpecific(const Route &a, const Route &b)
{
    for (qsizetype i = 0; i < a.segments.size(); ++i)
        if (isParameter(a.segments[i]) != isParameter(b.segments[i]))
            return isParameter(b.segments[i]);
    return false;
}

bool sameShape(const Route &a, const Route &b)
{
    const auto equal = [](const QString &x, const QString &y) { return (isParameter(x) && isParameter(y)) || x == y; };
    return a.method == b.method && a.scope == b.scope && std::ranges::equal(a.segments, b.segments, equal);
}

QStringList segmentsOf(const QString &path)
{
    if (!path.startsWith(u'/'))
        throw std::logic_error("a route's path starts with a slash: " + path.toStdString());
    return path.mid(1).split(u'/');
}

} // namespace

QString Route::pattern() const { return (scope == Scope::Api ? kApiPrefix : QString()) + u'/' + segments.join(u'/'); }

void Router::add(QByteArray method, const QString &path, Permission permission, RouteOptions options, Handler handler,
                 Route::Scope scope)
{
    Route route{std::move(method), segmentsOf(path), permission, options, std::move(handler), scope};
    if (std::ranges::any_of(m_routes, [&](const Route &other) { return sameShape(route, other); }))
        throw std::logic_error("two routes for " + route.method.toStdString() + ' ' + path.toStdString());
    m_routes.push_back(std::move(route));
}

Router::Match Router::match(const QByteArray &method, const QString &path) const
{
    const bool isApi = path.startsWith(kApiPrefix + u'/');
    const auto scope = isApi ? Route::Scope::Api : Route::Scope::Root;
    if (!path.startsWith(u'/'))
        return {};
    const QStringList segments = path.mid(isApi ? kApiPrefix.size() + 1 : 1).split(u'/');

    Match match;
    for (const Route &route : m_routes) {
        if (route.scope != scope || !covers(route, segments))
            continue;
        if (!match.allowedMethods.contains(route.method))
            match.allowedMethods.append(route.method);
        if (route.method == method && (!match.route || isMoreSpecific(route, *match.route)))
            match.route = &route;
    }
    if (!match.route)
        return match;

    match.allowedMethods.clear();
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QString &name = match.route->segments[i];
        if (isParameter(name))
            match.parameters.insert(name.mid(1, name.size() - 2), segments[i]);
    }
    return match;
}

} // namespace freehold
