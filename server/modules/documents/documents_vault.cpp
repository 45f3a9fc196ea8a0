// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents_vault.h"

#include "server/core/on_pool.h"
#include "server/modules/documents/blob_files.h"
#include "server/modules/documents/blob_source.h"
#include "server/modules/documents/local_blob_store.h"
#include "server/modules/documents/plain_blob.h"
#include "server/modules/documents/s3_blob_store.h"

#include <algorithm>

namespace freehold::documents {

namespace {

/// Each holds one piece of a file at a time.
constexpr int kFileThreads = 4;
constexpr int kKeyNameBytes = 16;

QByteArray sealingContext(const QString &blobKey) { return "documents.blob:" + blobKey.toLatin1(); }

} // namespace

Vault::Vault(Core &core, const DocumentsConfig &config)
    : m_core(core), m_directory(config.directory), m_spoolDirectory(config.directory + QStringLiteral("/spool"))
{
    files::makeDurableDirectory(config.directory);
    files::makeDurableDirectory(m_spoolDirectory);
    m_pool.setMaxThreadCount(kFileThreads);
    if (config.s3)
        m_stores.push_back(std::make_unique<S3BlobStore>(core, *config.s3));
    m_stores.push_back(std::make_unique<LocalBlobStore>(config.directory, m_pool));
}

Vault::~Vault() { m_pool.waitForDone(); }

BlobRow Vault::newBlob() const
{
    const QString key = QString::fromLatin1(m_core.random.bytes(kKeyNameBytes).toHex());
    const QByteArray dataKey = m_core.random.bytes(BlobCipher::kKeyBytes);
    return {key, m_stores.front()->kind(), QString(), m_core.sealing.seal(dataKey, sealingContext(key))};
}

Task<std::shared_ptr<SpoolFile>> Vault::openSpool(BlobRow blob)
{
    co_return co_await onPool(&m_pool, [directory = m_spoolDirectory, key = openKey(blob)] {
        return std::make_shared<SpoolFile>(directory, key);
    });
}

Task<> Vault::append(std::shared_ptr<SpoolFile> file, QByteArray piece)
{
    co_await onPool(&m_pool, [file = std::move(file), piece = std::move(piece)] {
        file->append(piece);
        return true;
    });
}

Task<Vault::Stored> Vault::store(std::shared_ptr<SpoolFile> file, BlobRow blob)
{
    const SpooledBlob spooled = co_await onPool(&m_pool, [file] { return file->finish(); });
    QString version = co_await storeOf(blob.store).put(blob.key, spooled);
    co_return Stored{std::move(version), file->plainSha256()};
}

Task<std::shared_ptr<BodySource>> Vault::open(BlobRow blob, qint64 size, qint64 from, qint64 bytes)
{
    auto source = std::make_shared<BlobSource>(storeOf(blob.store), BlobRef{blob.key, blob.version},
                                               BlobCipher(openKey(blob)), m_pool, size);
    co_await source->begin(from, bytes);
    co_return source;
}

Task<std::shared_ptr<BodySource>> Vault::openPlain(QByteArray sha256, qint64 from, qint64 bytes)
{
    const QByteArray content =
        co_await onPool(&m_pool, [directory = m_directory, sha256] { return readPlainBlob(directory, sha256); });
    co_return std::make_shared<PlainSource>(content.mid(from, bytes));
}

Task<> Vault::remove(BlobRow blob) { return storeOf(blob.store).remove({blob.key, blob.version}); }

Task<int> Vault::removeStaleSpoolFiles()
{
    co_return co_await onPool(&m_pool, [directory = m_spoolDirectory, now = m_core.clock.now()] {
        return documents::removeStaleSpoolFiles(directory, now);
    });
}

BlobStore &Vault::storeOf(const QString &kind) const
{
    const auto found = std::ranges::find(m_stores, kind, [](const auto &store) { return store->kind(); });
    if (found == m_stores.end())
        throw Error(ErrorCode::Unavailable, QStringLiteral("storage_unavailable"),
                    QStringLiteral("The file's store is not configured."), {}, kind);
    return **found;
}

QByteArray Vault::openKey(const BlobRow &blob) const
{
    return m_core.sealing.open(blob.dataKey, sealingContext(blob.key));
}

} // namespace freehold::documents
