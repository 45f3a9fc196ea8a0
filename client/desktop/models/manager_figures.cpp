// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/manager_figures.h"

#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>
#include <QHash>

namespace freehold::desktop {

namespace {

struct ManagerFiguresWords {
    Q_DECLARE_TR_FUNCTIONS(ManagerFigures)
};

constexpr qint64 kPageSize = 100;
/// Of the charges that are due of one property.
constexpr qsizetype kMostOpen = 500;
constexpr int kLeaseEndsSoonDays = 60;

bool runsOn(const api::Lease &lease, QDate day)
{
    return !lease.terminatedAt && lease.startsOn <= day && (!lease.endsOn || *lease.endsOn >= day);
}

void addPropertyNeeds(QList<ManagerNeed> &needs, const QList<api::Property> &properties)
{
    for (const api::Property &one : properties) {
        const QString route = QStringLiteral("/manager/properties/") + one.id.text();
        if (one.state == api::PropertyState::ChangesRequested)
            needs.append(
                {ManagerFiguresWords::tr("%1 was sent back: %2").arg(one.name, one.reviewNote.value_or(QString())),
                 ManagerFiguresWords::tr("Make changes"), route});
        else if (one.state == api::PropertyState::Draft)
            needs.append({ManagerFiguresWords::tr("%1 is a draft that nobody has seen yet.").arg(one.name),
                          ManagerFiguresWords::tr("Go on with it"), route, Tone::Info});
    }
}

/// A line for each property with late rent, not for each charge.
void addLateNeeds(QList<ManagerNeed> &needs, const ManagerFacts &facts, QDate today)
{
    QHash<QString, UsdCents> late;
    for (const api::Charge &one : facts.open)
        if (one.dueOn < today)
            late[one.propertyId.text()].cents += one.amountUsd.cents;
    for (const api::Property &one : facts.properties)
        if (const auto sum = late.constFind(one.id.text()); sum != late.constEnd())
            needs.append({ManagerFiguresWords::tr("%1 of rent is late at %2.").arg(format::usd(*sum), one.name),
                          ManagerFiguresWords::tr("See payments"),
                          QStringLiteral("/manager/payments?property=") + one.id.text()});
}

void addLeaseNeeds(QList<ManagerNeed> &needs, const ManagerFacts &facts, QDate today)
{
    for (const api::Lease &one : facts.leases)
        if (runsOn(one, today) && one.endsOn && today.daysTo(*one.endsOn) <= kLeaseEndsSoonDays)
            needs.append({ManagerFiguresWords::tr("The lease of %1 (%2) ends on %3.")
                              .arg(one.tenantName, one.unit, format::date(*one.endsOn)),
                          ManagerFiguresWords::tr("See leases"),
                          QStringLiteral("/manager/leases?property=") + one.propertyId.text(), Tone::Info});
}

Task<QList<api::Property>> ownProperties(ApiClient *client)
{
    QList<api::Property> all;
    api::ListPropertiesQuery query;
    query.mine = true;
    query.limit = kPageSize;
    do {
        const auto page = co_await api::listProperties(*client, query);
        all.append(page.items);
        query.cursor = page.nextCursor;
    } while (query.cursor);
    co_return all;
}

/// Adds what is known of the rent of one property.
Task<> addRent(ApiClient *client, PropertyId property, ManagerFacts *facts)
{
    api::ListChargesQuery open{.state = api::ChargeState::Due, .leaseId = {}, .cursor = {}, .limit = kPageSize};
    qsizetype seen = 0;
    do {
        const auto page = co_await api::listCharges(*client, property, open);
        facts->open.append(page.items);
        seen += page.items.size();
        open.cursor = page.nextCursor;
    } while (open.cursor && seen < kMostOpen);
    const api::ListChargesQuery newest{.state = {}, .leaseId = {}, .cursor = {}, .limit = kPageSize};
    const auto recent = co_await api::listCharges(*client, property, newest);
    facts->recent.append(recent.items);
    const api::ListLeasesQuery all{.cursor = {}, .limit = kPageSize};
    const auto leases = co_await api::listLeases(*client, property, all);
    facts->leases.append(leases.items);
    facts->isCutShort = facts->isCutShort || open.cursor || leases.nextCursor;
}

} // namespace

ManagerFigures managerFiguresOf(const ManagerFacts &facts, QDate today)
{
    ManagerFigures figures;
    figures.properties = facts.properties.size();
    for (const api::Property &one : facts.properties)
        figures.tokenized += one.state == api::PropertyState::Tokenized ? 1 : 0;
    for (const api::Charge &one : facts.open) {
        figures.due.cents += one.amountUsd.cents;
        figures.late.cents += one.dueOn < today ? one.amountUsd.cents : 0;
    }
    const QDate first(today.year(), today.month(), 1);
    for (const api::Charge &one : facts.recent)
        if (one.paidAt && one.paidAt->toLocalTime().date() >= first)
            figures.received.cents += one.amountUsd.cents - one.refundedUsd.cents;
    for (const api::Lease &one : facts.leases)
        figures.leases += runsOn(one, today) ? 1 : 0;
    addPropertyNeeds(figures.needs, facts.properties);
    addLateNeeds(figures.needs, facts, today);
    addLeaseNeeds(figures.needs, facts, today);
    return figures;
}

Task<ManagerFacts> loadManagerFacts(ApiClient *client)
{
    ManagerFacts facts;
    facts.properties = co_await ownProperties(client);
    const QList<api::Property> properties = facts.properties;
    for (const api::Property &one : properties)
        if (one.state == api::PropertyState::Tokenized)
            co_await addRent(client, one.id, &facts);
    co_return facts;
}

} // namespace freehold::desktop
