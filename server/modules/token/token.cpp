// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token.h"

#include "server/modules/token/approval_chain_logs.h"
#include "server/modules/token/approval_routes.h"
#include "server/modules/token/holder_recounts.h"
#include "server/modules/token/holdings_store.h"
#include "server/modules/token/owed_payments.h"
#include "server/modules/token/purchase_routes.h"
#include "server/modules/token/sale_chain_logs.h"
#include "server/modules/token/sale_deadlines.h"
#include "server/modules/token/sale_refunds.h"
#include "server/modules/token/stop_chain_logs.h"
#include "server/modules/token/stop_routes.h"
#include "server/modules/token/token_audit_routes.h"
#include "server/modules/token/token_chain_logs.h"
#include "server/modules/token/token_reactions.h"
#include "server/modules/token/token_routes.h"
#include "server/modules/token/token_store.h"
#include "server/modules/token/traded_lots.h"

namespace freehold::token {

struct TokenModule::Private {
    Private(Core &core, TokenConfig config, TokenDependencies modules)
        : service(core, modules)
        , tokenization(core, modules)
        , purchases(core, config, modules)
        , sales(core, modules)
        , approvals(core, modules)
        , refunds(core, modules.blockchain, config.refundSeconds)
        , deadlines(core, modules, config.refundSeconds)
        , stops(core, modules)
        , owed(core, modules, config.refundSeconds)
        , recounts(core, modules.blockchain)
        , tokenRoutes(service, tokenization, sales)
        , purchaseRoutes(purchases)
        , stopRoutes(stops)
        , approvalRoutes(approvals)
        , chainLogs(core, modules)
        , saleLogs(core, modules)
        , stopLogs(core, modules.blockchain)
        , tradedLots(modules.blockchain)
        , approvalLogs(modules.blockchain)
        , reactions(core, service, tokenization, purchases, stops, recounts)
        , audit(core, modules.blockchain)
        , auditJob(core, modules.blockchain, audit, config.auditSeconds)
        , auditRoutes(auditJob)
    {
    }
    TokenService service;
    TokenizationService tokenization;
    PurchaseService purchases;
    SaleService sales;
    ApprovalService approvals;
    SaleRefunds refunds;
    SaleDeadlines deadlines;
    StopService stops;
    OwedPayments owed;
    HolderRecounts recounts;
    TokenRoutes tokenRoutes;
    PurchaseRoutes purchaseRoutes;
    StopRoutes stopRoutes;
    ApprovalRoutes approvalRoutes;
    TokenChainLogs chainLogs;
    SaleChainLogs saleLogs;
    StopChainLogs stopLogs;
    TradedLots tradedLots;
    ApprovalChainLogs approvalLogs;
    TokenReactions reactions;
    TokenAudit audit;
    TokenAuditJob auditJob;
    TokenAuditRoutes auditRoutes;
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
    m_private->stopRoutes.mount(router);
    m_private->approvalRoutes.mount(router);
    m_private->auditRoutes.mount(router);
}

void TokenModule::start()
{
    m_private->refunds.start();
    m_private->deadlines.start();
    m_private->owed.start();
    m_private->auditJob.start();
}

Task<> TokenModule::stop()
{
    co_await m_private->refunds.stop();
    co_await m_private->deadlines.stop();
    co_await m_private->owed.stop();
}

std::optional<PropertyToken> TokenModule::findToken(Sql &sql, PropertyId property) const
{
    return TokenStore::find(sql, property);
}

TokenFigures TokenModule::figures(Sql &sql, const LastMonths &months) const { return TokenStore::figures(sql, months); }

std::vector<NumberedHolder> TokenModule::numberedHolders(Sql &sql, const evm::Address &token) const
{
    return HoldingsStore::numberedHolders(sql, token);
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
