// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/documents/blob_store.h"
#include "server/modules/documents/documents_store.h"
#include "server/modules/documents/media_type.h"
#include "shared/api/documents_api.h"

namespace freehold::documents {

inline constexpr qint64 kMaxDocumentBytes = 20 * 1024 * 1024;
inline constexpr int kMaxDocumentsPerProperty = 50;

/// Rules and permissions of documents.
class DocumentsService {
public:
    DocumentsService(Core &core, BlobStore &blobs) : m_core(core), m_blobs(blobs) { }
    void setAccess(DocumentAccess &access) { m_access = &access; }

    struct Upload {
        api::UploadDocumentQuery query;
        QByteArray declaredType;
        QByteArray content;
    };
    [[nodiscard]] Task<Document> upload(Actor actor, PropertyId property, Upload upload);
    /// Those the actor may read.
    [[nodiscard]] Task<std::vector<Document>> list(Actor actor, PropertyId property);
    [[nodiscard]] Task<> remove(Actor actor, DocumentId id);

    struct Content {
        Document document;
        QByteArray bytes;
    };
    [[nodiscard]] Task<Content> content(Actor actor, DocumentId id);

private:
    void insert(Sql &sql, const Actor &actor, const Document &document);
    [[nodiscard]] Document getReadable(Sql &sql, const Actor &actor, DocumentId id);

    Core &m_core;
    BlobStore &m_blobs;
    DocumentAccess *m_access = nullptr;
};

} // namespace freehold::documents
