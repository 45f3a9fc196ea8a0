// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/documents/documents_store.h"
#include "server/modules/documents/documents_vault.h"

namespace freehold::documents {

/// Rules and permissions of documents that are there.
class DocumentsService {
public:
    DocumentsService(Core &core, Vault &vault) : m_core(core), m_vault(vault) { }
    void setAccess(DocumentAccess &access) { m_access = &access; }

    /// Those the actor may read: photos in their order, then the rest, oldest first. Without receipts, which stand with
    /// their expenses.
    [[nodiscard]] Task<std::vector<Document>> list(Actor actor, PropertyId property);
    [[nodiscard]] Task<> remove(Actor actor, DocumentId id);
    [[nodiscard]] Task<Document> setVisibility(Actor actor, DocumentId id, DocumentVisibility visibility);
    /// All photos of the property, each once; the first becomes the cover. The documents as list() gives them.
    [[nodiscard]] Task<std::vector<Document>> orderPhotos(Actor actor, PropertyId property,
                                                          std::vector<DocumentId> photos);

    [[nodiscard]] Task<Document> find(Actor actor, DocumentId id);
    /// Bytes `from` to `from + bytes` of a document that find() has given.
    [[nodiscard]] Task<std::shared_ptr<BodySource>> open(Document document, qint64 from, qint64 bytes);

private:
    [[nodiscard]] std::vector<Document> readable(Sql &sql, const Actor &actor, PropertyId property);
    [[nodiscard]] Document getReadable(Sql &sql, const Actor &actor, DocumentId id);

    Core &m_core;
    Vault &m_vault;
    DocumentAccess *m_access = nullptr;
};

} // namespace freehold::documents
