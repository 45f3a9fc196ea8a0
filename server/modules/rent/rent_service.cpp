// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_service.h"

#include "server/modules/rent/rent_calendar.h"
#include "server/modules/rent/rent_charge_store.h"
#include "server/modules/rent/rent_lease_store.h"
#include "server/modules/rent/rent_link_store.h"

#include <algorithm>

namespace freehold::rent {

namespace {

void requireRunning(const Lease &lease, QDate today)
{
    if (lease.isOverOn(today))
        throw Error(ErrorCode::Conflict, QStringLiteral("lease_over"), "This lease is over.",
                    {{"ended_on", lease.endsOn->toString(Qt::ISODate)}});
}

/// What is due was counted from these days.
void requireSameStart(const Lease &lease, const api::LeaseRequest &request)
{
    if (request.startsOn != lease.startsOn || (request.chargedFrom && *request.chargedFrom != lease.chargedFrom))
        throw Error(ErrorCode::RuleRefused, QStringLiteral("lease_start_fixed"),
                    "When a lease starts, and from when on it is charged, does not change any more.",
                    {{"starts_on", lease.startsOn.toString(Qt::ISODate)},
                     {"charged_from", lease.chargedFrom.toString(Qt::ISODate)}});
}

/// Charges, payments and receipts are of the tenant to whom they were charged.
void requireNothingCharged(Sql &sql, const LeaseId &id)
{
    if (!ChargeStore::list(sql, {.lease = id, .limit = 1}).empty())
        throw Error(ErrorCode::Conflict, QStringLiteral("tenant_charged"),
                    "What is charged is this tenant's. For another one, end this lease and make a new one.");
}

void takeTerms(Lease &lease, const api::LeaseRequest &request)
{
    lease.unit = request.unit;
    lease.rent = request.rent;
    lease.dueDay = request.dueDay;
    lease.lateFee = request.lateFee;
}

} // namespace

Task<RentService::View> RentService::create(Actor actor, PropertyId property, api::LeaseRequest request)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        requireTokenized(m_access.managed(sql, actor, property));
        Lease lease{.id = m_core.ids.next<LeaseId>(),
                    .property = property,
                    .startsOn = request.startsOn,
                    .endsOn = request.endsOn,
                    .chargedFrom = chargedFrom(request),
                    .createdBy = actor.id,
                    .createdAt = m_core.clock.now()};
        lease.updatedAt = lease.createdAt;
        takeTerms(lease, request);
        sealTenant(m_core.sealing, lease, {request.tenantName, request.tenantEmail});
        lease.nextMonth = nextCharged(lease, monthOf(lease.chargedFrom));

        LeaseStore::insert(sql, lease);
        m_links.issueFor(sql, lease, actor);
        m_messages.invite(sql, lease);
        m_billing.chargeMonths(sql, lease);
        m_core.audit.append(sql, actor, "lease.created", lease.id);
        return viewOf(sql, lease, actor);
    });
}

Task<RentService::View> RentService::edit(Actor actor, LeaseId id, api::LeaseRequest request)
{
    co_await m_ends.closeCheckouts(co_await m_core.database.read(
        [=, this](Sql &sql) { return LeaseEnd::openOnes(sql, editable(sql, actor, id, request), request.endsOn); }));
    co_return co_await m_core.database.write([=, this](Sql &sql) {
        Lease lease = editable(sql, actor, id, request);
        takeTerms(lease, request);
        changeTenant(sql, lease, {request.tenantName, request.tenantEmail});
        m_ends.set(sql, lease, request.endsOn, actor);
        m_billing.chargeMonths(sql, lease);
        m_core.audit.append(sql, actor, "lease.edited", id);
        return viewOf(sql, lease, actor);
    });
}

Task<RentService::View> RentService::terminate(Actor actor, LeaseId id, QDate endsOn)
{
    co_await m_ends.closeCheckouts(co_await m_core.database.read(
        [=, this](Sql &sql) { return LeaseEnd::openOnes(sql, terminable(sql, actor, id, endsOn), endsOn); }));
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        Lease lease = terminable(sql, actor, id, endsOn);
        lease.terminatedAt = m_core.clock.now();
        m_ends.set(sql, lease, endsOn, actor);
        LeaseStore::update(sql, lease);
        m_core.audit.append(sql, actor, "lease.terminated", id, {{"ends_on", endsOn.toString(Qt::ISODate)}});
        return viewOf(sql, lease, actor);
    });
}

Task<RentService::View> RentService::get(Actor actor, LeaseId id)
{
    co_return co_await m_core.database.read(
        [=, this](Sql &sql) { return viewOf(sql, m_access.seenLease(sql, actor, id), actor); });
}

Task<std::vector<RentService::View>> RentService::list(Actor actor, PropertyId property, std::optional<LeaseId> before,
                                                       int limit)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        (void)m_access.seen(sql, actor, property);
        return viewsOf(sql, LeaseStore::ofProperty(sql, property, before, limit), actor);
    });
}

Task<std::vector<RentService::View>> RentService::listAll(Actor actor, RentAccess::Scope scope,
                                                          std::optional<LeaseId> before, int limit)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        const auto only = m_access.onlyOf(sql, actor, scope);
        return viewsOf(sql, only ? LeaseStore::pageOf(sql, *only, before, limit) : LeaseStore::page(sql, before, limit),
                       actor);
    });
}

std::vector<RentService::View> RentService::viewsOf(Sql &sql, const std::vector<Lease> &leases,
                                                    const Actor &actor) const
{
    std::vector<LeaseId> ids;
    for (const Lease &lease : leases)
        ids.push_back(lease.id);
    std::vector<RentLinks::View> links = m_links.viewsOf(sql, LinkStore::ofLeases(sql, ids), actor);
    std::vector<View> views;
    for (std::size_t place = 0; place < leases.size(); ++place)
        views.push_back({.lease = leases[place],
                         .tenant = tenantOf(m_core.sealing, leases[place]),
                         .link = std::move(links[place])});
    return views;
}

/// A lease that runs already is charged from this month on, unless it says otherwise.
QDate RentService::chargedFrom(const api::LeaseRequest &request) const
{
    const qint64 thisMonth = monthOf(m_billing.today());
    if (!request.chargedFrom)
        return std::max(request.startsOn, firstOf(thisMonth));
    const QDate earliest = firstOf(thisMonth - kMaxMonthsBack);
    if (*request.chargedFrom < earliest)
        throw Error(ErrorCode::RuleRefused, QStringLiteral("charged_from_too_early"),
                    "Rent is charged for the last twelve months at most.",
                    {{"earliest", earliest.toString(Qt::ISODate)}});
    return *request.chargedFrom;
}

Lease RentService::editable(Sql &sql, const Actor &actor, const LeaseId &id, const api::LeaseRequest &request) const
{
    Lease lease = m_access.managedLease(sql, actor, id);
    requireRunning(lease, m_billing.today());
    requireSameStart(lease, request);
    if (tenantIndex(m_core.sealing, request.tenantEmail) != lease.tenantEmailIndex)
        requireNothingCharged(sql, id);
    LeaseEnd::require(sql, lease, request.endsOn);
    return lease;
}

Lease RentService::terminable(Sql &sql, const Actor &actor, const LeaseId &id, QDate endsOn) const
{
    Lease lease = m_access.managedLease(sql, actor, id);
    requireRunning(lease, m_billing.today());
    if (endsOn < lease.startsOn || (lease.endsOn && endsOn > *lease.endsOn))
        throw Error(ErrorCode::RuleRefused, QStringLiteral("not_an_earlier_end"),
                    "A lease is terminated on a day between its start and its end.");
    return lease;
}

/// Another person gets another link, and the account of the one before sees the lease no longer.
void RentService::changeTenant(Sql &sql, Lease &lease, const Tenant &tenant)
{
    const QString before = lease.tenantEmailIndex;
    sealTenant(m_core.sealing, lease, tenant);
    if (lease.tenantEmailIndex == before)
        return;
    lease.tenant = std::nullopt;
    m_links.renewFor(sql, lease);
    m_messages.invite(sql, lease);
}

} // namespace freehold::rent
