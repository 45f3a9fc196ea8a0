// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/documents/documents_parts_store.h"
#include "server/modules/documents/documents_uploads.h"
#include "shared/api/uploads_api.h"

namespace freehold::documents {

/// Takes files in by parts, for lines that break. A part is stored as a file of its own before it is acknowledged; with the
/// last one all of them become a document, as an upload in one piece does. Whoever dies in between leaves the upload as it
/// was before the part.
class ResumableUploads {
public:
    /// Of every part but the last: as many rows and files as there are parts wait for the whole.
    static constexpr qint64 kMinPartBytes = 64 * 1024;
    static constexpr qint64 kMaxPartBytes = 8 * 1024 * 1024;
    static constexpr int kMaxOpenUploads = 50; ///< of one account

    ResumableUploads(Core &core, Vault &vault, DocumentUploads &uploads, const DocumentsConfig &config)
        : m_core(core), m_vault(vault), m_uploads(uploads), m_patienceMs(config.collectAfterMs)
    {
    }

    [[nodiscard]] Task<PartialUpload> start(Actor actor, PropertyId property, api::StartUploadRequest request);
    /// NotFound for everybody but its creator, and once it has expired.
    [[nodiscard]] Task<PartialUpload> find(Actor actor, UploadId id);
    struct Part {
        qint64 start = 0;
        std::shared_ptr<BodyStream> content;
    };
    [[nodiscard]] Task<PartialUpload> append(Actor actor, UploadId id, Part part);
    [[nodiscard]] Task<> giveUp(Actor actor, UploadId id);

private:
    [[nodiscard]] PartialUpload getOwn(Sql &sql, const Actor &actor, UploadId id) const;
    [[nodiscard]] Task<PartialUpload> take(Actor actor, PartialUpload upload, BlobRow blob, Part part);
    [[nodiscard]] Task<QString> store(PartialUpload upload, BlobRow blob, Part part);
    [[nodiscard]] Task<> keep(UploadId id, StoredPart part);
    [[nodiscard]] Task<> finish(Actor actor, PartialUpload upload, StoredPart last);
    [[nodiscard]] Task<> refuse(PartialUpload upload);

    Core &m_core;
    Vault &m_vault;
    DocumentUploads &m_uploads;
    qint64 m_patienceMs;
};

} // namespace freehold::documents
