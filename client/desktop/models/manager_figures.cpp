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
/// Of one list: some thousands of charges or leases.
constexpr int kMostPages = 50;
constexpr int kLeaseEndsSoonDays = 60;

bool runsOn(const api::Lease &lease, QDate day)
{
    return !lease.terminatedAt && lease.startsOn <= day && (!lease.endsOn || *lease.endsOn >= day);
}

QDate firstOfMonth(QDate day) { return {day.year(), day.month(), 1}; }

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

template <typename Item>
struct Listed {
    QList<Item> items;
    bool isCutShort = false; ///< there are more
};

/// Page after page of a list.
template <typename Item, typename Query>
Task<Listed<Item>> listed(ApiClient *client, Query query,
                          Task<api::Page<Item>> (*ask)(ApiClient &, const Query &, Call))
{
    Listed<Item> all;
    query.limit = kPageSize;
    for (int page = 0; page < kMostPages; ++page) {
        const api::Page<Item> answer = co_await ask(*client, query, {});
        all.items.append(answer.items);
        query.cursor = answer.nextCursor;
        if (!query.cursor)
            co_return all;
    }
    all.isCutShort = true;
    co_return all;
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
    for (const api::Charge &one : facts.paid)
        figures.received.cents += one.amountUsd.cents - one.refundedUsd.cents - one.withdrawnUsd.cents;
    for (const api::Lease &one : facts.leases)
        figures.leases += runsOn(one, today) ? 1 : 0;
    addPropertyNeeds(figures.needs, facts.properties);
    addLateNeeds(figures.needs, facts, today);
    addLeaseNeeds(figures.needs, facts, today);
    return figures;
}

Task<ManagerFacts> loadManagerFacts(ApiClient *client, QDate today)
{
    api::ListPropertiesQuery mine;
    mine.mine = true;
    api::ListAllChargesQuery due;
    due.mine = true;
    due.state = api::ChargeState::Due;
    api::ListAllChargesQuery paid;
    paid.mine = true;
    paid.paidSince = firstOfMonth(today).startOfDay().toUTC();
    api::ListAllLeasesQuery theirs;
    theirs.mine = true;
    auto properties = listed(client, mine, api::listProperties);
    auto open = listed(client, due, api::listAllCharges);
    auto received = listed(client, paid, api::listAllCharges);
    auto leases = listed(client, theirs, api::listAllLeases);
    const auto allProperties = co_await properties;
    const auto allOpen = co_await open;
    const auto allReceived = co_await received;
    const auto allLeases = co_await leases;
    co_return ManagerFacts{.properties = allProperties.items,
                           .open = allOpen.items,
                           .paid = allReceived.items,
                           .leases = allLeases.items,
                           .isCutShort = allProperties.isCutShort || allOpen.isCutShort || allReceived.isCutShort
                               || allLeases.isCutShort};
}

} // namespace freehold::desktop
