// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/documents/blob_store.h"

#include <QString>
#include <QThreadPool>

namespace freehold::documents {

/// Blobs as files: <directory>/<first two digits>/<hash>. All file work happens on a small pool of threads of its own.
class LocalBlobStore final : public BlobStore {
public:
    /// Makes the directory when missing; throws Error when it cannot.
    explicit LocalBlobStore(QString directory);
    ~LocalBlobStore() override;

    [[nodiscard]] Task<QByteArray> put(QByteArray content) override;
    [[nodiscard]] Task<QByteArray> get(QByteArray sha256) override;

private:
    QString m_directory;
    QThreadPool m_pool;
};

} // namespace freehold::documents
