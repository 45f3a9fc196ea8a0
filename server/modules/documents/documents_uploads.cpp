// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents_uploads.h"

#include <algorithm>
#include <utility>

namespace freehold::documents {

namespace {

Error typeError(const char *reason, const QString &message)
{
    return Error(ErrorCode::UnsupportedMediaType, QString::fromLatin1(reason), message);
}

void requireRoom(std::vector<Document> present, DocumentKind kind)
{
    // Receipts come for as long as there are expenses, and fill no place of what describes the property.
    if (kind == DocumentKind::Receipt)
        return;
    std::erase_if(present, [](const Document &document) { return document.kind == DocumentKind::Receipt; });
    if (present.size() >= kMaxDocumentsPerProperty)
        throw Error(ErrorCode::Conflict, QStringLiteral("too_many_documents"),
                    QStringLiteral("A property has at most %1 documents.").arg(kMaxDocumentsPerProperty),
                    {{QStringLiteral("max"), kMaxDocumentsPerProperty}});
    const auto isDeed = [](const Document &document) { return document.kind == DocumentKind::Deed; };
    if (kind == DocumentKind::Deed && std::ranges::any_of(present, isDeed))
        throw Error(ErrorCode::Conflict, QStringLiteral("deed_exists"),
                    QStringLiteral("The property has a deed already; remove that first."));
}

DocumentVisibility defaultVisibility(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Photo: return DocumentVisibility::Public;
    case DocumentKind::Receipt: return DocumentVisibility::Managers;
    case DocumentKind::Deed:
    case DocumentKind::Valuation:
    case DocumentKind::Inspection:
    case DocumentKind::Insurance:
    case DocumentKind::Other: return DocumentVisibility::Members;
    }
    std::unreachable();
}

} // namespace

Task<Document> DocumentUploads::take(Actor actor, PropertyId property, Upload upload)
{
    const MediaType type = requireAcceptable(upload.query.kind, upload.declaredType, upload.content->length());
    const DocumentKind kind = upload.query.kind;
    const BlobRow blob = m_vault.newBlob();
    // Asked before anything is read and again with the row: nobody fills the disk with what will be refused.
    co_await m_core.database.write([=, this](Sql &sql) {
        requireAllowed(sql, actor, property, kind);
        BlobRows::insert(sql, blob, m_core.clock.now());
    });

    const auto file = co_await m_vault.openSpool(blob);
    const auto check = std::make_shared<ContentCheck>(type);
    co_await receive(file, upload.content, check);
    if (!check->fits())
        throw typeMismatch();
    const Vault::Stored stored = co_await m_vault.store(file, blob);
    const Document document{
        .id = m_core.ids.next<DocumentId>(),
        .property = property,
        .kind = kind,
        .name = upload.query.name,
        .mediaType = QString::fromLatin1(toMimeType(type)),
        .sizeBytes = upload.content->length(),
        .sha256 = stored.sha256,
        .parcelId = upload.query.parcelId,
        .recorderReference = upload.query.recorderReference,
        .uploadedBy = actor.id,
        .uploadedAt = m_core.clock.now(),
        .visibility = upload.query.visibility.value_or(defaultVisibility(kind)),
        .blobKey = blob.key,
    };
    co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        requireAllowed(sql, actor, property, kind);
        BlobRows::markStored(sql, blob.key, stored.version, m_core.clock.now());
        DocumentsStore::insert(sql, document);
        if (upload.atTheEnd)
            upload.atTheEnd(sql, document);
    });
    co_return document;
}

MediaType DocumentUploads::requireAcceptable(DocumentKind kind, const QByteArray &declaredType, qint64 bytes) const
{
    const auto declared = mediaTypeFromMime(declaredType);
    if (!declared)
        throw typeError("unsupported_type", QStringLiteral("Only PDF, JPEG, PNG and WebP files are taken."));
    const bool isPhoto = kind == DocumentKind::Photo;
    if (isPhoto && !isImage(*declared))
        throw typeError("photo_not_image", QStringLiteral("A photo must be a JPEG, PNG or WebP image."));
    if (bytes == 0)
        throw typeMismatch();
    const qint64 limit = isPhoto ? m_config.maxPhotoBytes : m_config.maxDocumentBytes;
    if (bytes > limit)
        throw Error(ErrorCode::PayloadTooLarge, QStringLiteral("body_too_large"),
                    QStringLiteral("The file is larger than its kind may be."), {{QStringLiteral("max_bytes"), limit}});
    return *declared;
}

void DocumentUploads::requireAllowed(Sql &sql, const Actor &actor, PropertyId property, DocumentKind kind) const
{
    m_access->requireMayAdd(sql, actor, property, kind);
    requireRoom(DocumentsStore::ofProperty(sql, property), kind);
}

Task<> DocumentUploads::receive(std::shared_ptr<SpoolFile> file, std::shared_ptr<BodyStream> content,
                                std::shared_ptr<ContentCheck> check)
{
    for (;;) {
        const QByteArray piece = co_await content->read();
        if (piece.isEmpty())
            break;
        if (check)
            check->append(piece);
        if (check && !check->mayStillFit())
            throw typeMismatch();
        co_await m_vault.append(file, piece);
    }
}

Error typeMismatch() { return typeError("file_type_mismatch", QStringLiteral("The file is not what its type says.")); }

} // namespace freehold::documents
