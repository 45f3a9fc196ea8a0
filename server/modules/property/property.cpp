// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property.h"

#include "server/modules/documents/documents.h"
#include "server/modules/property/property_document_access.h"
#include "server/modules/property/property_reactions.h"
#include "server/modules/property/property_routes.h"
#include "server/modules/property/property_valuation_routes.h"
#include "server/modules/property/property_visibility.h"

namespace freehold::property {

struct PropertyModule::Private {
    Private(Core &core, auth::AuthModule &auth, notification::NotificationModule &notification,
            documents::DocumentsModule &documents)
        : service(core, auth, notification, documents)
        , routes(service)
        , valuationRoutes(service.valuations())
        , reactions(core, service)
    {
        documents.setAccess(documentAccess);
    }
    PropertyDocumentAccess documentAccess;
    PropertyService service;
    PropertyRoutes routes;
    PropertyValuationRoutes valuationRoutes;
    PropertyReactions reactions;
};

PropertyModule::PropertyModule(Core &core, auth::AuthModule &auth, notification::NotificationModule &notification,
                               documents::DocumentsModule &documents)
    : m_private(std::make_unique<Private>(core, auth, notification, documents))
{
}

PropertyModule::~PropertyModule() = default;

void PropertyModule::mount(Router &router)
{
    m_private->routes.mount(router);
    m_private->valuationRoutes.mount(router);
}

void PropertyModule::start() { detach(m_private->service.foldOldTexts(), "property.fold"); }

std::optional<Property> PropertyModule::find(Sql &sql, PropertyId id) const { return PropertyStore::find(sql, id); }

Property PropertyModule::get(Sql &sql, PropertyId id) const { return PropertyStore::get(sql, id); }

Property PropertyModule::getVisible(Sql &sql, const Actor &actor, PropertyId id) const
{
    Property property = PropertyStore::get(sql, id);
    requireVisible(actor, property);
    return property;
}

std::vector<Property> PropertyModule::visibleOf(Sql &sql, const Actor &actor, const std::vector<PropertyId> &ids) const
{
    auto found = PropertyStore::findAll(sql, ids);
    std::erase_if(found, [&actor](const Property &property) { return !isVisible(actor, property); });
    return found;
}

std::vector<PropertyId> PropertyModule::managedBy(Sql &sql, const UserId &manager) const
{
    return PropertyStore::managedBy(sql, manager);
}

std::vector<PropertiesInState> PropertyModule::byState(Sql &sql) const { return PropertyStore::byState(sql); }

void PropertyModule::startTokenizing(Sql &sql, PropertyId id) { m_private->service.startTokenizing(sql, id); }

void PropertyModule::finishTokenizing(Sql &sql, PropertyId id)
{
    m_private->service.moveIfPossible(sql, id, PropertyAction::FinishTokenizing);
}

void PropertyModule::abandonTokenizing(Sql &sql, PropertyId id)
{
    m_private->service.moveIfPossible(sql, id, PropertyAction::AbandonTokenizing);
}

void PropertyModule::showSale(Sql &sql, PropertyId id, const std::optional<SaleFigures> &sale)
{
    m_private->service.showSale(sql, id, sale);
}

void PropertyModule::undoTokenized(Sql &sql, PropertyId id)
{
    m_private->service.moveIfPossible(sql, id, PropertyAction::UndoTokenized);
}

} // namespace freehold::property
