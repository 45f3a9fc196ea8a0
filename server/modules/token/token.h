// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/router.h"
#include "server/modules/token/token_dependencies.h"
#include "server/modules/token/token_events.h"
#include "server/modules/token/token_types.h"

#include <QStringList>

#include <memory>

/// Buildings as share tokens: tokenization, purchases, and who holds what.
namespace freehold::token {

struct TokenConfig {
    int purchaseMinutes = 20; ///< how long the buyer's signatures can be relayed
    int refundSeconds = 30;   ///< how often deadlines, failed sales, and refunds that are owed, are looked for
    int auditSeconds = 3600;  ///< every token is compared with the chain so often
};

class TokenModule {
public:
    /// Registers its watches and log handlers, so construct it before BlockchainModule::start().
    TokenModule(Core &core, auth::AuthModule &auth, notification::NotificationModule &notification,
                documents::DocumentsModule &documents, property::PropertyModule &property,
                governance::GovernanceModule &governance, compliance::ComplianceModule &compliance,
                blockchain::BlockchainModule &blockchain, TokenConfig config = {});
    ~TokenModule();

    void mount(Router &router);
    void start();
    /// Resolves when nothing runs by itself any more; to be awaited before destruction.
    [[nodiscard]] Task<> stop();

    [[nodiscard]] std::optional<PropertyToken> findToken(Sql &sql, PropertyId property) const;
    [[nodiscard]] TokenFigures figures(Sql &sql, const LastMonths &months) const;
    /// Who holds shares as of the last log that was applied, by number.
    [[nodiscard]] std::vector<NumberedHolder> numberedHolders(Sql &sql, const evm::Address &token) const;

    /// Compares every token's holders, lots, transfers and sale with the chain, at the last block that was applied: one
    /// sentence for each difference, none when all agree. Ask while nothing moves.
    [[nodiscard]] Task<QStringList> auditTokens();

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::token
