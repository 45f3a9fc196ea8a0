// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"

#include <QByteArray>
#include <QString>

namespace freehold::documents {

/// A file that waits in the spool to be stored: complete, encrypted, on disk.
struct SpooledBlob {
    QString path;
    qint64 bytes = 0;
    QByteArray sha256; ///< of the encrypted bytes
};

/// Names a stored file. `version` is what put() resolved with; empty for one that was never finished.
struct BlobRef {
    QString key;
    QString version;
};

/// Keeps encrypted files under keys that are used once. It never sees what is in them.
class BlobStore {
public:
    virtual ~BlobStore() = default;
    /// The word noted with each file: "local", "s3".
    [[nodiscard]] virtual QString kind() const = 0;
    /// Resolves with the file's version once it would survive a crash; the spooled file may be taken away.
    /// Throws Unavailable "storage_unavailable" or Internal "storage_failed".
    [[nodiscard]] virtual Task<QString> put(QString key, SpooledBlob blob) = 0;
    /// Exactly `bytes` bytes from `offset`. Throws Unavailable "storage_unavailable" or Internal "blob_missing".
    [[nodiscard]] virtual Task<QByteArray> read(BlobRef blob, qint64 offset, qint64 bytes) = 0;
    /// No failure when there is nothing.
    [[nodiscard]] virtual Task<> remove(BlobRef blob) = 0;
};

} // namespace freehold::documents
