// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/local_blob_store.h"

#include "server/core/on_pool.h"
#include "server/modules/documents/blob_files.h"

namespace freehold::documents {

namespace {
/// Each thread may hold one file of the largest size in memory.
constexpr int kFileThreads = 2;
} // namespace

LocalBlobStore::LocalBlobStore(QString directory) : m_directory(std::move(directory))
{
    makeDurableDirectory(m_directory);
    m_pool.setMaxThreadCount(kFileThreads);
}

LocalBlobStore::~LocalBlobStore() { m_pool.waitForDone(); }

Task<QByteArray> LocalBlobStore::put(QByteArray content)
{
    return onPool(&m_pool, [directory = m_directory, content = std::move(content)] {
        const QByteArray sha256 = sha256Of(content);
        writeBlob(directory, sha256, content);
        return sha256;
    });
}

Task<QByteArray> LocalBlobStore::get(QByteArray sha256)
{
    return onPool(&m_pool,
                  [directory = m_directory, sha256 = std::move(sha256)] { return readBlob(directory, sha256); });
}

} // namespace freehold::documents
