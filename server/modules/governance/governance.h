// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/router.h"
#include "server/modules/governance/governance_types.h"
#include "shared/api/governance_api.h"

#include <memory>
#include <optional>

namespace freehold::auth {
class AuthModule;
}
namespace freehold::notification {
class NotificationModule;
}
namespace freehold::blockchain {
class BlockchainModule;
}

namespace freehold::governance {

/// A proposal as the API shows it.
[[nodiscard]] api::ProposalAnswer toApi(const Proposal &proposal);

/// Operations of consequence as Safe transactions: proposed by the server, signed by the Safe's owners, executed once
/// enough of them signed.
class GovernanceModule {
public:
    /// Registers its log handlers and subscriptions at once; the modules below live longer.
    GovernanceModule(Core &core, auth::AuthModule &auth, notification::NotificationModule &notification,
                     blockchain::BlockchainModule &blockchain);
    ~GovernanceModule();

    void mount(Router &router);
    /// Looks once whether something changed on the Safe while the server was away.
    void start();
    /// Resolves when that look is over; to be awaited before destruction.
    [[nodiscard]] Task<> stop();

    /// Nonce, owners and threshold from the chain. Call it before write(), then propose() inside.
    [[nodiscard]] Task<SafeState> safeState();
    /// Stores the proposal under the next free nonce, tells every admin and emits ProposalCreated.
    Proposal propose(Sql &sql, const SafeState &safe, const NewProposal &proposal);
    [[nodiscard]] std::optional<Proposal> find(Sql &sql, const ProposalId &id);

    /// OPEN and EXECUTING ones of a kind about something, oldest first: what is asked for already.
    [[nodiscard]] std::vector<Proposal> underWay(Sql &sql, const QString &kind, const QString &subjectId);

    /// What the routes call. See GovernanceService.
    [[nodiscard]] Task<Proposal> sign(Actor actor, ProposalId id, evm::Signature signature);
    [[nodiscard]] Task<Proposal> refuse(Actor actor, ProposalId id, QString reason);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::governance
