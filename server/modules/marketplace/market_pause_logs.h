// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/marketplace/marketplace_dependencies.h"

namespace freehold::marketplace {

/// Writes down whether the market's contract is paused, by its logs. Nothing is matched meanwhile: it could not be settled, and
/// would wait apart from the book, at a price of before.
class MarketPauseLogs {
public:
    explicit MarketPauseLogs(const MarketplaceDependencies &modules);
};

} // namespace freehold::marketplace
