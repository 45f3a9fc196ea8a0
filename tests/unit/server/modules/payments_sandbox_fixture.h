// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/payments/payments_collection_store.h"
#include "server/modules/payments/payments_collections.h"
#include "server/modules/payments/payments_conversion_store.h"
#include "server/modules/payments/payments_conversions.h"
#include "server/modules/payments/payments_deposits.h"
#include "server/modules/payments/payments_ledger_store.h"
#include "server/modules/payments/payments_payouts.h"
#include "server/modules/payments/payments_reconciler.h"
#include "server/modules/payments/payments_service.h"
#include "tests/unit/server/modules/chain_fixture.h"
#include "tests/unit/server/modules/module_fixture.h"
#include "tests/unit/server/modules/payments_builders.h"
#include "tests/unit/server/modules/sandbox_process.h"

#include <QJsonArray>
#include <QUrlQuery>
#include <QUuid>

namespace freehold::test {

using namespace freehold::payments;

/// Payments and conversions over the real protocols: the sandbox's Stripe and Circle, and a node on which a few bytes stand for
/// USDC (answers 1) and the Treasury (answers its slot 0).
struct PaymentsSandboxFixture {
    static inline std::unique_ptr<Anvil> node; ///< one for the whole program
    static inline const evm::Address kTreasury = addressOf(0x7e);
    static inline const evm::Address kUsdc = addressOf(0xdc);

    explicit PaymentsSandboxFixture(Dialect dialect)
        : database(dialect)
        , core(*database)
        , stripeConfig{.baseUrl = sandbox.url(), .secretKey = "sk_test_local", .webhookSecrets = {}}
        , circleConfig{.baseUrl = sandbox.url(),
                       .apiKey = "SAND_API_KEY:local:local",
                       .topicArn = {},
                       .snsOrigin = {},
                       .recipientId = openCircle()}
        , stripe(core.http, stripeConfig)
        , circle(core.http, circleConfig)
        , blockchain(core.core, chain())
        , collections(core.core, stripe)
        , payouts(core.core, stripe)
        , deposits(core.core, circle)
        , conversions(core.core, circleConfig, circle, blockchain)
        , reconciler(core.core, stripe, circle, blockchain)
        , property(await(database->write([](Sql &sql) { return insertProperty(sql); })))
    {
        core.clock.set(SystemClock().now()); // Stripe takes no checkout that ends in the past
        node->startOver();
        node->setCode(kTreasury, QByteArray::fromHex("60005460005260206000f3"));
        node->setCode(kUsdc, QByteArray::fromHex("600160005260206000f3"));
        conversions.registerHandlers();
        core.jobs.start();
        blockchain.start();
    }
    ~PaymentsSandboxFixture()
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

    CollectionId begin(qint64 cents = 100'000)
    {
        return await(database->write([=, this](Sql &sql) {
            return collections.begin(sql,
                                     {.property = property,
                                      .subject = QString("rent:%1").arg(++subjects),
                                      .description = "Rent of May, flat 4 & cellar",
                                      .amount = {cents}});
        }));
    }
    QUrl open(const CollectionId &id)
    {
        return await(collections.checkoutUrl(
            id, {.successUrl = QUrl("https://a.example/ok?a=1&b=2"), .cancelUrl = QUrl("https://a.example/no")}));
    }
    /// The payer's side of Stripe's page; what it answers.
    int payOnPage(const CollectionId &id, const QUrlQuery &fields)
    {
        QUrlQuery form = fields;
        form.addQueryItem("email", "tom@example.com");
        form.addQueryItem("name", "Tom");
        return sandbox
            .send({.method = "POST",
                   .url = open(id),
                   .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
                   .body = form.toString(QUrl::FullyEncoded).toLatin1()})
            .status;
    }
    int payByCard(const CollectionId &id, const QString &number = "4242424242424242")
    {
        return payOnPage(
            id,
            QUrlQuery(
                {{"payment_method", "card"}, {"card_number", number}, {"card_expiry", "12/40"}, {"card_cvc", "123"}}));
    }
    int payByBank(const CollectionId &id, const QString &account)
    {
        return payOnPage(
            id,
            QUrlQuery(
                {{"payment_method", "us_bank_account"}, {"routing_number", "110000000"}, {"account_number", account}}));
    }
    /// From nothing to a payment by card, as Stripe has it.
    CollectionId paid(const QString &number = "4242424242424242")
    {
        const CollectionId id = begin();
        if (payByCard(id, number) != 303)
            qFatal("the page refuses the card");
        refresh(id);
        return id;
    }
    void refresh(const CollectionId &id) { await(collections.refresh(id)); }
    Collection get(const CollectionId &id)
    {
        return await(database->read([=](Sql &sql) { return CollectionStore::get(sql, id); }));
    }
    QString state(const CollectionId &id) { return toString(get(id).state); }
    void tellStripe(const QString &path, const QJsonObject &body = {})
    {
        sandbox.control("POST", "/stripe" + path, body);
    }

    /// As somebody does in Stripe's dashboard.
    void refund(const CollectionId &id, qint64 cents)
    {
        const HttpAnswer answer =
            sandbox.send({.method = "POST",
                          .url = QUrl("/v1/refunds"),
                          .headers = {{"Authorization", "Bearer sk_test_local"},
                                      {"Content-Type", "application/x-www-form-urlencoded"}},
                          .body = QString("charge=%1&amount=%2").arg(*get(id).chargeId).arg(cents).toLatin1()});
        if (answer.status != 200)
            qFatal("no refund: %s", answer.body.constData());
    }

    std::optional<Conversion> conversion()
    {
        const auto all = await(database->read([](Sql &sql) { return ConversionStore::list(sql, {}); }));
        return all.empty() ? std::nullopt : std::optional(all.front());
    }
    bool reaches(ConversionState state)
    {
        return waitUntil(
            [&] {
                if (conversion() && conversion()->state == state)
                    return true;
                // As a timer does, of what was looked at before: what is looked at in this very moment is not behind.
                core.clock.advanceMs(1'000);
                await(database->write([this](Sql &sql) { conversions.wakeStale(sql, core.clock.now().plusMs(-1)); }));
                return false;
            },
            20'000);
    }
    qint64 balance(LedgerBook book, Currency currency = Currency::Usd)
    {
        return await(database->read([=](Sql &sql) { return LedgerStore::total(sql, book, currency); }));
    }
    /// Nothing but what the books say is anywhere.
    bool agrees()
    {
        await(reconciler.compare());
        const auto last = await(PaymentsService(core.core).lastReconciliation());
        if (!last->differences.isEmpty())
            qWarning("%s", QJsonDocument(last->differences).toJson().constData());
        return last->differences.isEmpty() && last->contradictions.isEmpty();
    }

private:
    /// A bank account, and the Treasury as an approved recipient on the node's chain; the recipient's id.
    QString openCircle()
    {
        const auto post = [this](const QString &path, QJsonObject body) {
            body.insert("idempotencyKey", QUuid::createUuid().toString(QUuid::WithoutBraces));
            const HttpAnswer answer = sandbox.send({.method = "POST",
                                                    .url = QUrl("/v1/businessAccount/" + path),
                                                    .headers = {{"Authorization", "Bearer SAND_API_KEY:local:local"}},
                                                    .body = QJsonDocument(body).toJson()});
            return answer.json().object().value("data").toObject().value("id").toString();
        };
        post("banks/wires",
             {{"accountNumber", "1"},
              {"routingNumber", "121000248"},
              {"billingDetails", QJsonObject()},
              {"bankAddress", QJsonObject()}});
        const QString id = post("wallets/addresses/recipient",
                                {{"address", kTreasury.toChecksum()}, {"chain", "POLY"}, {"description", "Treasury"}});
        sandbox.control("POST", "/circle/recipients/" + id, {{"status", "active"}});
        sandbox.control("PUT", "/circle/chain",
                        {{"rpcUrl", node->url().toString()},
                         {"usdc", kUsdc.toChecksum()},
                         // anvil's account 5
                         {"key", "0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba"}});
        return id;
    }

public:
    TestDatabase database;
    CoreFixture core;
    SandboxProcess sandbox;
    StripeConfig stripeConfig;
    CircleConfig circleConfig;
    Stripe stripe;
    Circle circle;
    blockchain::BlockchainModule blockchain;
    Collections collections;
    Payouts payouts;
    Deposits deposits;
    Conversions conversions;
    Reconciler reconciler;
    PropertyId property;
    int subjects = 0;
};

} // namespace freehold::test
