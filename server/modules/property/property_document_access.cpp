// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_document_access.h"

#include "server/modules/property/property_store.h"
#include "server/modules/property/property_transitions.h"
#include "server/modules/property/property_visibility.h"

namespace freehold::property {

void PropertyDocumentAccess::requireMaySee(Sql &sql, const Actor &actor, PropertyId id)
{
    requireVisible(actor, PropertyStore::get(sql, id));
}

void PropertyDocumentAccess::requireMayEdit(Sql &sql, const Actor &actor, PropertyId id)
{
    const Property property = PropertyStore::get(sql, id);
    requireManager(actor, property);
    static_cast<void>(requireStateAfter(PropertyAction::Edit, property.state));
}

bool PropertyDocumentAccess::mayRead(Sql &sql, const Actor &actor, PropertyId id, DocumentKind kind)
{
    const Property property = PropertyStore::get(sql, id);
    if (seesInside(actor, property))
        return true;
    return isPublic(property.state) && (!actor.isNull() || kind == DocumentKind::Photo);
}

} // namespace freehold::property
