// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_permits.h"

#include <algorithm>

namespace freehold::marketplace {

namespace {

bool isUnderWay(ChainTransactionState state)
{
    return state == ChainTransactionState::Queued || state == ChainTransactionState::Signed
        || state == ChainTransactionState::Broadcast;
}

} // namespace

PermitsUnderWay permitsUnderWay(blockchain::BlockchainModule &blockchain, Sql &sql, const evm::Address &wallet)
{
    constexpr int kNewest = 20; // a queue of more than that is no queue
    PermitsUnderWay underWay;
    for (const Order &order : OrderStore::permittedBy(sql, wallet, kNewest)) {
        const auto relay = blockchain.findTransaction(sql, kPermitPurpose, order.id.text());
        if (relay && relay->state == ChainTransactionState::Confirmed)
            break; // and with it those before, whose nonces are lower
        if (!relay || !isUnderWay(relay->state))
            continue;
        if (underWay.nextNonce == 0)
            underWay.allowance = order.permit->value;
        underWay.nextNonce = std::max(underWay.nextNonce, order.permit->nonce + 1);
    }
    return underWay;
}

} // namespace freehold::marketplace
