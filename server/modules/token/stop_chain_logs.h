// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/token/stop_types.h"

namespace freehold::token {

/// What tokens log of pauses and frozen wallets, whoever made them.
class StopChainLogs {
public:
    StopChainLogs(Core &core, blockchain::BlockchainModule &blockchain);

private:
    enum class Change { Begins, Ends };
    struct Logged {
        StopTarget target;
        Change change = Change::Begins;
    };
    using Reader = Logged (*)(const blockchain::ChainLog &);
    void on(blockchain::BlockchainModule &blockchain, const evm::Hash32 &topic0, Reader reader);

    template <typename Event, Change change>
    static Logged pauseOf(const blockchain::ChainLog &log);
    static Logged freezeOf(const blockchain::ChainLog &log);

    void apply(Sql &sql, const blockchain::ChainLog &log, const Logged &logged);
    static void revert(Sql &sql, const blockchain::ChainLog &log);

    Core &m_core;
};

} // namespace freehold::token
