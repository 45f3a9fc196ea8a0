// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents_store.h"

namespace freehold::documents {

Document Document::fromRow(const Row &row)
{
    return {
        .id = row.id<DocumentId>("id"),
        .property = row.id<PropertyId>("property_id"),
        .kind = row.state<DocumentKind>("kind"),
        .name = row.text("name"),
        .mediaType = row.text("media_type"),
        .sizeBytes = row.int64("size_bytes"),
        .sha256 = row.bytes("sha256"),
        .parcelId = row.optionalText("parcel_id"),
        .recorderReference = row.optionalText("recorder_reference"),
        .uploadedBy = row.id<UserId>("uploaded_by"),
        .uploadedAt = row.time("uploaded_at"),
        .visibility = row.state<DocumentVisibility>("visibility"),
        .blobKey = row.optionalText("blob_key"),
    };
}

void DocumentsStore::insert(Sql &sql, const Document &document)
{
    sql.exec(
        QStringLiteral("INSERT INTO property_documents (id, property_id, kind, name, media_type, size_bytes, sha256, "
                       "parcel_id, recorder_reference, uploaded_by, uploaded_at, visibility, blob_key) VALUES (:id, "
                       ":property, :kind, :name, "
                       ":media_type, :size_bytes, :sha256, :parcel_id, :recorder_reference, :uploaded_by, "
                       ":uploaded_at, :visibility, :blob_key)"),
        {{"id", document.id},
         {"property", document.property},
         {"kind", document.kind},
         {"name", document.name},
         {"media_type", document.mediaType},
         {"size_bytes", document.sizeBytes},
         {"sha256", document.sha256},
         {"parcel_id", document.parcelId},
         {"recorder_reference", document.recorderReference},
         {"uploaded_by", document.uploadedBy},
         {"uploaded_at", document.uploadedAt},
         {"visibility", document.visibility},
         {"blob_key", document.blobKey}});
}

void DocumentsStore::remove(Sql &sql, DocumentId id)
{
    sql.exec(QStringLiteral("DELETE FROM property_documents WHERE id = :id"), {{"id", id}});
}

void DocumentsStore::setVisibility(Sql &sql, DocumentId id, DocumentVisibility visibility)
{
    sql.exec(QStringLiteral("UPDATE property_documents SET visibility = :visibility WHERE id = :id"),
             {{"id", id}, {"visibility", visibility}});
}

void DocumentsStore::setPhotoPlace(Sql &sql, DocumentId id, qint64 place)
{
    sql.exec(QStringLiteral("UPDATE property_documents SET photo_place = :place WHERE id = :id"),
             {{"id", id}, {"place", place}});
}

std::optional<Document> DocumentsStore::find(Sql &sql, DocumentId id)
{
    return sql.find<Document>(QStringLiteral("SELECT * FROM property_documents WHERE id = :id"), {{"id", id}});
}

Document DocumentsStore::get(Sql &sql, DocumentId id)
{
    return sql.one<Document>(QStringLiteral("SELECT * FROM property_documents WHERE id = :id"), {{"id", id}},
                             QStringLiteral("document"));
}

std::vector<Document> DocumentsStore::ofProperty(Sql &sql, PropertyId property)
{
    return sql.all<Document>(QStringLiteral("SELECT * FROM property_documents WHERE property_id = :property "
                                            "ORDER BY CASE WHEN kind = 'photo' THEN 0 ELSE 1 END, "
                                            "CASE WHEN photo_place IS NULL THEN 1 ELSE 0 END, photo_place, id"),
                             {{"property", property}});
}

std::optional<DeedEvidence> DocumentsStore::findDeed(Sql &sql, PropertyId property)
{
    const auto deed = sql.find<Document>(
        QStringLiteral("SELECT * FROM property_documents WHERE property_id = :property AND kind = 'deed'"),
        {{"property", property}});
    if (!deed)
        return std::nullopt;
    return DeedEvidence{deed->id, deed->sha256, deed->parcelId.value_or(QString()),
                        deed->recorderReference.value_or(QString())};
}

} // namespace freehold::documents
