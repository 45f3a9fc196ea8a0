// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/documents/blob_store.h"

#include <QThreadPool>

namespace freehold::documents {

/// Blobs as files: <directory>/<first two characters>/<key>. All file work happens on the given threads.
class LocalBlobStore final : public BlobStore {
public:
    /// The spool must be on the same file system as the directory.
    LocalBlobStore(QString directory, QThreadPool &pool) : m_directory(std::move(directory)), m_pool(pool) { }

    [[nodiscard]] QString kind() const override { return QStringLiteral("local"); }
    [[nodiscard]] Task<QString> put(QString key, SpooledBlob blob) override;
    [[nodiscard]] Task<QByteArray> read(BlobRef blob, qint64 offset, qint64 bytes) override;
    [[nodiscard]] Task<> remove(BlobRef blob) override;

    [[nodiscard]] QString pathOf(const QString &key) const;

private:
    QString m_directory;
    QThreadPool &m_pool;
};

} // namespace freehold::documents
