// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/compliance/compliance_facts.h"
#include "server/modules/documents/documents.h"
#include "server/modules/governance/governance.h"
#include "server/modules/kyc/kyc.h"
#include "server/modules/marketplace/order_intake.h"
#include "server/modules/notification/notification.h"
#include "server/modules/property/property.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"
#include "tests/unit/server/modules/marketplace_builders.h"
#include "tests/unit/server/modules/purchase_builders.h"

#include <QTemporaryDir>
#include <QTest>

namespace freehold::test {

using namespace freehold::marketplace;

/// The modules below the market on a chain that nobody asks, a property that trades, and two investors with a wallet each.
struct MarketFixture {
    explicit MarketFixture(Dialect dialect) : database(dialect), core(*database)
    {
        await(database->write([this](Sql &sql) {
            property = token::insertProperty(sql);
            for (int i = 0; i < 2; ++i) {
                sql.exec("INSERT INTO users (id, email_index, roles, password_hash, created_at) "
                         "VALUES (:id, :mail, 1, 'x', 1)",
                         {{"id", users[i]}, {"mail", QString::number(i)}});
                sql.exec("INSERT INTO wallets (id, user_id, address, linked_at) VALUES (:id, :user, :address, 0)",
                         {{"id", QString("wal_%1").arg(i)}, {"user", users[i]}, {"address", wallets[i].toChecksum()}});
            }
        }));
    }

    /// What the chain says of somebody who may have these shares, and has 1,000 USDC and 100 shares.
    [[nodiscard]] MakerFacts facts() const
    {
        compliance::ChainFacts chain;
        chain.buyer.isVerified = true;
        chain.buyer.country = 276;
        MakerFacts facts;
        facts.rules.purchase = std::make_shared<const compliance::ChainFacts>(chain);
        facts.standing.means = {
            .freeShares = {100}, .usdcBalance = {1'000 * kDollar}, .usdcAllowance = {1'000 * kDollar}, .epoch = 0};
        return facts;
    }

    /// Of the first investor, not like any other.
    [[nodiscard]] OrderOffer offer(OrderSide side, qint64 shares, qint64 price = 50 * kDollar, int investor = 0)
    {
        Order order = orderOf(++last, users[investor].text(), side, shares, price);
        order.property = property;
        order.terms.maker = wallets[investor];
        order.terms.token = token::kToken;
        order.terms.maxFeeBps = 0;
        order.terms.salt = evm::U256(static_cast<quint64>(last));
        order.hash =
            evm::Hash32::fromBytes(QByteArray(24, 'h') + QByteArray::number(last).rightJustified(8, '0')).value();
        order.summary = "in words";
        order.signature = QByteArray(65, 's');
        order.sequence = 0;
        order.revision = 0;
        return {.order = order, .token = token, .facts = facts(), .effect = {}};
    }

    [[nodiscard]] std::vector<OrderVerdict> store(const std::vector<OrderOffer> &offers)
    {
        const OrderBatch batch(admission, permits);
        return await(database->write([&](Sql &sql) { return batch.store(sql, offers); }));
    }

    /// "taken", or the reason of a refusal.
    [[nodiscard]] static QString wordOf(const OrderVerdict &verdict)
    {
        try {
            (void)verdict.value();
            return "taken";
        } catch (const Error &error) {
            return error.reason;
        }
    }
    [[nodiscard]] QStringList wordsOf(const std::vector<OrderOffer> &offers)
    {
        QStringList words;
        for (const OrderVerdict &verdict : store(offers))
            words.append(wordOf(verdict));
        return words;
    }
    [[nodiscard]] std::vector<Order> stored()
    {
        return await(database->read(
            [this](Sql &sql) { return OrderStore::changedSince(sql, property, /*revision=*/0, /*limit=*/10'000); }));
    }

    const std::array<UserId, 2> users{UserId::trusted("usr_01j00000000000000000000001"),
                                      UserId::trusted("usr_01j00000000000000000000002")};
    const std::array<evm::Address, 2> wallets{anvilAccount(3), anvilAccount(4)};
    const std::shared_ptr<const token::PropertyToken> token = std::make_shared<token::PropertyToken>();
    PropertyId property;
    qint64 last = 0;

    QTemporaryDir files;
    TestDatabase database;
    CoreFixture core;
    auth::AuthModule auth{core.core, {.siweDomain = {}, .publicUrl = {}, .passwordMemoryKiB = 64, .cookie = {}}};
    notification::NotificationModule notification{
        core.core,
        {.sendgridBaseUrl = {}, .sendgridApiKey = {}, .fromEmail = {}, .mailTemplatesDir = files.path()},
        auth};
    blockchain::BlockchainModule blockchain{core.core, chainConfig(QUrl(QStringLiteral("http://127.0.0.1:1")))};
    kyc::KycModule kyc{core.core,
                       {.sumsubBaseUrl = {},
                        .appToken = {},
                        .secretKey = {},
                        .webhookSecret = {},
                        .levelIdentity = {},
                        .levelAccredited = {},
                        .claimKey = anvilKey(5)},
                       auth,
                       notification,
                       blockchain,
                       {}};
    documents::DocumentsModule documents{core.core, {.directory = files.path(), .s3 = {}}};
    property::PropertyModule properties{core.core, auth, notification, documents};
    governance::GovernanceModule governance{core.core, auth, notification, blockchain};
    compliance::ComplianceModule compliance{core.core, auth, kyc, blockchain};
    token::TokenModule tokens{core.core, auth, notification, documents, properties, governance, compliance, blockchain};
    const MarketplaceDependencies modules{auth, notification, blockchain, properties, compliance, tokens, {}};
    OrderAdmission admission{core.core, modules};
    OrderPermits permits{core.core, modules, admission.chain()};
};

} // namespace freehold::test
