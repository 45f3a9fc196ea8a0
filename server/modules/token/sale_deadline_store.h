// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/token/token_types.h"

#include <vector>

namespace freehold::token {

/// SQL of `sale_deadlines`: those that passed and were told of. No log says that a moment has come.
class SaleDeadlineStore {
public:
    /// Tokens whose present deadline is over and was not told of.
    [[nodiscard]] static std::vector<PropertyToken> untold(Sql &sql, TimeMs now);
    /// False when somebody was faster.
    static bool markTold(Sql &sql, const PropertyToken &token, TimeMs now);
};

} // namespace freehold::token
