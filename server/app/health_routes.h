// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/router.h"
#include "server/modules/blockchain/blockchain.h"

#include <QString>

#include <functional>
#include <vector>

namespace freehold::app {

/// For probes: /health/live says that the event loop turns, /health/ready that the server can do its work. A check that
/// fails is named and no more: strangers may ask.
class HealthRoutes {
public:
    HealthRoutes(Core &core, blockchain::BlockchainModule &blockchain);

    void mount(Router &router);

    /// Required: without it nothing works, so no requests should come. Optional: some of it does not work.
    enum class Weight { Required, Optional };
    /// Strangers make it run, so it must be cheap. Before mount().
    void add(const QString &name, Weight weight, std::function<Task<bool>()> check);
    /// From now on the server is not ready: whoever sends requests should go elsewhere.
    void startDraining() { m_isDraining = true; }

private:
    struct Check {
        QString name;
        Weight weight = Weight::Required;
        std::function<Task<bool>()> passes;
    };

    Task<Response> live(Request request);
    Task<Response> ready(Request request);
    static Task<bool> passes(const Check &check);
    Task<bool> databaseAnswers();
    Task<bool> isMigrated();
    Task<bool> knowsTheChain();

    Core &m_core;
    blockchain::BlockchainModule &m_blockchain;
    std::vector<Check> m_checks;
    bool m_isDraining = false;
};

} // namespace freehold::app
