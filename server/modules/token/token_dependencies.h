// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace freehold::auth {
class AuthModule;
}
namespace freehold::blockchain {
class BlockchainModule;
}
namespace freehold::compliance {
class ComplianceModule;
}
namespace freehold::documents {
class DocumentsModule;
}
namespace freehold::governance {
class GovernanceModule;
}
namespace freehold::notification {
class NotificationModule;
}
namespace freehold::property {
class PropertyModule;
}

namespace freehold::token {

/// The modules that this one stands on, as its parts are given them.
struct TokenDependencies {
    auth::AuthModule &auth;
    notification::NotificationModule &notification;
    documents::DocumentsModule &documents;
    property::PropertyModule &property;
    governance::GovernanceModule &governance;
    compliance::ComplianceModule &compliance;
    blockchain::BlockchainModule &blockchain;
};

} // namespace freehold::token
