// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/route_pattern.h"

#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace freehold::desktop {

namespace {

bool isPlace(const QString &part) { return part.startsWith(u'{') && part.endsWith(u'}'); }

} // namespace

std::optional<RouteArguments> matchRoute(const QString &pattern, const QString &route)
{
    const QUrl url(route);
    const auto wanted = pattern.split(u'/', Qt::SkipEmptyParts);
    const auto given = url.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts);
    if (wanted.size() != given.size())
        return std::nullopt;
    RouteArguments arguments;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (isPlace(wanted[i]))
            arguments.insert(wanted[i].mid(1, wanted[i].size() - 2), given[i]);
        else if (wanted[i] != given[i])
            return std::nullopt;
    }
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
        arguments.insert(name, value);
    return arguments;
}

int exactness(const QString &pattern)
{
    const auto parts = pattern.split(u'/', Qt::SkipEmptyParts);
    return int(std::ranges::count_if(parts, [](const QString &part) { return !isPlace(part); }));
}

} // namespace freehold::desktop
