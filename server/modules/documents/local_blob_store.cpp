// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/local_blob_store.h"

#include "server/core/on_pool.h"
#include "server/modules/documents/blob_files.h"

namespace freehold::documents {

QString LocalBlobStore::pathOf(const QString &key) const { return m_directory + u'/' + key.first(2) + u'/' + key; }

Task<QString> LocalBlobStore::put(QString key, SpooledBlob blob)
{
    return onPool(&m_pool, [path = pathOf(key), blob = std::move(blob)] {
        files::moveDurably(blob.path, path);
        return QString();
    });
}

Task<QByteArray> LocalBlobStore::read(BlobRef blob, qint64 offset, qint64 bytes)
{
    return onPool(&m_pool, [path = pathOf(blob.key), offset, bytes] { return files::readRange(path, offset, bytes); });
}

Task<> LocalBlobStore::remove(BlobRef blob)
{
    co_await onPool(&m_pool, [path = pathOf(blob.key)] {
        files::removeFile(path);
        return true;
    });
}

} // namespace freehold::documents
