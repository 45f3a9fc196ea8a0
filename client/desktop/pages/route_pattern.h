// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace freehold::desktop {

/// What stands at the places of a pattern and after the question mark: {"id": "prop_01…", "tab": "market"}.
using RouteArguments = QHash<QString, QString>;

/// Matches "/properties/prop_01?tab=market" with "/properties/{id}"; nothing when it is another page.
[[nodiscard]] std::optional<RouteArguments> matchRoute(const QString &pattern, const QString &route);

/// How exactly a pattern says what it matches: words count, places do not, so that "/orders/new" wins over "/orders/{id}".
[[nodiscard]] int exactness(const QString &pattern);

} // namespace freehold::desktop
