// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/router.h"
#include "server/modules/property/property_events.h"
#include "server/modules/property/property_types.h"

#include <memory>
#include <vector>

namespace freehold::auth {
class AuthModule;
}
namespace freehold::documents {
class DocumentsModule;
}
namespace freehold::notification {
class NotificationModule;
}

/// Buildings from draft to approval, and their state afterwards.
namespace freehold::property {

class PropertyModule {
public:
    /// Also becomes the DocumentAccess of `documents`.
    PropertyModule(Core &core, auth::AuthModule &auth, notification::NotificationModule &notification,
                   documents::DocumentsModule &documents);
    ~PropertyModule();

    void mount(Router &router);
    void start();

    [[nodiscard]] std::optional<Property> find(Sql &sql, PropertyId id) const;
    /// Throws NotFound.
    [[nodiscard]] Property get(Sql &sql, PropertyId id) const;
    /// Throws NotFound also when the actor may not see it.
    [[nodiscard]] Property getVisible(Sql &sql, const Actor &actor, PropertyId id) const;

    /// Of these, each given once, those that the actor may see; in no order.
    [[nodiscard]] std::vector<Property> visibleOf(Sql &sql, const Actor &actor,
                                                  const std::vector<PropertyId> &ids) const;
    [[nodiscard]] std::vector<PropertyId> managedBy(Sql &sql, const UserId &manager) const;
    /// Of all of them, whoever may see them, in the order of a property's life: for figures.
    [[nodiscard]] std::vector<PropertiesInState> byState(Sql &sql) const;

    /// APPROVED -> TOKENIZING. Throws Conflict "wrong_state" otherwise.
    void startTokenizing(Sql &sql, PropertyId id);
    /// -> TOKENIZED. The chain has decided, so every earlier state is accepted; does nothing for one that is TOKENIZED.
    void finishTokenizing(Sql &sql, PropertyId id);
    /// TOKENIZING -> APPROVED; does nothing in any other state.
    void abandonTokenizing(Sql &sql, PropertyId id);
    /// What the catalogue shows of the token's sale; nothing when there is no token any more.
    void showSale(Sql &sql, PropertyId id, const std::optional<SaleFigures> &sale);
    /// TOKENIZED -> TOKENIZING: the block with the token was reorganised away.
    void undoTokenized(Sql &sql, PropertyId id);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::property
