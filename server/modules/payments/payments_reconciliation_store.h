// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/payments/payments_reconciliation.h"

namespace freehold::payments {

/// The SQL of comparisons.
class ReconciliationStore {
public:
    /// Its id is given by the database.
    static void insert(Sql &sql, const Reconciliation &reconciliation);
    /// Newest first.
    [[nodiscard]] static std::vector<Reconciliation> latest(Sql &sql, int limit);
    static void removeBefore(Sql &sql, TimeMs time);
};

} // namespace freehold::payments
