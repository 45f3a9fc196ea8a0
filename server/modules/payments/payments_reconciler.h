// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/payments/payments_circle.h"
#include "server/modules/payments/payments_reconciliation.h"
#include "server/modules/payments/payments_stripe.h"

namespace freehold::blockchain {
class BlockchainModule;
}

namespace freehold::payments {

/// Compares the books with Stripe's balance, Circle's balance and the Treasury, and looks for money that does not arrive.
/// What is on its way can differ for a while; what differs twice in a row by as much is reported.
class Reconciler {
public:
    Reconciler(Core &core, Stripe &stripe, Circle &circle, blockchain::BlockchainModule &blockchain)
        : m_core(core), m_stripe(stripe), m_circle(circle), m_blockchain(blockchain)
    {
    }

    [[nodiscard]] Task<> compare();

private:
    [[nodiscard]] Task<std::vector<LedgerDifference>> actuals();
    [[nodiscard]] Task<qint64> inTreasury(PropertyId property);
    void save(Sql &sql, const std::vector<LedgerDifference> &actuals);
    static void report(const std::vector<Reconciliation> &latest);

    Core &m_core;
    Stripe &m_stripe;
    Circle &m_circle;
    blockchain::BlockchainModule &m_blockchain;
};

} // namespace freehold::payments
