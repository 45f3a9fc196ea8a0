// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/dividend/dividend_contracts.h"

namespace freehold::dividend {

/// What can be paid out by the statement, in the unit of the chain; hash and rates are still to be set. Throws RuleRefused
/// "distribution_too_large", "nothing_to_distribute".
[[nodiscard]] FundingTerms requirePayable(const Distribution &draft, const Statement &statement);

} // namespace freehold::dividend
