// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth.h"

namespace freehold::blockchain {
class BlockchainModule;
}
namespace freehold::compliance {
class ComplianceModule;
}
namespace freehold::notification {
class NotificationModule;
}
namespace freehold::property {
class PropertyModule;
}
namespace freehold::token {
class TokenModule;
}

namespace freehold::marketplace {

/// The modules that this one stands on, as its parts are given them.
struct MarketplaceDependencies {
    auth::AuthModule &auth;
    notification::NotificationModule &notification;
    blockchain::BlockchainModule &blockchain;
    property::PropertyModule &property;
    compliance::ComplianceModule &compliance;
    token::TokenModule &token;
    auth::ContractWalletCheck contractWallets;
};

} // namespace freehold::marketplace
