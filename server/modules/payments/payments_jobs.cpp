// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_jobs.h"

#include "server/core/log/log.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/payments/payments_collection_store.h"
#include "server/modules/payments/payments_limits.h"

#include <chrono>

namespace freehold::payments {

namespace {

const QString kCheckQueue = "payments.check";
constexpr int kCollectionsAtOnce = 100;

/// A provider that is away keeps nobody from asking the others; the next turn asks it again.
Task<> unlessAway(Task<> look, const char *what)
{
    try {
        co_await std::move(look);
    } catch (const Error &error) {
        if (error.code != ErrorCode::ProviderFailed)
            throw;
        log::warning("provider_not_asked", {{"look", what}, {"reason", error.reason}});
    }
}

} // namespace

PaymentsJobs::PaymentsJobs(Core &core, const PaymentsConfig &config, Collections &collections, Payouts &payouts,
                           Deposits &deposits, Conversions &conversions, Reconciler &reconciler,
                           const blockchain::BlockchainModule &blockchain)
    : m_core(core)
    , m_config(config)
    , m_collections(collections)
    , m_payouts(payouts)
    , m_deposits(deposits)
    , m_conversions(conversions)
    , m_reconciler(reconciler)
    , m_blockchain(blockchain)
    , m_polls(
          std::chrono::seconds(config.pollSeconds), [this] { return poll(); }, "payments.poll")
    , m_comparisons(std::chrono::seconds(config.reconcileSeconds), [this] { return reconcile(); }, "payments.reconcile")
{
}

void PaymentsJobs::registerHandlers()
{
    m_core.jobs.handle(kCheckQueue, [this](Job job) { return onCheck(std::move(job)); });
}

void PaymentsJobs::start()
{
    m_polls.start();
    m_comparisons.start();
}

Task<> PaymentsJobs::stop()
{
    co_await m_polls.stop();
    co_await m_comparisons.stop();
}

Task<> PaymentsJobs::poll()
{
    if (!m_blockchain.isActive())
        co_return;
    co_await m_core.database.write([this](Sql &sql) { lookUp(sql); });
    co_await unlessAway(m_payouts.poll(), "payouts");
    co_await unlessAway(m_deposits.poll(), "deposits");
    co_await m_conversions.plan();
}

Task<> PaymentsJobs::reconcile()
{
    if (m_blockchain.isActive())
        co_await unlessAway(compare(), "comparison");
}

/// With what has arrived until now, so that less seems to be missing.
Task<> PaymentsJobs::compare()
{
    co_await m_payouts.poll();
    co_await m_deposits.poll();
    co_await m_reconciler.compare();
}

void PaymentsJobs::lookUp(Sql &sql)
{
    const TimeMs now = m_core.clock.now();
    const TimeMs lately = now.plusMs(-m_config.pollSeconds * 1000LL);
    const CollectionStore::Due due{.unpaidBefore = lately,
                                   .unsettledBefore = lately,
                                   .paidBefore = now.plusMs(-kRecheckPaidMs),
                                   .paidFrom = now.plusMs(-kDisputableMs)};
    for (const CollectionId &id : CollectionStore::toCheck(sql, due, now, kCollectionsAtOnce)) {
        // One job per time that it was looked up; a turn while that job waits adds nothing.
        const QString key = QString("%1:%2").arg(id.text()).arg(CollectionStore::get(sql, id).checkedAt.value);
        m_core.jobs.enqueue(sql, kCheckQueue, key, {{"collection", id.text()}});
    }
    m_conversions.wakeStale(sql, lately);
}

Task<> PaymentsJobs::onCheck(Job job)
{
    co_await m_collections.refresh(CollectionId::trusted(job.payload.value("collection").toString()), job);
}

} // namespace freehold::payments
