// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/payments/payments_collection_store.h"
#include "server/modules/property/property.h"
#include "server/modules/rent/rent_charges.h"
#include "server/modules/rent/rent_expenses.h"
#include "server/modules/rent/rent_jobs.h"
#include "server/modules/rent/rent_lease_store.h"
#include "server/modules/rent/rent_service.h"
#include "server/modules/rent/rent_tenants.h"
#include "tests/unit/server/modules/module_fixture.h"
#include "tests/unit/server/modules/property_fixture.h"

#include <QTest>

#include <algorithm>

namespace freehold::test {

using namespace freehold::rent;

/// The module rent's parts over those below it, a tokenized property and its manager. Payments are rows, as the module
/// payments would have written them; the clock begins with 2026.
struct RentFixture : PropertyFixture {
    explicit RentFixture(Dialect dialect)
        : PropertyFixture(dialect)
        , properties(core.core, auth, notification, documents)
        , chain(core.core, chainConfig(QUrl("http://127.0.0.1:1")))
        , payments(core.core, {}, chain)
        , access(properties)
        , messages(core.core, config, notification, properties)
        , life(core.core, payments, messages)
        , billing(core.core, life, messages)
        , checkout(core.core, config, payments, access, life)
        , links(core.core, config, access, life, messages, checkout)
        , ends(core.core, life, checkout)
        , leases(core.core, access, billing, links, ends, messages)
        , charges(core.core, access, life, checkout)
        , expenses(core.core, documents, access)
        , tenants(core.core, auth, access, checkout)
        , jobs(core.core, config, billing)
        , property(draft(manager).id)
    {
        jobs.registerHandlers();
        await(database->write([this](Sql &sql) {
            sql.exec("UPDATE properties SET state = 'TOKENIZED' WHERE id = :id", {{"id", property}});
        }));
        core.jobs.start();
    }
    ~RentFixture() { await(core.jobs.stop()); }

    static api::LeaseRequest request()
    {
        api::LeaseRequest lease;
        lease.unit = "Flat 3";
        lease.tenantName = "Tom Tenant";
        lease.tenantEmail = "tom@example.com";
        lease.startsOn = QDate(2026, 1, 1);
        lease.rent = {120'000};
        return lease;
    }
    LeaseId lease(const api::LeaseRequest &wanted = request())
    {
        return await(leases.create(manager, property, wanted)).lease.id;
    }
    void goTo(QDate day) { core.clock.set({day.startOfDay(Qt::UTC).toMSecsSinceEpoch()}); }
    /// One turn of the calendar, with all that comes of it.
    void turn()
    {
        await(jobs.turn());
        QVERIFY(isIdle());
    }
    /// In the order in which they are due: those of one moment have ids in any order.
    std::vector<Charge> chargesOf(const LeaseId &id)
    {
        auto found = await(database->read([=](Sql &sql) { return ChargeStore::list(sql, {.lease = id}); }));
        std::ranges::reverse(found);
        std::ranges::stable_sort(found, {}, &Charge::dueOn);
        return found;
    }
    Charge get(const ChargeId &id)
    {
        return await(database->read([=](Sql &sql) { return ChargeStore::get(sql, id); }));
    }
    /// A payment of the charge, as it is stored.
    CollectionId pay(const ChargeId &id, CollectionState state)
    {
        const TimeMs now = core.clock.now();
        core.clock.advanceMs(1);
        const payments::Collection collection{.id = core.ids.next<CollectionId>(),
                                              .property = property,
                                              .subject = id.text(),
                                              .description = "Rent",
                                              .amount = get(id).amount,
                                              .createdAt = now,
                                              .expiresAt = now,
                                              .checkedAt = now};
        await(database->write([=](Sql &sql) { payments::CollectionStore::insert(sql, collection); }));
        return change(collection.id, [&](payments::Collection &stored) { move(stored, state, now); });
    }
    /// Changes a stored payment, and lets its charge follow.
    template <typename Change>
    CollectionId change(const CollectionId &id, Change change)
    {
        await(database->write([&](Sql &sql) {
            auto stored = payments::CollectionStore::get(sql, id);
            change(stored);
            payments::CollectionStore::update(sql, stored);
            life.followPayments(sql, *ChargeId::parse(stored.subject));
        }));
        return id;
    }
    static void move(payments::Collection &stored, CollectionState state, TimeMs now)
    {
        stored.state = state;
        const bool isPaid = state == CollectionState::Paid || state == CollectionState::Settled
            || state == CollectionState::Converting || state == CollectionState::Converted;
        if (state == CollectionState::Failed)
            stored.failure = "insufficient_funds";
        if (isPaid && !stored.paidAt) {
            stored.paidAt = now;
            stored.chargeId = "ch_" + stored.id.text();
            stored.net = {stored.amount.cents - 3'000};
            stored.fee = {3'000};
        }
        if (state == CollectionState::Converted)
            stored.convertedAt = now;
    }
    void dispute(const CollectionId &id, payments::StripeDispute::Status status, qint64 withdrawnCents)
    {
        await(database->write([=, this](Sql &sql) {
            payments::CollectionStore::save(sql,
                                            payments::BookedDispute{.id = "dp_1",
                                                                    .collection = id,
                                                                    .status = status,
                                                                    .reason = "fraudulent",
                                                                    .amount = {120'000},
                                                                    .withdrawn = {withdrawnCents},
                                                                    .fees = {},
                                                                    .openedAt = core.clock.now(),
                                                                    .decidedAt = {}});
        }));
        change(id, [=](payments::Collection &stored) { stored.withdrawn = {withdrawnCents}; });
    }
    qint64 count(const QString &rows)
    {
        qint64 found = 0;
        await(database->read([&](Sql &sql) {
            sql.forEach("SELECT COUNT(*) AS n FROM " + rows, {}, [&](const Row &row) { found = row.int64("n"); });
        }));
        return found;
    }
    qint64 events(const char *topic) { return count(QString("outbox WHERE topic = '%1'").arg(topic)); }
    /// To people without an account.
    qint64 mails() { return events("auth.account_mail"); }
    bool isIdle()
    {
        return waitUntil([&] { return count("jobs WHERE done_at IS NULL AND queue LIKE 'rent.%'") == 0; });
    }

    const RentConfig config{.publicUrl = QUrl("https://freehold.example")};
    PropertyModule properties;
    blockchain::BlockchainModule chain;
    payments::PaymentsModule payments;
    RentAccess access;
    RentMessages messages;
    ChargeLife life;
    RentBilling billing;
    RentCheckout checkout;
    RentLinks links;
    LeaseEnd ends;
    RentService leases;
    RentCharges charges;
    RentExpenses expenses;
    RentTenants tenants;
    RentJobs jobs;
    PropertyId property;
};

} // namespace freehold::test
