// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc.h"

#include "server/modules/kyc/kyc_admin_routes.h"
#include "server/modules/kyc/kyc_jobs.h"
#include "server/modules/kyc/kyc_reactions.h"
#include "server/modules/kyc/kyc_routes.h"

namespace freehold::kyc {

struct KycModule::Private {
    Private(Core &core, KycConfig c, auth::AuthModule &auth, notification::NotificationModule &notification,
            blockchain::BlockchainModule &blockchain, WalletQuestion askWallet)
        : config(std::move(c))
        , sumsub(core.http, core.clock, config)
        , service(core, auth, notification, sumsub)
        , decisions(core, config, notification, sumsub)
        , webhooks(core, config)
        , claims(core, config, auth, notification, blockchain)
        , reactions(core, claims)
        , jobs(core, config, notification, decisions, claims)
        , consents(core, auth, blockchain, std::move(askWallet))
        , routes(service, webhooks, consents)
        , adminRoutes(service)
        , store(core.sealing)
    {
        reactions.subscribe();
        jobs.registerHandlers();
    }

    const KycConfig config;
    Sumsub sumsub;
    KycService service;
    Decisions decisions;
    Webhooks webhooks;
    Claims claims;
    KycReactions reactions;
    KycJobs jobs;
    WalletConsents consents;
    KycRoutes routes;
    KycAdminRoutes adminRoutes;
    VerificationStore store;
};

KycModule::KycModule(Core &core, KycConfig config, auth::AuthModule &auth,
                     notification::NotificationModule &notification, blockchain::BlockchainModule &blockchain,
                     WalletQuestion askWallet)
    : m_private(
          std::make_unique<Private>(core, std::move(config), auth, notification, blockchain, std::move(askWallet)))
{
}

KycModule::~KycModule() = default;

void KycModule::mount(Router &router)
{
    m_private->routes.mount(router);
    m_private->adminRoutes.mount(router);
}

void KycModule::start() { m_private->jobs.start(); }

Task<> KycModule::stop() { return m_private->jobs.stop(); }

std::vector<VerificationStanding> KycModule::standings(Sql &sql, const std::vector<UserId> &users) const
{
    return VerificationStore::standings(sql, users);
}

IdentityFigures KycModule::identities(Sql &sql, const LastMonths &months) const
{
    return VerificationStore::identities(sql, months);
}

} // namespace freehold::kyc
