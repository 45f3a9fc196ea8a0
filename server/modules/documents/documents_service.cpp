// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents_service.h"

#include <algorithm>

namespace freehold::documents {

namespace {

void requireAllPhotosOnce(const std::vector<Document> &documents, const std::vector<DocumentId> &order)
{
    std::vector<DocumentId> present;
    for (const Document &document : documents)
        if (document.kind == DocumentKind::Photo)
            present.push_back(document.id);
    if (!std::ranges::is_permutation(present, order))
        throw Error(ErrorCode::RuleRefused, QStringLiteral("photos_differ"),
                    QStringLiteral("The order must name every photo of the property, each once."),
                    {{QStringLiteral("photos"), static_cast<qint64>(present.size())}});
}

Error blobMissing()
{
    return {ErrorCode::Internal, QStringLiteral("blob_missing"), QStringLiteral("The file is missing.")};
}

} // namespace

Task<std::vector<Document>> DocumentsService::list(Actor actor, PropertyId property)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) { return readable(sql, actor, property); });
}

Task<> DocumentsService::remove(Actor actor, DocumentId id)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        const Document document = getReadable(sql, actor, id);
        if (document.kind == DocumentKind::Receipt)
            throw Error(ErrorCode::Conflict, QStringLiteral("receipt_stays"),
                        QStringLiteral("A receipt is part of the books and stays."));
        m_access->requireMayEdit(sql, actor, document.property);
        m_access->requireUnused(sql, document.property, id);
        DocumentsStore::remove(sql, id);
        m_core.audit.append(sql, actor, QStringLiteral("document.removed"), id,
                            {{QStringLiteral("sha256"), QString::fromLatin1(document.sha256.toHex())}});
        if (document.blobKey)
            BlobRows::markRemoved(sql, *document.blobKey, m_core.clock.now());
    });
}

Task<Document> DocumentsService::setVisibility(Actor actor, DocumentId id, DocumentVisibility visibility)
{
    co_return co_await m_core.database.write([=, this](Sql &sql) {
        Document document = getReadable(sql, actor, id);
        m_access->requireMayPresent(sql, actor, document.property);
        document.visibility = visibility;
        DocumentsStore::setVisibility(sql, id, visibility);
        return document;
    });
}

Task<std::vector<Document>> DocumentsService::orderPhotos(Actor actor, PropertyId property,
                                                          std::vector<DocumentId> photos)
{
    co_return co_await m_core.database.write([=, this](Sql &sql) {
        m_access->requireMayPresent(sql, actor, property);
        requireAllPhotosOnce(DocumentsStore::ofProperty(sql, property), photos);
        for (std::size_t place = 0; place < photos.size(); ++place)
            DocumentsStore::setPhotoPlace(sql, photos[place], static_cast<qint64>(place));
        return readable(sql, actor, property);
    });
}

Task<Document> DocumentsService::find(Actor actor, DocumentId id)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) { return getReadable(sql, actor, id); });
}

Task<std::shared_ptr<BodySource>> DocumentsService::open(Document document, qint64 from, qint64 bytes)
{
    if (!document.blobKey)
        co_return co_await m_vault.openPlain(document.sha256, from, bytes);
    const auto blob =
        co_await m_core.database.read([key = *document.blobKey](Sql &sql) { return BlobRows::find(sql, key); });
    if (!blob)
        throw blobMissing();
    co_return co_await m_vault.open(*blob, document.sizeBytes, from, bytes);
}

std::vector<Document> DocumentsService::readable(Sql &sql, const Actor &actor, PropertyId property)
{
    m_access->requireMaySee(sql, actor, property);
    auto documents = DocumentsStore::ofProperty(sql, property);
    std::erase_if(documents, [&](const Document &document) {
        return document.kind == DocumentKind::Receipt || !m_access->mayRead(sql, actor, property, document.visibility);
    });
    return documents;
}

/// What one may not read is not there.
Document DocumentsService::getReadable(Sql &sql, const Actor &actor, DocumentId id)
{
    Document document = DocumentsStore::get(sql, id);
    if (!m_access->mayRead(sql, actor, document.property, document.visibility))
        throw notFound(QStringLiteral("document"));
    return document;
}

} // namespace freehold::documents
