// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents_collector.h"

#include "server/core/log/log.h"

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
    const int files = co_await collect();
    if (stale > 0 || files > 0)
        log::info("documents_collected", {{QStringLiteral("files"), files}, {QStringLiteral("spool_files"), stale}});
}

Task<int> DocumentsCollector::collect()
{
    const TimeMs before = m_core.clock.now().plusMs(-m_graceMs);
    const auto blobs =
        co_await m_core.database.read([=](Sql &sql) { return BlobRows::toCollect(sql, before, kFilesPerRound); });
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
