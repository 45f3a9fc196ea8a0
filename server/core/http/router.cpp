// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/router.h"

#include <QStringTokenizer>
#include <QVarLengthArray>

#include <algorithm>
#include <stdexcept>

namespace freehold {

namespace {

const QString kApiPrefix = QStringLiteral("/api/v1");

/// The segments of one path, as views of it: most routes have fewer than these.
using Segments = QVarLengthArray<QStringView, 12>;

bool isParameter(const QString &segment) { return segment.startsWith(u'{'); }

Segments split(QStringView path)
{
    Segments segments;
    for (const QStringView segment : qTokenize(path, u'/'))
        segments.append(segment);
    return segments;
}

bool covers(const Route &route, const Segments &segments)
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
    const bool isApi =
        path.size() > kApiPrefix.size() && path.startsWith(kApiPrefix) && path[kApiPrefix.size()] == u'/';
    const auto scope = isApi ? Route::Scope::Api : Route::Scope::Root;
    if (!path.startsWith(u'/'))
        return {};
    const Segments segments = split(QStringView(path).mid(isApi ? kApiPrefix.size() + 1 : 1));

    Match match;
    for (const Route &route : m_routes)
        if (route.scope == scope && route.method == method && covers(route, segments)
            && (!match.route || isMoreSpecific(route, *match.route)))
            match.route = &route;
    if (!match.route) {
        for (const Route &route : m_routes)
            if (route.scope == scope && covers(route, segments) && !match.allowedMethods.contains(route.method))
                match.allowedMethods.append(route.method);
        return match;
    }
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QString &name = match.route->segments[i];
        if (isParameter(name))
            match.parameters.insert(name.mid(1, name.size() - 2), segments[i].toString());
    }
    return match;
}

} // namespace freehold
