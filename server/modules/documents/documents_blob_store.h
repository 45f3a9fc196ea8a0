// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

#include <vector>

namespace freehold::documents {

/// A row of `document_blobs`: a stored file, or one that should become or has been one.
struct BlobRow {
    QString key;
    QString store; ///< BlobStore::kind()
    QString version;
    QByteArray dataKey; ///< sealed

    static BlobRow fromRow(const Row &row);
};

/// SQL of `document_blobs`.
class BlobRows {
public:
    /// Before the first byte is written: as 'writing'.
    static void insert(Sql &sql, const BlobRow &blob, TimeMs now);
    static void markStored(Sql &sql, const QString &key, const QString &version, TimeMs now);
    static void markRemoved(Sql &sql, const QString &key, TimeMs now);
    [[nodiscard]] static std::optional<BlobRow> find(Sql &sql, const QString &key);
    /// Those that no document has had since `before`.
    [[nodiscard]] static std::vector<BlobRow> toCollect(Sql &sql, TimeMs before, int limit);
    static void forget(Sql &sql, const QString &key);
};

} // namespace freehold::documents
