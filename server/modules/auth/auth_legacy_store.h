// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"

namespace freehold::auth {

/// Versions before 0.2 stored mail addresses and names readable; the migration set those aside in users_to_seal. Seals them
/// in batches, each row and its removal in one transaction, so that it can be cut off and repeated at any point.
class LegacyStore {
public:
    static constexpr int kBatch = 200;

    explicit LegacyStore(Core &core) : m_core(core) { }

    /// How many accounts were sealed.
    [[nodiscard]] Task<int> sealAll();

private:
    [[nodiscard]] int sealBatch(Sql &sql) const;

    Core &m_core;
};

} // namespace freehold::auth
