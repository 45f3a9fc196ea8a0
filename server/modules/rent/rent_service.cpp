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

/// The first month that a new end changes.
qint64 firstChanged(const std::optional<QDate> &before, const std::optional<QDate> &after)
{
    if (before && after)
        return monthOf(std::min(*before, *after));
    return monthOf(before ? *before : *after);
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
    const Lease stored =
        co_await m_core.database.read([=, this](Sql &sql) { return m_access.managedLease(sql, actor, id); });
    if (stored.endsOn != request.endsOn)
        co_await closeCheckouts(id, request.endsOn);
    co_return co_await m_core.database.write([=, this](Sql &sql) {
        Lease lease = m_access.managedLease(sql, actor, id);
        requireRunning(lease, m_billing.today());
        requireSameStart(lease, request);
        takeTerms(lease, request);
        changeTenant(sql, lease, {request.tenantName, request.tenantEmail});
        if (lease.endsOn != request.endsOn)
            setEnd(sql, lease, request.endsOn, actor);
        m_billing.chargeMonths(sql, lease);
        m_core.audit.append(sql, actor, "lease.edited", id);
        return viewOf(sql, lease, actor);
    });
}

Task<RentService::View> RentService::terminate(Actor actor, LeaseId id, QDate endsOn)
{
    (void)co_await m_core.database.read([=, this](Sql &sql) { return m_access.managedLease(sql, actor, id); });
    co_await closeCheckouts(id, endsOn);
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        Lease lease = m_access.managedLease(sql, actor, id);
        requireRunning(lease, m_billing.today());
        if (endsOn < lease.startsOn || (lease.endsOn && endsOn > *lease.endsOn))
            throw Error(ErrorCode::RuleRefused, QStringLiteral("not_an_earlier_end"),
                        "A lease is terminated on a day between its start and its end.");
        lease.terminatedAt = m_core.clock.now();
        setEnd(sql, lease, endsOn, actor);
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
        std::vector<View> views;
        for (const Lease &lease : LeaseStore::ofProperty(sql, property, before, limit))
            views.push_back(viewOf(sql, lease, actor));
        return views;
    });
}

RentService::View RentService::viewOf(Sql &sql, const Lease &lease, const Actor &actor) const
{
    return {.lease = lease,
            .tenant = tenantOf(m_core.sealing, lease),
            .link = m_links.viewOf(sql, LinkStore::ofLease(sql, lease.id), actor)};
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

Task<> RentService::closeCheckouts(LeaseId id, std::optional<QDate> endsOn)
{
    const auto charges = co_await m_core.database.read([=](Sql &sql) {
        const Lease lease = LeaseStore::get(sql, id);
        return lease.endsOn == endsOn ? std::vector<Charge>()
                                      : ChargeStore::openRentFrom(sql, id, firstChanged(lease.endsOn, endsOn));
    });
    for (const Charge &charge : charges)
        co_await m_checkout.close(charge.id);
}

void RentService::setEnd(Sql &sql, Lease &lease, const std::optional<QDate> &endsOn, const Actor &actor)
{
    if (lease.endsOn == endsOn)
        return;
    const qint64 month = firstChanged(lease.endsOn, endsOn);
    // With every month charged up to the old end, what comes now begins behind it.
    const qint64 next = lease.nextMonth ? *lease.nextMonth : monthOf(*lease.endsOn) + 1;
    lease.endsOn = endsOn;
    lease.nextMonth = nextCharged(lease, next);
    for (const Charge &charge : ChargeStore::openRentFrom(sql, lease.id, month))
        adjust(sql, lease, m_life.followPayments(sql, charge.id), actor);
}

/// A charge that nobody pays just now becomes what the lease's days want.
void RentService::adjust(Sql &sql, const Lease &lease, Charge charge, const Actor &actor)
{
    if (charge.state != ChargeState::Due && charge.state != ChargeState::Cancelled)
        return;
    const auto rent = rentOf(lease, *charge.month);
    const ChargeState state = rent ? ChargeState::Due : ChargeState::Cancelled;
    if (state == charge.state && (!rent || rent->to == charge.periodTo))
        return;
    charge.state = state;
    if (rent) {
        charge.amount = rent->amount;
        charge.periodTo = rent->to;
        charge.dueOn = rent->dueOn;
        charge.description = rent->description();
    }
    m_life.change(sql, charge, "lease_end_changed", actor);
}

} // namespace freehold::rent
