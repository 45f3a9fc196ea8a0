// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents_parts_store.h"

namespace freehold::documents {

namespace {

std::optional<DocumentVisibility> optionalVisibility(const Row &row)
{
    const auto text = row.optionalText("visibility");
    return text ? enumFromString<DocumentVisibility>(*text) : std::nullopt;
}

} // namespace

PartialUpload PartialUpload::fromRow(const Row &row)
{
    return {
        .id = row.id<UploadId>("id"),
        .property = row.id<PropertyId>("property_id"),
        .createdBy = row.id<UserId>("created_by"),
        .state = row.state<UploadState>("state"),
        .query = {.kind = row.state<DocumentKind>("kind"),
                  .name = row.text("name"),
                  .parcelId = row.optionalText("parcel_id"),
                  .recorderReference = row.optionalText("recorder_reference"),
                  .visibility = optionalVisibility(row)},
        .mediaType = row.text("media_type").toLatin1(),
        .sizeBytes = row.int64("size_bytes"),
        .receivedBytes = row.int64("received_bytes"),
        .document = row.optionalId<DocumentId>("document_id"),
        .expiresAt = row.time("expires_at"),
    };
}

StoredPart StoredPart::fromRow(const Row &row)
{
    return {row.int64("start_byte"), row.int64("size_bytes"), BlobRow::fromRow(row)};
}

void PartsStore::insert(Sql &sql, const PartialUpload &upload)
{
    sql.exec(QStringLiteral("INSERT INTO document_uploads (id, property_id, created_by, state, kind, name, media_type, "
                            "parcel_id, recorder_reference, visibility, size_bytes, received_bytes, expires_at) VALUES "
                            "(:id, :property, :creator, :state, :kind, :name, :media_type, :parcel_id, "
                            ":recorder_reference, :visibility, :size, :received, :expires_at)"),
             {{"id", upload.id},
              {"property", upload.property},
              {"creator", upload.createdBy},
              {"state", upload.state},
              {"kind", upload.query.kind},
              {"name", upload.query.name},
              {"media_type", QString::fromLatin1(upload.mediaType)},
              {"parcel_id", upload.query.parcelId},
              {"recorder_reference", upload.query.recorderReference},
              {"visibility", upload.query.visibility},
              {"size", upload.sizeBytes},
              {"received", upload.receivedBytes},
              {"expires_at", upload.expiresAt}});
}

std::optional<PartialUpload> PartsStore::find(Sql &sql, UploadId id)
{
    return sql.find<PartialUpload>(QStringLiteral("SELECT * FROM document_uploads WHERE id = :id"), {{"id", id}});
}

int PartsStore::countOpen(Sql &sql, UserId creator, TimeMs now)
{
    qint64 count = 0;
    sql.forEach(QStringLiteral("SELECT COUNT(*) AS count FROM document_uploads WHERE created_by = :creator AND "
                               "state = 'receiving' AND expires_at > :now"),
                {{"creator", creator}, {"now", now}}, [&](const Row &row) { count = row.int64("count"); });
    return static_cast<int>(count);
}

std::vector<StoredPart> PartsStore::partsOf(Sql &sql, UploadId id)
{
    return sql.all<StoredPart>(
        QStringLiteral("SELECT p.start_byte, p.size_bytes, b.blob_key, b.store, b.version, b.data_key "
                       "FROM document_upload_parts p JOIN document_blobs b ON b.blob_key = p.blob_key "
                       "WHERE p.upload_id = :id ORDER BY p.start_byte"),
        {{"id", id}});
}

bool PartsStore::addPart(Sql &sql, UploadId id, const StoredPart &part, TimeMs expiresAt)
{
    const int changed = sql.exec(
        QStringLiteral("UPDATE document_uploads SET received_bytes = :received, expires_at = :expires_at WHERE id = "
                       ":id AND state = 'receiving' AND received_bytes = :start"),
        {{"received", part.start + part.bytes}, {"expires_at", expiresAt}, {"id", id}, {"start", part.start}});
    if (changed != 1)
        return false;
    sql.exec(QStringLiteral("INSERT INTO document_upload_parts (upload_id, start_byte, size_bytes, blob_key) VALUES "
                            "(:id, :start, :bytes, :blob_key)"),
             {{"id", id}, {"start", part.start}, {"bytes", part.bytes}, {"blob_key", part.blob.key}});
    return true;
}

bool PartsStore::finish(Sql &sql, UploadId id, qint64 lastStart, DocumentId document, TimeMs expiresAt)
{
    return sql.exec(QStringLiteral("UPDATE document_uploads SET state = 'finished', received_bytes = size_bytes, "
                                   "document_id = :document, expires_at = :expires_at WHERE id = :id AND "
                                   "state = 'receiving' AND received_bytes = :start"),
                    {{"document", document}, {"expires_at", expiresAt}, {"id", id}, {"start", lastStart}})
        == 1;
}

bool PartsStore::refuse(Sql &sql, UploadId id, qint64 atByte)
{
    return sql.exec(QStringLiteral("UPDATE document_uploads SET state = 'refused' WHERE id = :id AND state = "
                                   "'receiving' AND received_bytes = :start"),
                    {{"id", id}, {"start", atByte}})
        == 1;
}

void PartsStore::removeParts(Sql &sql, UploadId id, TimeMs now)
{
    sql.exec(QStringLiteral("UPDATE document_blobs SET state = 'removed', changed_at = :now WHERE blob_key IN "
                            "(SELECT blob_key FROM document_upload_parts WHERE upload_id = :id)"),
             {{"now", now}, {"id", id}});
    sql.exec(QStringLiteral("DELETE FROM document_upload_parts WHERE upload_id = :id"), {{"id", id}});
}

void PartsStore::remove(Sql &sql, UploadId id, TimeMs now)
{
    removeParts(sql, id, now);
    sql.exec(QStringLiteral("DELETE FROM document_uploads WHERE id = :id"), {{"id", id}});
}

std::vector<PartialUpload> PartsStore::expired(Sql &sql, TimeMs now, int limit)
{
    return sql.all<PartialUpload>(
        QStringLiteral("SELECT * FROM document_uploads WHERE expires_at <= :now ORDER BY expires_at LIMIT :limit"),
        {{"now", now}, {"limit", limit}});
}

} // namespace freehold::documents
