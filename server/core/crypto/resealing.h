// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"

#include <vector>

namespace freehold {

/// Where sealed values stand. A value's context is `context`, a colon and what `contextKey` gives for its row.
struct SealedColumn {
    enum class Key { Text, Number };

    const char *table;
    const char *key; ///< names a row
    const char *column;
    const char *context;
    Key keyKind = Key::Text;
    const char *contextKey = nullptr; ///< an SQL expression; the key unless given
};

/// Seals values anew that were sealed with an older key, so that the key can be taken away. In batches, each value in the
/// transaction that read it; servers may run meanwhile.
class Resealing {
public:
    static constexpr int kBatch = 200;

    explicit Resealing(Core &core) : m_core(core) { }

    /// How many values were sealed anew.
    [[nodiscard]] Task<int> run(std::vector<SealedColumn> columns);

private:
    struct Batch {
        QString lastKey;
        int seen = 0;
        int resealed = 0;
    };
    [[nodiscard]] Batch resealBatch(Sql &sql, const SealedColumn &column, const QString &after) const;

    Core &m_core;
};

} // namespace freehold
