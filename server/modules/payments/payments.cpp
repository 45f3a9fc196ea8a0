// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments.h"

#include "server/modules/payments/payments_circle_webhooks.h"
#include "server/modules/payments/payments_collection_store.h"
#include "server/modules/payments/payments_conversion_store.h"
#include "server/modules/payments/payments_jobs.h"
#include "server/modules/payments/payments_ledger_store.h"
#include "server/modules/payments/payments_postings.h"
#include "server/modules/payments/payments_routes.h"
#include "server/modules/payments/payments_stripe_webhooks.h"

namespace freehold::payments {

struct PaymentsModule::Private {
    Private(Core &core, PaymentsConfig c, blockchain::BlockchainModule &blockchain)
        : config(std::move(c))
        , stripe(core.http, config.stripe)
        , circle(core.http, config.circle)
        , collections(core, stripe)
        , payouts(core, stripe)
        , deposits(core, circle)
        , conversions(core, config.circle, circle, blockchain)
        , reconciler(core, stripe, circle, blockchain)
        , stripeWebhooks(core, config.stripe, collections, payouts)
        , circleWebhooks(core, config.circle, conversions, deposits)
        , jobs(core, config, collections, payouts, deposits, conversions, reconciler, blockchain)
        , ledger(core.clock)
        , service(core)
        , routes(service, stripeWebhooks, circleWebhooks)
    {
        stripeWebhooks.registerHandlers();
        circleWebhooks.registerHandlers();
        conversions.registerHandlers();
        jobs.registerHandlers();
    }

    const PaymentsConfig config;
    Stripe stripe;
    Circle circle;
    Collections collections;
    Payouts payouts;
    Deposits deposits;
    Conversions conversions;
    Reconciler reconciler;
    StripeWebhooks stripeWebhooks;
    CircleWebhooks circleWebhooks;
    PaymentsJobs jobs;
    Ledger ledger;
    PaymentsService service;
    PaymentsRoutes routes;
};

PaymentsModule::PaymentsModule(Core &core, PaymentsConfig config, blockchain::BlockchainModule &blockchain)
    : m_private(std::make_unique<Private>(core, std::move(config), blockchain))
{
}

PaymentsModule::~PaymentsModule() = default;

void PaymentsModule::mount(Router &router) { m_private->routes.mount(router); }

void PaymentsModule::start() { m_private->jobs.start(); }

Task<> PaymentsModule::stop() { return m_private->jobs.stop(); }

Task<> PaymentsModule::settleOpen(QString subject, UsdCents amount)
{
    return m_private->collections.settleOpen(std::move(subject), amount);
}

CollectionId PaymentsModule::begin(Sql &sql, const NewCollection &wanted)
{
    return m_private->collections.begin(sql, wanted);
}

Task<QUrl> PaymentsModule::checkoutUrl(CollectionId id, CheckoutPages pages)
{
    return m_private->collections.checkoutUrl(std::move(id), std::move(pages));
}

std::optional<Collection> PaymentsModule::find(Sql &sql, const CollectionId &id) const
{
    return CollectionStore::find(sql, id);
}

std::vector<Collection> PaymentsModule::ofSubject(Sql &sql, const QString &subject) const
{
    return CollectionStore::ofSubject(sql, subject);
}

std::vector<BookedDispute> PaymentsModule::disputesOf(Sql &sql, const CollectionId &id) const
{
    return CollectionStore::disputesOf(sql, id);
}

std::vector<Collection> PaymentsModule::paidOf(Sql &sql, const PropertyId &property) const
{
    return CollectionStore::paidOf(sql, property);
}

std::vector<BookedDispute> PaymentsModule::disputesOf(Sql &sql, const PropertyId &property) const
{
    return CollectionStore::disputesOf(sql, property);
}

void PaymentsModule::postDistributed(Sql &sql, const PropertyId &property, Usdc amount, const QString &distribution)
{
    const qint64 before = LedgerStore::countOf(sql, "distributed", distribution);
    (void)m_private->ledger.post(
        sql, postings::distributed(property, amount, QString("%1:%2").arg(distribution).arg(before)));
}

Conversion PaymentsModule::getConversion(Sql &sql, const ConversionId &id) const
{
    return ConversionStore::get(sql, id);
}

} // namespace freehold::payments
