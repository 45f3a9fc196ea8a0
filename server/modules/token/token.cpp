// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token.h"

#include "server/modules/token/purchase_routes.h"
#include "server/modules/token/token_audit.h"
#include "server/modules/token/token_chain_logs.h"
#include "server/modules/token/token_reactions.h"
#include "server/modules/token/token_routes.h"
#include "server/modules/token/token_store.h"

namespace freehold::token {

struct TokenModule::Private {
    Private(Core &core, TokenConfig config, TokenDependencies modules)
        : service(core, modules)
        , tokenization(core, modules)
        , purchases(core, config, modules)
        , tokenRoutes(service, tokenization)
        , purchaseRoutes(purchases)
        , chainLogs(core, modules)
        , reactions(core, service, tokenization, purchases)
        , audit(core, modules.blockchain)
    {
    }
    TokenService service;
    TokenizationService tokenization;
    PurchaseService purchases;
    TokenRoutes tokenRoutes;
    PurchaseRoutes purchaseRoutes;
    TokenChainLogs chainLogs;
    TokenReactions reactions;
    TokenAudit audit;
};

TokenModule::TokenModule(Core &core, auth::AuthModule &auth, notification::NotificationModule &notification,
                         documents::DocumentsModule &documents, property::PropertyModule &property,
                         governance::GovernanceModule &governance, compliance::ComplianceModule &compliance,
                         blockchain::BlockchainModule &blockchain, TokenConfig config)
    : m_private(std::make_unique<Private>(
          core, config, TokenDependencies{auth, notification, documents, property, governance, compliance, blockchain}))
{
}

TokenModule::~TokenModule() = default;

void TokenModule::mount(Router &router)
{
    m_private->tokenRoutes.mount(router);
    m_private->purchaseRoutes.mount(router);
}

std::optional<PropertyToken> TokenModule::findToken(Sql &sql, PropertyId property) const
{
    return TokenStore::find(sql, property);
}

Task<QStringList> TokenModule::auditTokens()
{
    QStringList sentences;
    for (const TokenDifference &difference : co_await m_private->audit.run())
        sentences.append(QStringLiteral("%1: %2 is %3 on chain and %4 here")
                             .arg(difference.property.text(), difference.what, difference.chain, difference.tables));
    co_return sentences;
}

} // namespace freehold::token
