// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/actor.h"
#include "server/modules/property/property_valuation_store.h"
#include "shared/api/valuation_api.h"

namespace freehold::documents {
class DocumentsModule;
}

namespace freehold::property {

/// What buildings are worth: a history that is only added to. The property itself carries the valuation that counts.
class PropertyValuations {
public:
    PropertyValuations(Core &core, documents::DocumentsModule &documents) : m_core(core), m_documents(documents) { }

    struct Entry {
        Valuation valuation;
        bool isCurrent = false;
    };
    [[nodiscard]] Task<Entry> add(Actor actor, PropertyId property, api::ValuationRequest request);
    /// Latest first; one more than `limit` when there is another page.
    [[nodiscard]] Task<std::vector<Entry>> history(Actor actor, PropertyId property,
                                                   std::optional<ValuationPlace> after, int limit);

    /// Notes what the manager states in the facts of a property that is about to be stored (its first entry) or is stored
    /// (a correction of what was stated before), and makes the property show what counts now.
    void noteStated(Sql &sql, Property &property) const;

private:
    void requireReport(Sql &sql, const Property &property, DocumentId report) const;

    Core &m_core;
    documents::DocumentsModule &m_documents;
};

} // namespace freehold::property
