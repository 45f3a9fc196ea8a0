// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents_service.h"

#include <algorithm>

namespace freehold::documents {

namespace {

Error typeError(const char *reason, const QString &message)
{
    return Error(ErrorCode::UnsupportedMediaType, QString::fromLatin1(reason), message);
}

/// The type of the content, which must be the declared one and fit the kind of document.
MediaType requireType(const DocumentsService::Upload &upload)
{
    const auto declared = mediaTypeFromMime(upload.declaredType);
    if (!declared)
        throw typeError("unsupported_type", QStringLiteral("Only PDF, JPEG, PNG and WebP files are taken."));
    if (sniffMediaType(upload.content) != declared)
        throw typeError("file_type_mismatch", QStringLiteral("The file is not what its type says."));
    if (upload.query.kind == DocumentKind::Photo && !isImage(*declared))
        throw typeError("photo_not_image", QStringLiteral("A photo must be a JPEG, PNG or WebP image."));
    return *declared;
}

void requireRoom(const std::vector<Document> &present, DocumentKind kind)
{
    if (present.size() >= kMaxDocumentsPerProperty)
        throw Error(ErrorCode::Conflict, QStringLiteral("too_many_documents"),
                    QStringLiteral("A property has at most %1 documents.").arg(kMaxDocumentsPerProperty),
                    {{QStringLiteral("max"), kMaxDocumentsPerProperty}});
    const auto isDeed = [](const Document &document) { return document.kind == DocumentKind::Deed; };
    if (kind == DocumentKind::Deed && std::ranges::any_of(present, isDeed))
        throw Error(ErrorCode::Conflict, QStringLiteral("deed_exists"),
                    QStringLiteral("The property has a deed already; remove that first."));
}

} // namespace

Task<Document> DocumentsService::upload(Actor actor, PropertyId property, Upload upload)
{
    const MediaType type = requireType(upload);
    // Asked before the file is stored and again with the row: nobody fills the disk with what will be refused.
    co_await m_core.database.read([=, this](Sql &sql) {
        m_access->requireMayEdit(sql, actor, property);
        requireRoom(DocumentsStore::ofProperty(sql, property), upload.query.kind);
    });

    const Document document{
        .id = m_core.ids.next<DocumentId>(),
        .property = property,
        .kind = upload.query.kind,
        .name = upload.query.name,
        .mediaType = QString::fromLatin1(toMimeType(type)),
        .sizeBytes = upload.content.size(),
        .sha256 = co_await m_blobs.put(upload.content),
        .parcelId = upload.query.parcelId,
        .recorderReference = upload.query.recorderReference,
        .uploadedBy = actor.id,
        .uploadedAt = m_core.clock.now(),
    };
    co_await m_core.database.write(actor.effect, [=, this](Sql &sql) { insert(sql, actor, document); });
    co_return document;
}

void DocumentsService::insert(Sql &sql, const Actor &actor, const Document &document)
{
    m_access->requireMayEdit(sql, actor, document.property);
    requireRoom(DocumentsStore::ofProperty(sql, document.property), document.kind);
    DocumentsStore::insert(sql, document);
}

Task<std::vector<Document>> DocumentsService::list(Actor actor, PropertyId property)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        m_access->requireMaySee(sql, actor, property);
        auto documents = DocumentsStore::ofProperty(sql, property);
        std::erase_if(documents, [&](const Document &document) {
            return !m_access->mayRead(sql, actor, property, document.kind);
        });
        return documents;
    });
}

Task<> DocumentsService::remove(Actor actor, DocumentId id)
{
    // The blob stays: another document may have the same content, and an orphan is harmless.
    co_await m_core.database.write([=, this](Sql &sql) {
        const Document document = getReadable(sql, actor, id);
        m_access->requireMayEdit(sql, actor, document.property);
        DocumentsStore::remove(sql, id);
        m_core.audit.append(sql, actor, QStringLiteral("document.removed"), id,
                            {{QStringLiteral("sha256"), QString::fromLatin1(document.sha256.toHex())}});
    });
}

Task<DocumentsService::Content> DocumentsService::content(Actor actor, DocumentId id)
{
    const Document document =
        co_await m_core.database.read([=, this](Sql &sql) { return getReadable(sql, actor, id); });
    QByteArray bytes = co_await m_blobs.get(document.sha256);
    co_return Content{document, std::move(bytes)};
}

Document DocumentsService::getReadable(Sql &sql, const Actor &actor, DocumentId id)
{
    Document document = DocumentsStore::get(sql, id);
    if (!m_access->mayRead(sql, actor, document.property, document.kind))
        throw notFound(QStringLiteral("document"));
    return document;
}

} // namespace freehold::documents
