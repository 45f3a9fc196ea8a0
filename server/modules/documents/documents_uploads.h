// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/documents/content_check.h"
#include "server/modules/documents/documents_store.h"
#include "server/modules/documents/documents_vault.h"
#include "shared/api/documents_api.h"

#include <functional>

namespace freehold::documents {

inline constexpr int kMaxDocumentsPerProperty = 50;

/// Takes files in, while they arrive. Nothing is kept of one that is refused or cut off.
class DocumentUploads {
public:
    DocumentUploads(Core &core, Vault &vault, const DocumentsConfig &config)
        : m_core(core), m_vault(vault), m_config(config)
    {
    }
    void setAccess(DocumentAccess &access) { m_access = &access; }

    struct Upload {
        api::UploadDocumentQuery query;
        QByteArray declaredType;
        std::shared_ptr<BodyStream> content;
        /// Written with the document's row, and may refuse it.
        std::function<void(Sql &, const Document &)> atTheEnd = {};
    };
    [[nodiscard]] Task<Document> take(Actor actor, PropertyId property, Upload upload);
    /// Of any kind of document.
    [[nodiscard]] qint64 maxBytes() const { return std::max(m_config.maxDocumentBytes, m_config.maxPhotoBytes); }

    /// What can be said of a file before its first byte.
    [[nodiscard]] MediaType requireAcceptable(DocumentKind kind, const QByteArray &declaredType, qint64 bytes) const;
    void requireAllowed(Sql &sql, const Actor &actor, PropertyId property, DocumentKind kind) const;
    /// Reads `content` to its end. With a check, what is another's from its beginning is read no further.
    [[nodiscard]] Task<> receive(std::shared_ptr<SpoolFile> file, std::shared_ptr<BodyStream> content,
                                 std::shared_ptr<ContentCheck> check);

private:
    Core &m_core;
    Vault &m_vault;
    DocumentsConfig m_config;
    DocumentAccess *m_access = nullptr;
};

/// 415 "file_type_mismatch".
[[nodiscard]] Error typeMismatch();

} // namespace freehold::documents
