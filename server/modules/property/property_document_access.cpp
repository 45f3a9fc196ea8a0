// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_document_access.h"

#include "server/modules/property/property_store.h"
#include "server/modules/property/property_transitions.h"
#include "server/modules/property/property_valuation_store.h"
#include "server/modules/property/property_visibility.h"

namespace freehold::property {

void PropertyDocumentAccess::requireMaySee(Sql &sql, const Actor &actor, PropertyId id)
{
    requireVisible(actor, PropertyStore::get(sql, id));
}

// What was approved is a building with this deed, as its photos show it. What was spent is booked at any time.
void PropertyDocumentAccess::requireMayAdd(Sql &sql, const Actor &actor, PropertyId id, DocumentKind kind)
{
    const Property property = PropertyStore::get(sql, id);
    requireManager(actor, property);
    if (kind == DocumentKind::Receipt)
        return;
    const bool wasReviewed = kind == DocumentKind::Deed || kind == DocumentKind::Photo;
    static_cast<void>(requireStateAfter(wasReviewed ? PropertyAction::Edit : PropertyAction::File, property.state));
}

void PropertyDocumentAccess::requireMayEdit(Sql &sql, const Actor &actor, PropertyId id)
{
    const Property property = PropertyStore::get(sql, id);
    requireManager(actor, property);
    static_cast<void>(requireStateAfter(PropertyAction::Edit, property.state));
}

void PropertyDocumentAccess::requireMayPresent(Sql &sql, const Actor &actor, PropertyId id)
{
    requireManager(actor, PropertyStore::get(sql, id));
}

void PropertyDocumentAccess::requireUnused(Sql &sql, PropertyId id, DocumentId document)
{
    if (ValuationStore::restsOn(sql, id, document))
        throw Error(ErrorCode::Conflict, QStringLiteral("document_in_use"),
                    QStringLiteral("A valuation rests on this document, so it stays."));
}

bool PropertyDocumentAccess::mayRead(Sql &sql, const Actor &actor, PropertyId id, DocumentVisibility visibility)
{
    const Property property = PropertyStore::get(sql, id);
    if (seesInside(actor, property))
        return true;
    if (!isPublic(property.state))
        return false;
    switch (visibility) {
    case DocumentVisibility::Public: return true;
    case DocumentVisibility::Members: return !actor.isNull();
    case DocumentVisibility::Managers: return false;
    }
    std::unreachable();
}

} // namespace freehold::property
