// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/payments/payments_circle_webhooks.h"
#include "server/modules/payments/payments_collection_store.h"
#include "server/modules/payments/payments_conversion_store.h"
#include "server/modules/payments/payments_conversions.h"
#include "server/modules/payments/payments_deposits.h"
#include "server/modules/payments/payments_events.h"
#include "server/modules/payments/payments_ledger_store.h"
#include "server/modules/payments/payments_postings.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"
#include "tests/unit/server/modules/module_fixture.h"
#include "tests/unit/server/modules/payments_builders.h"
#include "tests/unit/server/modules/payments_circle_fake.h"

namespace freehold::test {

using namespace freehold::payments;

inline const evm::Address kTreasury = addressOf(0x7e);
/// Answers every call, and takes every transaction, with its storage slot 0.
inline const QByteArray kSlotCode = QByteArray::fromHex("60005460005260206000f3");
/// The same for calls without arguments; reverts for all others.
inline const QByteArray kRefusingSlotCode = QByteArray::fromHex("3660041060125760005460005260206000f35b60006000fd");

/// Circle's fake and a real node, on which a few bytes stand for the Treasury.
struct ConversionsFixture {
    /// One node for the whole program.
    static inline std::unique_ptr<Anvil> node;

    explicit ConversionsFixture(Dialect dialect)
        : database(dialect)
        , core(*database)
        , server([this](const QHttpServerRequest &request) { return fake.serve(request); })
        , config{.baseUrl = server.url(),
                 .apiKey = "key",
                 .topicArn = "arn:aws:sns:us-east-1:1:circle",
                 .snsOrigin = server.url().toString(),
                 .recipientId = "rcp_1"}
        , circle(core.http, config)
        , blockchain(core.core, chain())
        , deposits(core.core, circle)
        , conversions(core.core, config, circle, blockchain)
        , webhooks(core.core, config, conversions, deposits)
        , ledger(core.clock)
        , property(await(database->write([](Sql &sql) { return insertProperty(sql); })))
    {
        fake.address = kTreasury.toHex();
        node->startOver();
        node->setCode(kTreasury, kSlotCode);
        webhooks.registerHandlers();
        conversions.registerHandlers();
        core.outbox.subscribe<CollectionChanged>("test", [this](CollectionChanged event, Job job) {
            news.append(event.subject);
            return database->write([this, job](Sql &sql) { core.jobs.complete(sql, job); });
        });
        core.jobs.start();
        blockchain.start();
    }
    ~ConversionsFixture()
    {
        await(core.jobs.stop());
        await(blockchain.stop());
    }

    static blockchain::BlockchainConfig chain()
    {
        auto config = chainConfig(node->url());
        config.contracts.treasury = kTreasury;
        return config;
    }

    /// A payment that can be paid out, younger than the others, and brought so much.
    CollectionId settled(qint64 net, std::optional<PropertyId> of = std::nullopt)
    {
        core.clock.advanceMs(1);
        const TimeMs now = core.clock.now();
        Collection collection{.id = core.ids.next<CollectionId>(),
                              .property = of.value_or(property),
                              .subject = QString("rent:%1").arg(++payments),
                              .description = "Rent",
                              .amount = {net + 30},
                              .createdAt = now,
                              .expiresAt = now,
                              .checkedAt = now};
        await(database->write([&](Sql &sql) {
            CollectionStore::insert(sql, collection);
            collection.state = CollectionState::Settled;
            collection.chargeId = QString("ch_%1").arg(payments);
            collection.fee = {30};
            collection.net = {net};
            collection.paidAt = now;
            collection.settledAt = now;
            CollectionStore::update(sql, collection);
            ledger.post(sql, postings::paid(collection));
        }));
        return collection.id;
    }
    /// Dollars arrive at Circle.
    void fund(const QString &amount)
    {
        fake.deposit(amount);
        await(deposits.poll());
    }
    void plan() { await(conversions.plan()); }
    /// One turn of the timer, as after a minute.
    void look()
    {
        core.clock.advanceMs(60'000);
        await(database->write([this](Sql &sql) { conversions.wakeStale(sql, core.clock.now()); }));
        core.jobs.wake();
    }
    /// While time passes and jobs that failed are tried again.
    template <typename Condition>
    bool comesTrue(Condition condition)
    {
        return waitUntil(
            [&] {
                core.clock.advanceMs(1'000);
                core.jobs.wake();
                return condition();
            },
            15'000);
    }
    /// USDC that nobody has booked is in the Treasury.
    void arrive(quint64 micro) { node->setStorage(kTreasury, 0, micro); }

    std::vector<Conversion> all()
    {
        return await(database->read([](Sql &sql) { return ConversionStore::list(sql, {}); }));
    }
    Conversion last() { return all().at(0); }
    bool reaches(ConversionState state)
    {
        return waitUntil([&] { return !all().empty() && last().state == state; }, 15'000);
    }
    /// The last one is asked for, and Circle has it.
    bool isAsked()
    {
        return waitUntil([&] { return !all().empty() && last().transferId.has_value(); });
    }
    bool waitsFor(const QString &reason)
    {
        return waitUntil([&] { return !all().empty() && last().waitingReason == reason; });
    }
    QString state(const CollectionId &id)
    {
        return toString(await(database->read([=](Sql &sql) { return CollectionStore::get(sql, id); })).state);
    }
    qint64 balance(LedgerBook book, Currency currency = Currency::Usd)
    {
        return await(database->read([=](Sql &sql) { return LedgerStore::total(sql, book, currency); }));
    }
    bool isConsistent()
    {
        return await(database->read([](Sql &sql) { return LedgerStore::contradictions(sql); })).isEmpty();
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

    FakeCircle fake;
    TestDatabase database;
    CoreFixture core;
    ProviderServer server;
    CircleConfig config;
    Circle circle;
    blockchain::BlockchainModule blockchain;
    Deposits deposits;
    Conversions conversions;
    CircleWebhooks webhooks;
    Ledger ledger;
    PropertyId property;
    QStringList news;
    int payments = 0;
};

} // namespace freehold::test
