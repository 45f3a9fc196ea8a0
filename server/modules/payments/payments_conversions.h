// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/payments/payments_circle.h"
#include "server/modules/payments/payments_conversion.h"
#include "server/modules/payments/payments_ledger.h"

namespace freehold::blockchain {
class BlockchainModule;
struct ChainTransactionConfirmed;
} // namespace freehold::blockchain

namespace freehold::payments {

/// Settled dollars become USDC in the Treasury: asked of Circle, sent by Circle, booked on chain for the property. Each step
/// is stored before it is taken, and taken again after a crash without being a second one.
class Conversions {
public:
    Conversions(Core &core, const CircleConfig &config, Circle &circle, blockchain::BlockchainModule &blockchain);
    void registerHandlers();

    /// Plans a conversion for every property that has something to convert, as far as Circle holds the dollars; after a
    /// failure only when some time has passed, longer with each.
    [[nodiscard]] Task<> plan();
    /// Enqueues the next step of those that were not looked at for a while.
    void wakeStale(Sql &sql, TimeMs checkedBefore);
    /// Enqueues the next step of the one with this transfer; does nothing for an unknown one.
    void wake(Sql &sql, const QString &transferId, const QString &why);

    static constexpr const char *kBookingPurpose = "treasury_booking";

private:
    [[nodiscard]] Task<> onStep(Job job);
    [[nodiscard]] Task<> onConfirmed(blockchain::ChainTransactionConfirmed event, Job job);
    void planFor(Sql &sql, const PropertyId &property);
    void wake(Sql &sql, const ConversionId &id, const QString &why);

    [[nodiscard]] bool rests(Sql &sql, const PropertyId &property) const;
    [[nodiscard]] Task<CircleTransfer> transferOf(Conversion conversion);
    [[nodiscard]] Task<> requireTreasury();
    void apply(Sql &sql, Conversion conversion, const CircleTransfer &transfer);
    void release(Sql &sql, const ConversionId &id);
    [[nodiscard]] Task<bool> hasArrived(Conversion conversion);
    void book(Sql &sql, Conversion conversion);
    void finish(Sql &sql, Conversion conversion);

    Core &m_core;
    const CircleConfig &m_config;
    Circle &m_circle;
    blockchain::BlockchainModule &m_blockchain;
    Ledger m_ledger;
};

} // namespace freehold::payments
