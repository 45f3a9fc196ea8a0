// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/actor.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/governance/governance.h"
#include "server/modules/token/stop_types.h"
#include "server/modules/token/token_dependencies.h"
#include "server/modules/token/token_types.h"
#include "shared/api/stop_api.h"

namespace freehold::token {

inline const QString kStopPurpose = QStringLiteral("stop");

/// The emergency stop. Stopping is an alarm: one admin asks, and the operator's key (a guardian) does it, before everything
/// else it has to do. Letting go again is a decision, and the Safe's.
class StopService {
public:
    StopService(Core &core, TokenDependencies modules) : m_core(core), m_modules(modules) { }

    /// Asks no chain, so that it can be said while no node answers. Throws Conflict "already_stopped".
    [[nodiscard]] Task<Stop> pause(Actor actor, PropertyId property, QString reason);
    /// Of every token where the wallet is not frozen already, or of one. Throws Conflict "already_stopped" when none is left.
    [[nodiscard]] Task<std::vector<Stop>> freeze(Actor actor, api::FreezeRequest request);

    /// A token was made: whoever is frozen for every other one is frozen for this one too, in the name of who asked for it then.
    void followTo(Sql &sql, const PropertyId &property);

    struct View {
        Stop stop;
        StopId id; ///< of the stop, for paging
        std::optional<QString> waitingReason;
    };
    /// Newest first; one more than `limit` when there is another page.
    [[nodiscard]] Task<std::vector<View>> list(std::optional<StopState> state, std::optional<StopId> before, int limit);

    /// What the contract would refuse is refused now, with its reason.
    [[nodiscard]] Task<governance::Proposal> proposeLift(Actor actor, StopId id);

    /// The transaction came to nothing.
    void fail(Sql &sql, const blockchain::ChainTransactionFailed &news);

private:
    [[nodiscard]] Stop ask(Sql &sql, const Actor &actor, const PropertyToken &token, const StopTarget &target,
                           const QString &reason);
    [[nodiscard]] Stop request(Sql &sql, const UserId &by, const PropertyToken &token, const StopTarget &target,
                               const QString &reason);

    Core &m_core;
    TokenDependencies m_modules;
};

} // namespace freehold::token
