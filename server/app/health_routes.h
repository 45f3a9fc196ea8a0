// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/router.h"
#include "server/modules/blockchain/blockchain.h"

namespace freehold::app {

/// For probes: /health/live says that the event loop turns, /health/ready that the server can do its work.
class HealthRoutes {
public:
    HealthRoutes(Core &core, blockchain::BlockchainModule &blockchain) : m_core(core), m_blockchain(blockchain) { }

    void mount(Router &router);

private:
    Task<Response> live(Request request);
    Task<Response> ready(Request request);
    Task<bool> databaseAnswers();

    Core &m_core;
    blockchain::BlockchainModule &m_blockchain;
};

} // namespace freehold::app
