// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_visibility.h"

#include "server/core/error.h"

namespace freehold::property {

bool isPublic(PropertyState state)
{
    switch (state) {
    case PropertyState::Tokenized:
    case PropertyState::Suspended:
    case PropertyState::Exited: return true;
    case PropertyState::Draft:
    case PropertyState::PendingApproval:
    case PropertyState::ChangesRequested:
    case PropertyState::Approved:
    case PropertyState::Rejected:
    case PropertyState::Tokenizing: return false;
    }
    std::unreachable();
}

bool isManagerOf(const Actor &actor, const Property &property)
{
    return !actor.isNull() && actor.id == property.manager;
}

bool seesInside(const Actor &actor, const Property &property)
{
    return isManagerOf(actor, property) || (!actor.isNull() && actor.may(Permission::ReviewProperties));
}

bool isVisible(const Actor &actor, const Property &property)
{
    return isPublic(property.state) || seesInside(actor, property);
}

void requireVisible(const Actor &actor, const Property &property)
{
    if (!isVisible(actor, property))
        throw notFound(QStringLiteral("property"));
}

void requireManager(const Actor &actor, const Property &property)
{
    requireVisible(actor, property);
    if (!isManagerOf(actor, property))
        throw Error(ErrorCode::Forbidden, QStringLiteral("not_owner"),
                    QStringLiteral("Only the property's manager may do this."));
}

void requireManagerOrReviewer(const Actor &actor, const Property &property)
{
    requireVisible(actor, property);
    if (!seesInside(actor, property))
        throw Error(ErrorCode::Forbidden, QStringLiteral("not_owner"),
                    QStringLiteral("Only the property's manager and admins may do this."));
}

void requireOtherThanManager(const Actor &actor, const Property &property)
{
    if (isManagerOf(actor, property))
        throw Error(ErrorCode::Forbidden, QStringLiteral("own_property"),
                    QStringLiteral("A property is reviewed by somebody other than its manager."));
}

} // namespace freehold::property
