// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/repeating.h"
#include "server/modules/payments/payments_collections.h"
#include "server/modules/payments/payments_conversions.h"
#include "server/modules/payments/payments_deposits.h"
#include "server/modules/payments/payments_payouts.h"
#include "server/modules/payments/payments_reconciler.h"

namespace freehold::payments {

/// What is done from time to time, in case nobody told us; by one server of an installation, the one that is active on chain.
class PaymentsJobs {
public:
    PaymentsJobs(Core &core, const PaymentsConfig &config, Collections &collections, Payouts &payouts,
                 Deposits &deposits, Conversions &conversions, Reconciler &reconciler,
                 const blockchain::BlockchainModule &blockchain);
    void registerHandlers();
    void start();
    [[nodiscard]] Task<> stop();

    /// One turn of each timer.
    [[nodiscard]] Task<> poll();
    [[nodiscard]] Task<> reconcile();

private:
    [[nodiscard]] Task<> compare();
    [[nodiscard]] Task<> onCheck(Job job);
    void lookUp(Sql &sql);

    Core &m_core;
    const PaymentsConfig &m_config;
    Collections &m_collections;
    Payouts &m_payouts;
    Deposits &m_deposits;
    Conversions &m_conversions;
    Reconciler &m_reconciler;
    const blockchain::BlockchainModule &m_blockchain;
    Repeating m_polls;
    Repeating m_comparisons;
};

} // namespace freehold::payments
