// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/documents/blob_store.h"
#include "server/modules/documents/s3_client.h"

namespace freehold::documents {

/// Blobs as objects of a versioned S3 bucket, each put whole and once.
class S3BlobStore final : public BlobStore {
public:
    S3BlobStore(Core &core, S3Config config) : m_client(core, std::move(config)) { }

    [[nodiscard]] QString kind() const override { return QStringLiteral("s3"); }
    [[nodiscard]] Task<QString> put(QString key, SpooledBlob blob) override;
    [[nodiscard]] Task<QByteArray> read(BlobRef blob, qint64 offset, qint64 bytes) override;
    [[nodiscard]] Task<> remove(BlobRef blob) override;

private:
    [[nodiscard]] Task<S3Answer> headOf(QString key);
    [[nodiscard]] Task<QStringList> versionsOf(QString key);
    [[nodiscard]] Task<> removeVersion(QString key, QString version);

    S3Client m_client;
};

} // namespace freehold::documents
