// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents_collector.h"

#include "server/core/log/log.h"
#include "server/modules/documents/documents_parts_store.h"

#include <algorithm>
#include <chrono>

namespace freehold::documents {

namespace {
constexpr std::chrono::milliseconds kLongestPause = std::chrono::minutes(10);
}

DocumentsCollector::DocumentsCollector(Core &core, Vault &vault, const DocumentsConfig &config)
    : m_core(core), m_vault(vault), m_graceMs(config.collectAfterMs)
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { detach(round(), "documents.collect"); });
}

void DocumentsCollector::start()
{
    m_timer.start(std::min(kLongestPause, std::chrono::milliseconds(std::max<qint64>(m_graceMs, 100))));
    detach(round(), "documents.collect");
}

Task<> DocumentsCollector::round()
{
    const int stale = co_await m_vault.removeStaleSpoolFiles();
    int uploads = 0;
    int files = 0;
    // An upload may leave more files than are taken at once, and they must not gather.
    for (int taken = kAtOnce; taken == kAtOnce; uploads += taken)
        taken = co_await expire();
    for (int taken = kAtOnce; taken == kAtOnce; files += taken)
        taken = co_await collect();
    if (stale > 0 || files > 0 || uploads > 0)
        log::info("documents_collected",
                  {{QStringLiteral("files"), files},
                   {QStringLiteral("spool_files"), stale},
                   {QStringLiteral("uploads"), uploads}});
}

Task<int> DocumentsCollector::expire()
{
    co_return co_await m_core.database.write([this](Sql &sql) {
        const TimeMs now = m_core.clock.now();
        const auto uploads = PartsStore::expired(sql, now, kAtOnce);
        for (const PartialUpload &upload : uploads)
            PartsStore::remove(sql, upload.id, now);
        return static_cast<int>(uploads.size());
    });
}

Task<int> DocumentsCollector::collect()
{
    const TimeMs before = m_core.clock.now().plusMs(-m_graceMs);
    const auto blobs =
        co_await m_core.database.read([=](Sql &sql) { return BlobRows::toCollect(sql, before, kAtOnce); });
    int collected = 0;
    for (const BlobRow &blob : blobs) {
        try {
            // The file first: a row without a file is tried again, a file without a row would be lost.
            co_await m_vault.remove(blob);
            co_await m_core.database.write([key = blob.key](Sql &sql) { BlobRows::forget(sql, key); });
            ++collected;
        } catch (const Error &error) {
            log::warning("document_file_not_removed",
                         {{QStringLiteral("key"), blob.key}, {QStringLiteral("reason"), error.reason}});
        }
    }
    co_return collected;
}

} // namespace freehold::documents
