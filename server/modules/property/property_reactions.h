// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/actor.h"
#include "server/modules/property/property_events.h"

#include <optional>

namespace freehold::property {

class PropertyService;

/// Tells those who watch: topic "property:<id>" for a property's state, "admin:queue" for what waits for an admin.
class PropertyReactions {
public:
    PropertyReactions(Core &core, PropertyService &service);

private:
    Task<> onChanged(PropertyChanged event, Job job);
    Task<std::optional<QJsonObject>> propertySnapshot(Actor actor, QString topic);
    Task<std::optional<QJsonObject>> queueSnapshot(Actor actor);

    Core &m_core;
    PropertyService &m_service;
};

} // namespace freehold::property
