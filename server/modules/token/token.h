// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/router.h"
#include "server/modules/token/token_events.h"
#include "server/modules/token/token_types.h"

#include <QUrl>

#include <memory>
#include <vector>

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

/// Buildings as share tokens: tokenization, purchases, and who holds what.
namespace freehold::token {

struct TokenConfig {
    int purchaseMinutes = 20; ///< how long the buyer's signatures can be relayed
};

/// The modules that this one stands on.
struct TokenDependencies {
    auth::AuthModule &auth;
    notification::NotificationModule &notification;
    property::PropertyModule &property;
    documents::DocumentsModule &documents;
    compliance::ComplianceModule &compliance;
    governance::GovernanceModule &governance;
    blockchain::BlockchainModule &blockchain;
};

class TokenModule {
public:
    /// Registers its watches and log handlers, so construct it before BlockchainModule::start().
    TokenModule(Core &core, TokenConfig config, TokenDependencies modules);
    ~TokenModule();

    void mount(Router &router);
    void start() { }

    [[nodiscard]] std::optional<PropertyToken> findToken(Sql &sql, PropertyId property) const;

    /// Compares every token's holders, lots and sale with the chain's head; empty when all agree. The tables trail the
    /// chain by the confirmations, so ask while nothing moves.
    [[nodiscard]] Task<std::vector<TokenDifference>> audit();

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::token
