// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_jobs.h"

#include "server/modules/rent/rent_calendar.h"
#include "server/modules/rent/rent_charge_store.h"
#include "server/modules/rent/rent_lease_store.h"

#include <chrono>

namespace freehold::rent {

namespace {

const QString kChargeQueue = "rent.charge";
const QString kRemindQueue = "rent.remind";
constexpr int kBatch = 200;

} // namespace

RentJobs::RentJobs(Core &core, const RentConfig &config, RentBilling &billing)
    : m_core(core)
    , m_billing(billing)
    , m_turns(std::chrono::seconds(config.pollSeconds), [this] { return turn(); }, "rent.turn")
{
}

void RentJobs::registerHandlers()
{
    m_core.jobs.handle(kChargeQueue, [this](Job job) { return onCharge(std::move(job)); });
    m_core.jobs.handle(kRemindQueue, [this](Job job) { return onRemind(std::move(job)); });
}

Task<> RentJobs::turn()
{
    std::optional<LeaseId> lease;
    do
        lease = co_await m_core.database.write([=, this](Sql &sql) { return enqueueLeases(sql, lease); });
    while (lease);
    std::optional<ChargeId> charge;
    do
        charge = co_await m_core.database.write([=, this](Sql &sql) { return enqueueReminders(sql, charge); });
    while (charge);
}

/// The last one looked at; nothing when there are no more.
std::optional<LeaseId> RentJobs::enqueueLeases(Sql &sql, const std::optional<LeaseId> &after)
{
    const qint64 horizon = monthOf(m_billing.today().addDays(kChargeAheadDays));
    const auto leases = LeaseStore::toCharge(sql, horizon, after, kBatch);
    for (const Lease &lease : leases)
        if (m_billing.isToCharge(lease))
            m_core.jobs.enqueue(sql, kChargeQueue, QString("%1:%2").arg(lease.id.text()).arg(*lease.nextMonth),
                                {{"lease", lease.id.text()}});
    return std::ssize(leases) < kBatch ? std::nullopt : std::optional(leases.back().id);
}

/// A job for each day, as what it finds may be with a bank that day.
std::optional<ChargeId> RentJobs::enqueueReminders(Sql &sql, const std::optional<ChargeId> &after)
{
    const QDate today = m_billing.today();
    const auto charges = ChargeStore::toTell(sql, today.addDays(kRemindAheadDays), after, kBatch);
    for (const Charge &charge : charges)
        if (m_billing.isToRemind(sql, charge))
            m_core.jobs.enqueue(sql, kRemindQueue, QString("%1:%2").arg(charge.id.text(), today.toString(Qt::ISODate)),
                                {{"charge", charge.id.text()}});
    return std::ssize(charges) < kBatch ? std::nullopt : std::optional(charges.back().id);
}

Task<> RentJobs::onCharge(Job job)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        Lease lease = LeaseStore::get(sql, LeaseId::trusted(job.payload.value("lease").toString()));
        m_billing.chargeMonths(sql, lease);
        m_core.jobs.complete(sql, job);
    });
}

Task<> RentJobs::onRemind(Job job)
{
    co_await m_core.database.write([=, this](Sql &sql) {
        m_billing.remind(sql, ChargeId::trusted(job.payload.value("charge").toString()));
        m_core.jobs.complete(sql, job);
    });
}

} // namespace freehold::rent
