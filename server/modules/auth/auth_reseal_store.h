// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"

namespace freehold::auth {

/// Seals this module's values anew that were sealed with an older key, so that the key can be taken away. In batches, each
/// value in the transaction that read it; a server may run meanwhile.
class ResealStore {
public:
    static constexpr int kBatch = 200;

    explicit ResealStore(Core &core) : m_core(core) { }

    /// How many values were sealed anew.
    [[nodiscard]] Task<int> run();

    struct Column {
        const char *table;
        const char *key;
        const char *column;
        const char *context;
    };

private:
    struct Batch {
        QString lastKey;
        int seen = 0;
        int resealed = 0;
    };
    [[nodiscard]] Batch resealBatch(Sql &sql, const Column &column, const QString &after) const;

    Core &m_core;
};

} // namespace freehold::auth
