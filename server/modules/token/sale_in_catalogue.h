// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/token/token_dependencies.h"
#include "shared/evm/address.h"

namespace freehold::token {

/// After whatever changes a sale: its price, its end, and whether it is over already are shown, and searched for, with the
/// property.
void showInCatalogue(Sql &sql, const TokenDependencies &modules, const evm::Address &token);

} // namespace freehold::token
