// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: holders and lots follow the chain exactly, also backwards, and a purchase is relayed once or refused with a reason.
#include "server/modules/token/holdings_store.h"
#include "server/modules/token/issued_sales.h"
#include "server/modules/token/purchase_messages.h"
#include "server/modules/token/purchase_rules.h"
#include "server/modules/token/share_sales_store.h"
#include "shared/evm/text_bytes32.h"
#include "tests/support/await.h"
#include "tests/support/reason_of.h"
#include "tests/unit/server/modules/purchase_builders.h"
#include "tests/unit/server/modules/share_model.h"

#include <QTest>

using namespace freehold;
using namespace freehold::token;
using freehold::test::anvilAccount;
using freehold::test::anvilKey;
using freehold::test::await;
using freehold::test::reasonOf;
using freehold::test::TestDatabase;

class TokenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }
    void ledger_followsTheModelForwardsAndBackwards();
    void ledger_restoresSinceWhenUndone();
    void ledger_refusesWhatNobodyHolds();
    void stores_keepTokenPurchaseAndSale();
    void bytes32_keepsIdsReadable();
    void eligibility_refusalCarriesEveryCheck();
    void signature_mustBeTheWalletsOfThisVeryMessage();
    void usdcMessages_areOfTheDomainThatTheChainNames();
};

void TokenTest::ledger_followsTheModelForwardsAndBackwards()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    constexpr int kSteps = 300;
    const std::vector wallets{anvilAccount(1), anvilAccount(2), anvilAccount(3), freehold::test::addressOf(4)};
    TestDatabase database(dialect);
    await(database->write([=](Sql &sql) {
        RandomTransfers random(20260101, wallets);
        Model model;
        std::vector<std::pair<ShareTransfer, QString>> done;
        while (std::ssize(done) < kSteps) {
            std::vector<PaidTransfer> batch; // of one to seven
            for (qsizetype left = 1 + std::ssize(done) % 7; left > 0; --left) {
                const auto [transfer, cost] = random.next(model);
                done.emplace_back(transfer, model.text());
                batch.push_back({transfer, cost});
                model.apply(transfer, cost);
            }
            QCOMPARE(HoldingsLedger::apply(sql, batch).size(), batch.size());
            QCOMPARE(tablesText(sql, kToken, wallets), model.text());
        }
        for (auto last = done.rbegin(); last != done.rend(); ++last) {
            HoldingsLedger::revert(sql, last->first.transactionHash, last->first.logIndex);
            QCOMPARE(tablesText(sql, last->first.token, wallets), last->second);
        }
        QCOMPARE(HoldingsStore::totalShares(sql, kToken).count, 0);
    }));
}

void TokenTest::ledger_restoresSinceWhenUndone()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    TestDatabase database(dialect);
    await(database->write([](Sql &sql) {
        const ShareTransfer issued = transferOf(0, {}, anvilAccount(1), 5);
        const ShareTransfer given = transferOf(1, anvilAccount(1), anvilAccount(2), 5);
        HoldingsLedger::apply(sql, {{issued, Usdc{50}}});
        HoldingsLedger::apply(sql, {{given, std::nullopt}});
        QVERIFY(!HoldingsStore::findHolder(sql, kToken, anvilAccount(1)));
        HoldingsLedger::revert(sql, given.transactionHash, given.logIndex);
        QCOMPARE(HoldingsStore::findHolder(sql, kToken, anvilAccount(1))->since, issued.at);
        QVERIFY(!HoldingsStore::findHolder(sql, kToken, anvilAccount(2)));
    }));
}

void TokenTest::ledger_refusesWhatNobodyHolds()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    TestDatabase database(dialect);
    const auto impossible = [&] {
        await(database->write([](Sql &sql) {
            HoldingsLedger::apply(sql, {{transferOf(0, anvilAccount(1), anvilAccount(2), 1), std::nullopt}});
        }));
    };
    QVERIFY_THROWS_EXCEPTION(std::logic_error, impossible());
}

void TokenTest::stores_keepTokenPurchaseAndSale()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    TestDatabase database(dialect);
    await(database->write([](Sql &sql) {
        const PropertyId property = insertProperty(sql);
        PropertyToken token;
        token.property = property;
        token.address = kToken;
        token.name = QStringLiteral("Elm Street");
        token.symbol = QStringLiteral("ELM");
        token.authorizedShares = {100};
        token.pricePerShare = {50'000'000};
        TokenStore::insertRules(sql, kToken, {QStringLiteral("any"), {}, false, 10'000}, {{}, 1});
        TokenStore::insertRules(sql, kToken, {QStringLiteral("block"), {QStringLiteral("FR")}, true, 500}, {{}, 2});
        TokenStore::insertSale(sql, kToken, std::nullopt, {});
        TokenStore::insert(sql, token);

        Purchase purchase = requested();
        purchase.property = property;
        purchase.user = kBuyer;
        purchase.pricePerShare = token.pricePerShare;
        PurchaseStore::insert(sql, purchase);
        submit(purchase, kSignatures, {5});
        PurchaseStore::update(sql, purchase);
        QCOMPARE(PurchaseStore::list(sql, kBuyer, std::nullopt, 10).size(), std::size_t(1));
        QVERIFY(PurchaseStore::getOf(sql, kBuyer, purchase.id).signatures == kSignatures);

        ShareSale sale;
        sale.token = kToken;
        sale.buyer = purchase.wallet;
        sale.shares = purchase.shares;
        sale.cost = purchase.cost;
        sale.at = {{}, 3};
        sale.purchase = purchase.id;
        sale.purchaseStateBefore = purchase.state;
        ShareSalesStore::insert(sql, sale);
        TokenStore::addSale(sql, kToken, 40, purchase.cost.micro);

        const ShareTransfer issued = transferOf(4, {}, purchase.wallet, 40);
        const auto open = ShareSalesStore::unissuedIn(sql, {issued.transactionHash});
        QCOMPARE(open.size(), std::size_t(1));
        const ShareSale &found = open.front();
        QVERIFY(found.purchaseStateBefore == PurchaseState::Submitted);
        std::vector<PaidTransfer> transfers{{issued, std::nullopt}};
        IssuedSales sales(sql, transfers);
        transfers.front().cost = sales.costOf(issued);
        QCOMPARE(transfers.front().cost, std::optional(found.cost));
        QVERIFY(!sales.costOf(issued)); // once
        sales.markIssued(sql, transfers, HoldingsLedger::apply(sql, transfers));
        QVERIFY(ShareSalesStore::unissuedIn(sql, {issued.transactionHash}).empty());

        const auto stored = TokenStore::findByAddress(sql, kToken);
        QCOMPARE(stored->soldShares.count, 40);
        QCOMPARE(stored->rules.countries, QStringList{QStringLiteral("FR")});
        QVERIFY(!stored->saleDeadline);

        ShareSalesStore::unmarkIssued(sql, issued.transactionHash, issued.logIndex);
        HoldingsLedger::revert(sql, issued.transactionHash, issued.logIndex);
        ShareSalesStore::remove(sql, found.id);
        TokenStore::removeRules(sql, {{}, 2});
        QCOMPARE(TokenStore::find(sql, property)->rules.countryMode, QStringLiteral("any"));
        QVERIFY(!ShareSalesStore::find(sql, sale.at));
    }));
}

void TokenTest::bytes32_keepsIdsReadable()
{
    const QString id = QStringLiteral("prop_01j00000000000000000000000");
    QCOMPARE(id.size(), 31);
    QCOMPARE(evm::textOfBytes32(evm::toBytes32(id)), id);
    QVERIFY(!evm::textOfBytes32(evm::Hash32()));
    evm::Hash32 holed = evm::toBytes32(QStringLiteral("ab"));
    holed.bytes[5] = 'c';
    QVERIFY(!evm::textOfBytes32(holed));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, static_cast<void>(evm::toBytes32(id + u'x')));
}

void TokenTest::eligibility_refusalCarriesEveryCheck()
{
    const api::EligibilityCheck open{
        .rule = QStringLiteral("sale_open"), .passed = true, .reason = {}, .message = {}, .params = {}};
    const api::EligibilityCheck full{QStringLiteral("max_holding"),
                                     false,
                                     QStringLiteral("max_holding_exceeded"),
                                     QStringLiteral("Too many."),
                                     {{"room", "3"}}};
    requireEligible({{}, {open}});
    try {
        requireEligible({{}, {open, full}});
        QFAIL("must be refused");
    } catch (const Error &error) {
        QVERIFY(error.code == ErrorCode::RuleRefused);
        QCOMPARE(error.reason, QStringLiteral("max_holding_exceeded"));
        QCOMPARE(error.params.value("room").toString(), QStringLiteral("3"));
        QCOMPARE(error.params.value("checks").toArray().size(), 2);
    }
}

void TokenTest::signature_mustBeTheWalletsOfThisVeryMessage()
{
    Purchase purchase = requested();
    const PurchaseMessages messages(someContracts());
    const auto signature = anvilKey(3).sign(digestOf(purchase));
    const auto check = [&] {
        return reasonOf([&] {
            requireSignedBy(messages.purchaseTypedData(purchase), signature.toBytes(), purchase.wallet,
                            QStringLiteral("purchase"));
        });
    };
    QCOMPARE(check(), QString());
    purchase.shares = {41};
    QCOMPARE(check(), QStringLiteral("wrong_signature"));
    purchase.shares = {40};
    purchase.wallet = freehold::test::addressOf(4);
    QCOMPARE(check(), QStringLiteral("wrong_signature"));
}

void TokenTest::usdcMessages_areOfTheDomainThatTheChainNames()
{
    const PurchaseMessages messages(someContracts());
    const MessageDomain usdc{"USDC", "2", someContracts().chainId, someContracts().usdc};
    for (const QJsonObject &message :
         {messages.permitTypedData(requested(), usdc), messages.authorizationTypedData(requested(), usdc)}) {
        const QJsonObject domain = message.value(QStringLiteral("domain")).toObject();
        QCOMPARE(domain.value(QStringLiteral("name")).toString(), usdc.name);
        QCOMPARE(domain.value(QStringLiteral("version")).toString(), usdc.version);
        QCOMPARE(domain.value(QStringLiteral("verifyingContract")).toString(), someContracts().usdc.toChecksum());
    }
}

QTEST_GUILESS_MAIN(TokenTest)
#include "token_test.moc"
