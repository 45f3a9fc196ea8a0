// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/documents/documents.h"

namespace freehold::property {

/// The property's rules for its documents: once it is public, each is read by whom its manager has chosen; its manager and
/// admins always read everything. Its manager changes them while it can be edited,
/// files further ones as long as it lives, and presents them at any time.
class PropertyDocumentAccess final : public documents::DocumentAccess {
public:
    void requireMaySee(Sql &sql, const Actor &actor, PropertyId id) override;
    void requireMayAdd(Sql &sql, const Actor &actor, PropertyId id, DocumentKind kind) override;
    void requireMayEdit(Sql &sql, const Actor &actor, PropertyId id) override;
    void requireMayPresent(Sql &sql, const Actor &actor, PropertyId id) override;
    void requireUnused(Sql &sql, PropertyId id, DocumentId document) override;
    bool mayRead(Sql &sql, const Actor &actor, PropertyId id, DocumentVisibility visibility) override;
};

} // namespace freehold::property
