// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/router.h"
#include "server/modules/blockchain/blockchain.h"

namespace freehold::app {

/// GET /metrics in Prometheus' text format, for a listener of its own: figures are nobody else's business. What is not
/// counted as it happens is looked up when asked for.
class MetricsRoutes {
public:
    MetricsRoutes(Core &core, blockchain::BlockchainModule &blockchain) : m_core(core), m_blockchain(blockchain) { }

    void mount(Router &router);

private:
    Task<Response> metrics(Request request);
    Task<> readDatabase();

    Core &m_core;
    blockchain::BlockchainModule &m_blockchain;
};

} // namespace freehold::app
