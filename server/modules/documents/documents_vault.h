// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/body_stream.h"
#include "server/modules/documents/blob_spool.h"
#include "server/modules/documents/documents_blob_store.h"
#include "server/modules/documents/documents_config.h"

#include <QThreadPool>

#include <memory>
#include <vector>

namespace freehold::documents {

/// Where files are kept and how they get in and out: encrypted, in the store of the configuration. Files of another store,
/// from before the configuration changed, are still read and removed.
class Vault {
public:
    /// Makes directories when missing; throws Error when it cannot.
    Vault(Core &core, const DocumentsConfig &config);
    ~Vault();

    /// A new file's row, to be inserted before anything is written.
    [[nodiscard]] BlobRow newBlob() const;

    /// An upload under way.
    [[nodiscard]] Task<std::shared_ptr<SpoolFile>> openSpool(BlobRow blob);
    [[nodiscard]] Task<> append(std::shared_ptr<SpoolFile> file, QByteArray piece);
    struct Stored {
        QString version;
        QByteArray sha256; ///< of the plain bytes
    };
    [[nodiscard]] Task<Stored> store(std::shared_ptr<SpoolFile> file, BlobRow blob);

    /// Plain bytes `from` to `from + bytes` of a file of `size` bytes. The first piece is read at once, so that a store that
    /// does not answer is an error before the answer begins.
    [[nodiscard]] Task<std::shared_ptr<BodySource>> open(BlobRow blob, qint64 size, qint64 from, qint64 bytes);
    /// The same of a file from before files were encrypted, by the SHA-256 of its content.
    [[nodiscard]] Task<std::shared_ptr<BodySource>> openPlain(QByteArray sha256, qint64 from, qint64 bytes);
    [[nodiscard]] Task<> remove(BlobRow blob);
    [[nodiscard]] Task<int> removeStaleSpoolFiles();

private:
    [[nodiscard]] BlobStore &storeOf(const QString &kind) const;
    [[nodiscard]] QByteArray openKey(const BlobRow &blob) const;

    Core &m_core;
    QString m_directory;
    QString m_spoolDirectory;
    QThreadPool m_pool;
    /// The first takes new files.
    std::vector<std::unique_ptr<BlobStore>> m_stores;
};

} // namespace freehold::documents
