// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/page.h"
#include "shared/domain/roles.h"

#include <functional>

namespace freehold::desktop {

/// A page by its place. Each folder of pages lists its own; client/desktop/app/routes.cpp puts them together.
struct Route {
    QString pattern; ///< "/properties/{id}"
    std::function<Page *(AppContext &)> make;
};

template <class PageType>
[[nodiscard]] Route route(const QString &pattern)
{
    return {pattern, [](AppContext &context) -> Page * { return new PageType(context); }};
}

/// An entry of the rail, for everybody who has the role.
struct Area {
    Role role;
    QString route;
    QString words;
    QString iconName;
};

} // namespace freehold::desktop
