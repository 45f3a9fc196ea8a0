// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/auth/auth.h"
#include "shared/api/token_api.h"

#include <vector>

namespace freehold::token {

/// What the wallets hold, with the lots it came in and what those cost.
[[nodiscard]] api::PortfolioAnswer portfolioOf(Sql &sql, const std::vector<auth::Wallet> &wallets);

} // namespace freehold::token
