// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/documents/documents_vault.h"

#include <QTimer>

namespace freehold::documents {

/// Removes files that no document has: of uploads that were refused or died, of parts that are a whole file by now or never
/// will be, and of documents that were removed. Each waits out its grace first.
class DocumentsCollector {
public:
    static constexpr int kAtOnce = 100;

    DocumentsCollector(Core &core, Vault &vault, const DocumentsConfig &config);
    void start();
    /// How many uploads in parts went, of those that nobody has gone on with; kAtOnce at most. Their files are collect()'s.
    [[nodiscard]] Task<int> expire();
    /// How many files went, kAtOnce at most. One that its store keeps from us waits for the next round.
    [[nodiscard]] Task<int> collect();

private:
    [[nodiscard]] Task<> round();

    Core &m_core;
    Vault &m_vault;
    qint64 m_graceMs;
    QTimer m_timer;
};

} // namespace freehold::documents
