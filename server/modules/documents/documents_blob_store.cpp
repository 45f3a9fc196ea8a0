// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents_blob_store.h"

namespace freehold::documents {

BlobRow BlobRow::fromRow(const Row &row)
{
    return {row.text("blob_key"), row.text("store"), row.text("version"), row.bytes("data_key")};
}

void BlobRows::insert(Sql &sql, const BlobRow &blob, TimeMs now)
{
    sql.exec(QStringLiteral("INSERT INTO document_blobs (blob_key, store, state, version, data_key, changed_at) "
                            "VALUES (:key, :store, 'writing', :version, :data_key, :now)"),
             {{"key", blob.key},
              {"store", blob.store},
              {"version", blob.version},
              {"data_key", blob.dataKey},
              {"now", now}});
}

void BlobRows::markStored(Sql &sql, const QString &key, const QString &version, TimeMs now)
{
    const int changed = sql.exec(QStringLiteral("UPDATE document_blobs SET state = 'stored', version = :version, "
                                                "changed_at = :now WHERE blob_key = :key AND state = 'writing'"),
                                 {{"key", key}, {"version", version}, {"now", now}});
    if (changed != 1) // an upload that took longer than the collector's patience
        throw Error(ErrorCode::Unavailable, QStringLiteral("upload_took_too_long"),
                    QStringLiteral("The upload took too long; try again."));
}

void BlobRows::markRemoved(Sql &sql, const QString &key, TimeMs now)
{
    sql.exec(QStringLiteral("UPDATE document_blobs SET state = 'removed', changed_at = :now WHERE blob_key = :key"),
             {{"key", key}, {"now", now}});
}

std::optional<BlobRow> BlobRows::find(Sql &sql, const QString &key)
{
    return sql.find<BlobRow>(QStringLiteral("SELECT * FROM document_blobs WHERE blob_key = :key"), {{"key", key}});
}

std::vector<BlobRow> BlobRows::toCollect(Sql &sql, TimeMs before, int limit)
{
    return sql.all<BlobRow>(QStringLiteral("SELECT * FROM document_blobs WHERE state <> 'stored' AND "
                                           "changed_at <= :before ORDER BY changed_at LIMIT :limit"),
                            {{"before", before}, {"limit", limit}});
}

void BlobRows::forget(Sql &sql, const QString &key)
{
    sql.exec(QStringLiteral("DELETE FROM document_blobs WHERE blob_key = :key AND state <> 'stored'"), {{"key", key}});
}

} // namespace freehold::documents
