// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/documents/documents_blob_store.h"
#include "server/modules/documents/upload_state.h"
#include "shared/api/documents_api.h"
#include "shared/domain/upload_id.h"

#include <vector>

namespace freehold::documents {

/// A row of `document_uploads`.
struct PartialUpload {
    UploadId id;
    PropertyId property;
    UserId createdBy;
    UploadState state = UploadState::Receiving;
    api::UploadDocumentQuery query;
    QByteArray mediaType;
    qint64 sizeBytes = 0;
    qint64 receivedBytes = 0; ///< those that are stored; where the next part begins
    std::optional<DocumentId> document;
    TimeMs expiresAt;

    static PartialUpload fromRow(const Row &row);
};

/// A stored part of a file, with the file of its own that it is.
struct StoredPart {
    qint64 start = 0;
    qint64 bytes = 0;
    BlobRow blob;

    static StoredPart fromRow(const Row &row);
};

/// SQL of `document_uploads` and `document_upload_parts`.
class PartsStore {
public:
    static void insert(Sql &sql, const PartialUpload &upload);
    [[nodiscard]] static std::optional<PartialUpload> find(Sql &sql, UploadId id);
    [[nodiscard]] static int countOpen(Sql &sql, UserId creator, TimeMs now);
    [[nodiscard]] static std::vector<StoredPart> partsOf(Sql &sql, UploadId id);

    /// False, without any effect, unless the upload still waits for the part at this byte: of several servers with the same
    /// part one is right.
    [[nodiscard]] static bool addPart(Sql &sql, UploadId id, const StoredPart &part, TimeMs expiresAt);
    /// The same of the last part, which is no row: the whole file is stored by now.
    [[nodiscard]] static bool finish(Sql &sql, UploadId id, qint64 lastStart, DocumentId document, TimeMs expiresAt);
    [[nodiscard]] static bool refuse(Sql &sql, UploadId id, qint64 atByte);

    /// Leaves the parts' files to the collector.
    static void removeParts(Sql &sql, UploadId id, TimeMs now);
    /// With its parts.
    static void remove(Sql &sql, UploadId id, TimeMs now);
    [[nodiscard]] static std::vector<PartialUpload> expired(Sql &sql, TimeMs now, int limit);
};

} // namespace freehold::documents
