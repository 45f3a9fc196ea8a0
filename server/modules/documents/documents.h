// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/crypto/resealing.h"
#include "server/core/http/actor.h"
#include "server/core/http/router.h"
#include "server/modules/documents/documents_config.h"
#include "shared/domain/document_visibility.h"
#include "shared/domain/states.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace freehold::documents {

/// Who may do what with a property's documents. Documents know no properties, so the module property answers.
class DocumentAccess {
public:
    virtual ~DocumentAccess() = default;
    /// NotFound unless the actor may see the property at all.
    virtual void requireMaySee(Sql &sql, const Actor &actor, PropertyId property) = 0;
    /// NotFound, Forbidden or Conflict unless the actor may add a document of this kind now.
    virtual void requireMayAdd(Sql &sql, const Actor &actor, PropertyId property, DocumentKind kind) = 0;
    /// The same unless the actor may remove documents now.
    virtual void requireMayEdit(Sql &sql, const Actor &actor, PropertyId property) = 0;
    /// NotFound or Forbidden unless the actor may say who sees its documents, and in which order.
    virtual void requireMayPresent(Sql &sql, const Actor &actor, PropertyId property) = 0;
    /// Conflict when something else of the property rests on the document.
    virtual void requireUnused(Sql &sql, PropertyId property, DocumentId document) = 0;
    virtual bool mayRead(Sql &sql, const Actor &actor, PropertyId property, DocumentVisibility visibility) = 0;
};

/// What proves the ownership of a property.
struct DeedEvidence {
    DocumentId id;
    QByteArray sha256; ///< 32 bytes
    QString parcelId;
    QString recorderReference;
};

/// Files that prove what is said of a building: stored encrypted, given out by the property's rules.
/// Every column of this module that holds sealed values.
[[nodiscard]] std::vector<SealedColumn> sealedColumns();

class DocumentsModule {
public:
    DocumentsModule(Core &core, DocumentsConfig config);
    ~DocumentsModule();

    /// Before the first request; `access` lives as long as this module.
    void setAccess(DocumentAccess &access);
    void mount(Router &router);
    /// Begins to collect what no document has.
    void start();

    [[nodiscard]] bool isOf(Sql &sql, PropertyId property, DocumentId document) const;
    /// Whether it is a document of the property, and of that kind.
    [[nodiscard]] bool isOf(Sql &sql, PropertyId property, DocumentId document, DocumentKind kind) const;
    /// The deed of a property, if one is uploaded.
    [[nodiscard]] std::optional<DeedEvidence> deedOf(Sql &sql, PropertyId property) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::documents
