// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/documents/documents.h"

#include <vector>

namespace freehold::documents {

/// A row of `property_documents`.
struct Document {
    DocumentId id;
    PropertyId property;
    DocumentKind kind = DocumentKind::Other;
    QString name;
    QString mediaType;
    qint64 sizeBytes = 0;
    QByteArray sha256;
    std::optional<QString> parcelId;
    std::optional<QString> recorderReference;
    UserId uploadedBy;
    TimeMs uploadedAt;
    DocumentVisibility visibility = DocumentVisibility::Members;
    std::optional<QString> blobKey;

    static Document fromRow(const Row &row);
};

/// SQL of `property_documents`.
class DocumentsStore {
public:
    static void insert(Sql &sql, const Document &document);
    static void remove(Sql &sql, DocumentId id);
    static void setVisibility(Sql &sql, DocumentId id, DocumentVisibility visibility);
    static void setPhotoPlace(Sql &sql, DocumentId id, qint64 place);
    [[nodiscard]] static std::optional<Document> find(Sql &sql, DocumentId id);
    [[nodiscard]] static Document get(Sql &sql, DocumentId id);
    /// Photos in their order first, then the rest, oldest first.
    [[nodiscard]] static std::vector<Document> ofProperty(Sql &sql, PropertyId property);
    [[nodiscard]] static std::optional<DeedEvidence> findDeed(Sql &sql, PropertyId property);
};

} // namespace freehold::documents
