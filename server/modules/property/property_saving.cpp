// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_saving.h"

#include "server/modules/property/property_events.h"
#include "server/modules/property/property_store.h"

namespace freehold::property {

void save(Core &core, Sql &sql, Property &property)
{
    property.updatedAt = core.clock.now();
    PropertyStore::update(sql, property);
    core.outbox.append(sql, PropertyChanged{property.id});
}

} // namespace freehold::property
