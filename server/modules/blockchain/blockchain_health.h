// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/row.h"
#include "server/modules/blockchain/blockchain_alarms.h"
#include "shared/evm/address.h"
#include "shared/evm/u256.h"

#include <QString>

#include <optional>
#include <vector>

namespace freehold::blockchain {

/// One provider as the pool sees it.
struct ProviderHealth {
    QString name;  ///< host and port; a provider's path may hold a key
    QString state; ///< closed, open, half_open, quarantined
    QString quarantineReason;
    std::optional<quint64> headBlock;
    std::optional<quint64> lagBlocks; ///< behind the highest head of the pool
    double latencyMs = 0;             ///< average, the newest weigh most
    double errorRate = 0;             ///< 0 to 1, the newest weigh most
    qint64 requests = 0;
    qint64 errors = 0;
    QString lastError;
};

/// The chain's side of this server, for health checks and metrics; everything in memory, nothing is asked.
struct ChainHealth {
    std::vector<ProviderHealth> providers;
    std::vector<ChainAlarm> alarms;
    std::optional<quint64> headBlock;
    bool isActive = false;                    ///< this server reads and sends for all that share the database
    std::optional<evm::U256> operatorBalance; ///< wei
};

/// The operator's transactions that are not at their end.
struct ChainBacklog {
    qint64 queued = 0;                  ///< not signed yet
    qint64 inFlight = 0;                ///< signed, not final
    qint64 waiting = 0;                 ///< of both, those that cannot go on for now
    std::optional<TimeMs> oldestOpenAt; ///< when the oldest of all was queued

    static ChainBacklog fromRow(const Row &row);
};

} // namespace freehold::blockchain
