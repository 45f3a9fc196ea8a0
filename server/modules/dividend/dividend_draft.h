// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/dividend/dividend_dependencies.h"
#include "server/modules/dividend/dividend_types.h"

namespace freehold::dividend {

/// A statement as it would be now.
struct DrawnStatement {
    Statement statement;
    TimeMs reversalsUntil;
};

/// Draws up a draft's statement from what the modules below know: all converted rent and all expenses up to the period's end
/// that no statement has taken, refunds and disputes since the last one, and what that one held back. So nothing is lost that
/// came late, and nothing is distributed twice.
[[nodiscard]] DrawnStatement drawStatement(Sql &sql, const DividendDependencies &modules, const Distribution &draft,
                                           TimeMs now);

} // namespace freehold::dividend
