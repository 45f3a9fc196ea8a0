// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace freehold::auth {
class AuthModule;
}
namespace freehold::blockchain {
class BlockchainModule;
}
namespace freehold::governance {
class GovernanceModule;
}
namespace freehold::notification {
class NotificationModule;
}
namespace freehold::payments {
class PaymentsModule;
}
namespace freehold::property {
class PropertyModule;
}
namespace freehold::rent {
class RentModule;
}
namespace freehold::token {
class TokenModule;
}

namespace freehold::dividend {

/// The modules that this one stands on, as its parts are given them.
struct DividendDependencies {
    auth::AuthModule &auth;
    notification::NotificationModule &notification;
    blockchain::BlockchainModule &blockchain;
    payments::PaymentsModule &payments;
    property::PropertyModule &property;
    governance::GovernanceModule &governance;
    token::TokenModule &token;
    rent::RentModule &rent;
};

} // namespace freehold::dividend
