// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/payments/payments_collection_store.h"
#include "server/modules/payments/payments_collections.h"
#include "server/modules/payments/payments_ledger_store.h"
#include "server/modules/payments/payments_payouts.h"
#include "server/modules/payments/payments_stripe_webhooks.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"
#include "tests/unit/server/modules/module_fixture.h"
#include "tests/unit/server/modules/payments_builders.h"
#include "tests/unit/server/modules/payments_stripe_fake.h"

#include <QMessageAuthenticationCode>
#include <QTest>

namespace freehold::test {

using namespace freehold::payments;

struct PaymentsFixture {
    explicit PaymentsFixture(Dialect dialect)
        : database(dialect)
        , core(*database)
        , server([this](const QHttpServerRequest &request) { return fake.serve(request); })
        , config{.baseUrl = server.url(), .secretKey = "sk_test", .webhookSecrets = {"whsec"}}
        , stripe(core.http, config)
        , collections(core.core, stripe)
        , payouts(core.core, stripe)
        , webhooks(core.core, config, collections, payouts)
        , property(await(database->write([](Sql &sql) { return insertProperty(sql); })))
    {
        webhooks.registerHandlers();
        core.outbox.subscribe<CollectionChanged>("test", [this](CollectionChanged event, Job job) {
            news.append(event.subject);
            return database->write([this, job](Sql &sql) { core.jobs.complete(sql, job); });
        });
        core.jobs.start();
    }
    ~PaymentsFixture() { await(core.jobs.stop()); }

    CollectionId begin(qint64 cents = 100'000)
    {
        return await(database->write([=, this](Sql &sql) {
            return collections.begin(
                sql, {.property = property, .subject = "rent:1", .description = "Rent", .amount = {cents}});
        }));
    }
    QUrl open(const CollectionId &id) { return await(asking(id)); }
    Task<QUrl> asking(const CollectionId &id)
    {
        return collections.checkoutUrl(
            id, {.successUrl = QUrl("https://a.example/ok"), .cancelUrl = QUrl("https://a.example/no")});
    }
    void note(const CollectionId &id, const QString &session)
    {
        await(database->write([=](Sql &sql) { CollectionStore::noteSession(sql, id, session); }));
    }
    /// From nothing to a payment that went through.
    CollectionId paid()
    {
        const CollectionId id = begin();
        (void)open(id);
        fake.pay();
        await(collections.refresh(id));
        return id;
    }
    Collection get(const CollectionId &id)
    {
        return await(database->read([=](Sql &sql) { return CollectionStore::get(sql, id); }));
    }
    QString state(const CollectionId &id) { return toString(get(id).state); }
    qint64 balance(LedgerBook book)
    {
        return await(database->read([=](Sql &sql) { return LedgerStore::total(sql, book, Currency::Usd); }));
    }
    bool isConsistent()
    {
        return await(database->read([](Sql &sql) { return LedgerStore::contradictions(sql); })).isEmpty();
    }
    void webhook(const QByteArray &eventId, const QJsonObject &object, const QByteArray &secret = "whsec")
    {
        const QByteArray body = QJsonDocument(QJsonObject{{"id", QString::fromLatin1(eventId)},
                                                          {"object", "event"},
                                                          {"type", "anything"},
                                                          {"data", QJsonObject{{"object", object}}}})
                                    .toJson();
        const QByteArray time = QByteArray::number(core.clock.now().value / 1000);
        const QByteArray signature =
            QMessageAuthenticationCode::hash(time + '.' + body, secret, QCryptographicHash::Sha256).toHex();
        await(webhooks.receive(body, "t=" + time + ",v1=" + signature));
    }
    qint64 count(const QString &table)
    {
        qint64 rows = 0;
        await(database->read([&](Sql &sql) {
            sql.forEach("SELECT COUNT(*) AS n FROM " + table, {}, [&](const Row &row) { rows = row.int64("n"); });
        }));
        return rows;
    }
    bool isIdle()
    {
        return waitUntil([&] { return count("jobs WHERE done_at IS NULL") == 0; });
    }

    FakeStripe fake;
    TestDatabase database;
    CoreFixture core;
    ProviderServer server;
    StripeConfig config;
    Stripe stripe;
    Collections collections;
    Payouts payouts;
    StripeWebhooks webhooks;
    PropertyId property;
    QStringList news;
};

} // namespace freehold::test
