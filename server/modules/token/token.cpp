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

TokenModule::TokenModule(Core &core, TokenConfig config, TokenDependencies modules)
    : m_private(std::make_unique<Private>(core, config, modules))
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

Task<std::vector<TokenDifference>> TokenModule::audit() { return m_private->audit.run(); }

} // namespace freehold::token
