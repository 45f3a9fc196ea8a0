// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/actor.h"
#include "server/modules/property/property.h"
#include "server/modules/property/property_catalogue_store.h"
#include "server/modules/property/property_store.h"
#include "server/modules/property/property_transitions.h"
#include "server/modules/property/property_valuations.h"

namespace freehold::property {

/// Rules and permissions of a property's life. Every transition checks the state in the transaction that changes it.
class PropertyService {
public:
    PropertyService(Core &core, auth::AuthModule &auth, notification::NotificationModule &notification,
                    documents::DocumentsModule &documents)
        : m_core(core)
        , m_auth(auth)
        , m_notification(notification)
        , m_documents(documents)
        , m_valuations(core, documents)
    {
    }

    [[nodiscard]] Task<Property> create(Actor actor, PropertyFacts facts);
    [[nodiscard]] Task<Property> edit(Actor actor, PropertyId id, PropertyFacts facts);
    [[nodiscard]] Task<Property> submit(Actor actor, PropertyId id);
    /// Takes the submission back, to be edited again.
    [[nodiscard]] Task<Property> withdraw(Actor actor, PropertyId id);
    [[nodiscard]] Task<Property> approve(Actor actor, PropertyId id);
    /// These two take an approval back as well.
    [[nodiscard]] Task<Property> requestChanges(Actor actor, PropertyId id, QString note);
    [[nodiscard]] Task<Property> reject(Actor actor, PropertyId id, QString note);

    [[nodiscard]] PropertyValuations &valuations() { return m_valuations; }
    [[nodiscard]] Task<Property> get(Actor actor, PropertyId id);
    /// At most filter.limit + 1 of them: one more than a page says that there is another.
    [[nodiscard]] Task<std::vector<Property>> list(PropertyFilter filter);

    /// The chain's part of the life (see PropertyModule).
    void startTokenizing(Sql &sql, PropertyId id);
    void moveIfPossible(Sql &sql, PropertyId id, PropertyAction action);
    void showSale(Sql &sql, PropertyId id, const std::optional<SaleFigures> &sale);

    /// Makes properties from before the catalogue known to its search.
    [[nodiscard]] Task<> foldOldTexts();
    [[nodiscard]] TimeMs now() const { return m_core.clock.now(); }

private:
    Property startReview(Sql &sql, const Actor &actor, PropertyId id, PropertyAction action);
    void requireDeed(Sql &sql, PropertyId id) const;
    void tellManager(Sql &sql, const Property &property, const char *kind);
    void tellAdmins(Sql &sql, const Property &property);

    Core &m_core;
    auth::AuthModule &m_auth;
    notification::NotificationModule &m_notification;
    documents::DocumentsModule &m_documents;
    PropertyValuations m_valuations;
};

} // namespace freehold::property
