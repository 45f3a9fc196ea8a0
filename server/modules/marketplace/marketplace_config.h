// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace freehold::marketplace {

struct MarketplaceConfig {
    int matchMs = 100;        ///< how often the books are looked at for what other servers stored
    int settleMs = 1'000;     ///< matches are gathered for so long before they are sent
    int standingSeconds = 15; ///< how often wallets with open orders are looked at on chain, and expiry is noted
};

} // namespace freehold::marketplace
