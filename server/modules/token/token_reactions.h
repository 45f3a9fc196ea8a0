// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain.h"
#include "server/modules/governance/governance.h"
#include "server/modules/token/holder_recounts.h"
#include "server/modules/token/purchase_service.h"
#include "server/modules/token/stop_service.h"
#include "server/modules/token/token_service.h"
#include "server/modules/token/tokenization_service.h"

namespace freehold::token {

/// Proposals and transactions that came to nothing, buyers who may no longer buy, and "me:portfolio" for those who watch.
class TokenReactions {
public:
    TokenReactions(Core &core, TokenService &service, TokenizationService &tokenization, PurchaseService &purchases,
                   StopService &stops, HolderRecounts &recounts);

private:
    Task<> onRefused(governance::ProposalRefused event, Job job);
    Task<> onFailed(governance::ProposalFailed event, Job job);
    Task<> onTransactionFailed(blockchain::ChainTransactionFailed event, Job job);
    Task<> onTokenized(PropertyTokenized event, Job job);
    Task<> onStandingLost(UserId user, Job job);
    Task<> onHoldingsChanged(HoldingsChanged event, Job job);
    Task<> onSaleChanged(SaleChanged event, Job job);
    Task<> abandon(ProposalId proposal, QString reason, Job job);
    Task<std::optional<QJsonObject>> portfolioSnapshot(Actor actor);
    Task<std::optional<QJsonObject>> saleSnapshot(Actor actor, QString topic);

    Core &m_core;
    TokenService &m_service;
    TokenizationService &m_tokenization;
    PurchaseService &m_purchases;
    StopService &m_stops;
    HolderRecounts &m_recounts;
};

} // namespace freehold::token
