// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/governance/governance.h"

#include "server/core/log/log.h"
#include "server/modules/governance/governance_reactions.h"
#include "server/modules/governance/governance_routes.h"
#include "server/modules/governance/governance_service.h"

#include <QScopeGuard>

namespace freehold::governance {

struct GovernanceModule::Private {
    Private(Core &core, auth::AuthModule &auth, notification::NotificationModule &notification,
            blockchain::BlockchainModule &blockchain)
        : queue(auth, notification, blockchain, store)
        , service(core, auth, blockchain, store, queue)
        , routes(service)
        , reactions(core, blockchain, service, store, queue)
    {
    }

    Task<> look()
    {
        const auto done = qScopeGuard([this] { isLooking = false; });
        try {
            co_await reactions.settle();
        } catch (const Error &error) {
            // The next log of the Safe, signature or refusal does the same.
            log::warning("safe_not_read", {{QStringLiteral("reason"), error.reason}});
        }
    }

    bool isLooking = false;
    GovernanceStore store;
    ProposalQueue queue;
    GovernanceService service;
    GovernanceRoutes routes;
    GovernanceReactions reactions;
};

GovernanceModule::GovernanceModule(Core &core, auth::AuthModule &auth, notification::NotificationModule &notification,
                                   blockchain::BlockchainModule &blockchain)
    : m_private(std::make_unique<Private>(core, auth, notification, blockchain))
{
    m_private->reactions.subscribe();
}

GovernanceModule::~GovernanceModule() = default;

void GovernanceModule::mount(Router &router) { m_private->routes.mount(router); }

void GovernanceModule::start()
{
    m_private->isLooking = true;
    detach(m_private->look(), "governance_start");
}

Task<> GovernanceModule::stop()
{
    while (m_private->isLooking)
        co_await sleepFor(std::chrono::milliseconds(1));
}

Task<SafeState> GovernanceModule::safeState() { return m_private->service.safeState(); }

Proposal GovernanceModule::propose(Sql &sql, const SafeState &safe, const NewProposal &proposal)
{
    return m_private->service.propose(sql, safe, proposal);
}

std::optional<Proposal> GovernanceModule::find(Sql &sql, const ProposalId &id)
{
    return m_private->store.find(sql, id);
}

std::vector<Proposal> GovernanceModule::underWay(Sql &sql, const QString &kind, const QString &subjectId)
{
    return m_private->store.underWay(sql, kind, subjectId);
}

Task<Proposal> GovernanceModule::sign(Actor actor, ProposalId id, evm::Signature signature)
{
    return m_private->service.sign(std::move(actor), std::move(id), signature);
}

Task<Proposal> GovernanceModule::refuse(Actor actor, ProposalId id, QString reason)
{
    return m_private->service.refuse(std::move(actor), std::move(id), std::move(reason));
}

} // namespace freehold::governance
