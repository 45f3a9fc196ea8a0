// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents_resumable.h"

#include "server/modules/documents/parts_stream.h"

#include <algorithm>

namespace freehold::documents {

namespace {

Error otherOffset(qint64 received)
{
    return {ErrorCode::Conflict,
            QStringLiteral("offset_mismatch"),
            QStringLiteral("The upload goes on at another byte."),
            {{QStringLiteral("offset"), received}}};
}

/// What became of the upload since the part began: another server, or the same request again, was first.
Error overtaken(Sql &sql, UploadId id)
{
    const auto upload = PartsStore::find(sql, id);
    return upload ? otherOffset(upload->receivedBytes) : notFound(QStringLiteral("upload"));
}

void requireNext(const PartialUpload &upload, qint64 start, qint64 bytes)
{
    if (upload.state == UploadState::Refused)
        throw typeMismatch();
    if (start != upload.receivedBytes || upload.state == UploadState::Finished)
        throw otherOffset(upload.receivedBytes);
    const qint64 left = upload.sizeBytes - start;
    if (bytes > left)
        throw Error(ErrorCode::PayloadTooLarge, QStringLiteral("body_too_large"),
                    QStringLiteral("The part goes beyond the end of the file."), {{QStringLiteral("max_bytes"), left}});
    if (bytes == 0 || (bytes < left && bytes < ResumableUploads::kMinPartBytes))
        throw Error(ErrorCode::RuleRefused, QStringLiteral("part_too_small"),
                    QStringLiteral("Every part but the last is larger."),
                    {{QStringLiteral("min_bytes"), std::min(left, ResumableUploads::kMinPartBytes)}});
}

} // namespace

Task<PartialUpload> ResumableUploads::start(Actor actor, PropertyId property, api::StartUploadRequest request)
{
    const QByteArray mediaType = request.mediaType.toLatin1();
    static_cast<void>(m_uploads.requireAcceptable(request.document.kind, mediaType, request.sizeBytes));
    const PartialUpload upload{
        .id = m_core.ids.next<UploadId>(),
        .property = property,
        .createdBy = actor.id,
        .state = UploadState::Receiving,
        .query = request.document,
        .mediaType = mediaType,
        .sizeBytes = request.sizeBytes,
        .receivedBytes = 0,
        .document = {},
        .expiresAt = m_core.clock.now().plusMs(m_patienceMs),
    };
    co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        m_uploads.requireAllowed(sql, actor, property, upload.query.kind);
        if (PartsStore::countOpen(sql, actor.id, m_core.clock.now()) >= kMaxOpenUploads)
            throw Error(ErrorCode::Conflict, QStringLiteral("too_many_uploads"),
                        QStringLiteral("An account has at most %1 uploads under way.").arg(kMaxOpenUploads),
                        {{QStringLiteral("max"), kMaxOpenUploads}});
        PartsStore::insert(sql, upload);
    });
    co_return upload;
}

Task<PartialUpload> ResumableUploads::find(Actor actor, UploadId id)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) { return getOwn(sql, actor, id); });
}

Task<PartialUpload> ResumableUploads::append(Actor actor, UploadId id, Part part)
{
    const BlobRow blob = m_vault.newBlob();
    // As with a whole file: asked before anything is read, and again when it is stored.
    const PartialUpload upload = co_await m_core.database.write([=, this](Sql &sql) {
        PartialUpload found = getOwn(sql, actor, id);
        requireNext(found, part.start, part.content->length());
        m_uploads.requireAllowed(sql, actor, found.property, found.query.kind);
        BlobRows::insert(sql, blob, m_core.clock.now());
        return found;
    });
    std::optional<Error> mismatch;
    try {
        co_return co_await take(actor, upload, blob, part);
    } catch (const Error &error) {
        if (error.reason != typeMismatch().reason)
            throw;
        mismatch = error;
    }
    co_await refuse(upload);
    throw *mismatch;
}

Task<> ResumableUploads::giveUp(Actor actor, UploadId id)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        if (getOwn(sql, actor, id).state == UploadState::Finished)
            throw Error(ErrorCode::Conflict, QStringLiteral("upload_finished"),
                        QStringLiteral("The file has become a document; remove that."));
        PartsStore::remove(sql, id, m_core.clock.now());
    });
}

PartialUpload ResumableUploads::getOwn(Sql &sql, const Actor &actor, UploadId id) const
{
    const auto upload = PartsStore::find(sql, id);
    if (!upload || upload->createdBy != actor.id || upload->expiresAt <= m_core.clock.now())
        throw notFound(QStringLiteral("upload"));
    return *upload;
}

Task<PartialUpload> ResumableUploads::take(Actor actor, PartialUpload upload, BlobRow blob, Part part)
{
    blob.version = co_await store(upload, blob, part);
    const StoredPart stored{part.start, part.content->length(), blob};
    if (stored.start + stored.bytes < upload.sizeBytes)
        co_await keep(upload.id, stored);
    else
        co_await finish(actor, upload, stored);
    co_return co_await find(actor, upload.id);
}

/// Resolves with the version of the part's file. What cannot become of its type is refused with its first part.
Task<QString> ResumableUploads::store(PartialUpload upload, BlobRow blob, Part part)
{
    const auto type = mediaTypeFromMime(upload.mediaType);
    const auto check = part.start == 0 && type ? std::make_shared<ContentCheck>(*type) : nullptr;
    const auto file = co_await m_vault.openSpool(blob);
    co_await m_uploads.receive(file, part.content, check);
    const Vault::Stored stored = co_await m_vault.store(file, blob);
    co_return stored.version;
}

Task<> ResumableUploads::keep(UploadId id, StoredPart part)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        const TimeMs now = m_core.clock.now();
        BlobRows::markStored(sql, part.blob.key, part.blob.version, now);
        if (!PartsStore::addPart(sql, id, part, now.plusMs(m_patienceMs)))
            throw overtaken(sql, id);
    });
}

/// The last part is never one of the upload's: only with the document it is acknowledged.
Task<> ResumableUploads::finish(Actor actor, PartialUpload upload, StoredPart last)
{
    auto parts = co_await m_core.database.read([=](Sql &sql) {
        const auto now = PartsStore::find(sql, upload.id);
        if (!now || now->state != UploadState::Receiving || now->receivedBytes != last.start)
            throw overtaken(sql, upload.id); // whose parts are gone with what they became
        return PartsStore::partsOf(sql, upload.id);
    });
    parts.push_back(last);
    const auto content = std::make_shared<PartsStream>(m_vault, std::move(parts));
    const auto end = [=, this](Sql &sql, const Document &document) {
        const TimeMs now = m_core.clock.now();
        if (!PartsStore::finish(sql, upload.id, last.start, document.id, now.plusMs(m_patienceMs)))
            throw overtaken(sql, upload.id);
        PartsStore::removeParts(sql, upload.id, now);
        BlobRows::markRemoved(sql, last.blob.key, now);
    };
    co_await m_uploads.take(actor, upload.property, {upload.query, upload.mediaType, content, end});
}

Task<> ResumableUploads::refuse(PartialUpload upload)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        if (PartsStore::refuse(sql, upload.id, upload.receivedBytes))
            PartsStore::removeParts(sql, upload.id, m_core.clock.now());
    });
}

} // namespace freehold::documents
