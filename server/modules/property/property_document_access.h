// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/documents/documents.h"

namespace freehold::property {

/// The property's rules for its documents: everybody sees the photos of a public property, people who are signed in all of
/// its documents, its manager and admins always everything; its manager changes them while it can be edited.
class PropertyDocumentAccess final : public documents::DocumentAccess {
public:
    void requireMaySee(Sql &sql, const Actor &actor, PropertyId id) override;
    void requireMayEdit(Sql &sql, const Actor &actor, PropertyId id) override;
    bool mayRead(Sql &sql, const Actor &actor, PropertyId id, DocumentKind kind) override;
};

} // namespace freehold::property
