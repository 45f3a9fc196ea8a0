// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a page of refunds that refunded nobody holds up nobody else's.
#include "generated/contracts/primary_sale.h"
#include "server/modules/token/sale_event_store.h"
#include "server/modules/token/sale_refunds.h"
#include "server/modules/token/share_sales_store.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"
#include "tests/unit/server/modules/module_fixture.h"
#include "tests/unit/server/modules/purchase_builders.h"

#include <QTest>

using namespace freehold;
using namespace freehold::token;
using freehold::test::addressOf;
using freehold::test::Anvil;
using freehold::test::await;
using freehold::test::CoreFixture;
using freehold::test::TestDatabase;
using freehold::test::waitUntil;

namespace {

namespace sale_abi = contracts::primary_sale;

const evm::Address kSale = addressOf(0x5a1e);
constexpr qint64 kHourMs = 3'600'000;

/// Answers everything with 1, which is SaleState.Failed, and logs nothing: a sale whose refunds find nobody to refund.
const QByteArray kSaysFailed = QByteArray::fromHex("600160005260206000f3");

blockchain::BlockchainConfig configFor(const Anvil &anvil)
{
    auto config = freehold::test::chainConfig(anvil.url());
    config.contracts.primarySale = kSale;
    return config;
}

/// A sale that is over and has not raised its minimum.
struct TokenRefundsFixture {
    explicit TokenRefundsFixture(Dialect dialect)
        : database(dialect)
        , core(*database)
        , blockchain(core.core, configFor(anvil))
        , refunds(core.core, blockchain, /*everySeconds=*/3600)
    {
        anvil.setCode(kSale, kSaysFailed);
        blockchain.watch({kSale});
        blockchain.start();
        await(database->write([this](Sql &sql) {
            PropertyToken token;
            token.property = insertProperty(sql);
            token.address = kToken;
            token.authorizedShares = {100};
            token.pricePerShare = {50'000'000};
            TokenStore::insertSale(sql, kToken, core.clock.now().plusMs(-1), {1'000'000'000});
            TokenStore::insert(sql, token);
        }));
    }
    ~TokenRefundsFixture() { await(blockchain.stop()); }

    void buys(const evm::Address &wallet)
    {
        await(database->write([=](Sql &sql) {
            ShareSale sale;
            sale.token = kToken;
            sale.buyer = wallet;
            sale.shares = {2};
            sale.cost = {100'000'000};
            sale.at = {{}, 1};
            ShareSalesStore::insert(sql, sale);
        }));
    }
    void movesTo(const evm::Address &lost, const evm::Address &fresh)
    {
        await(database->write([=](Sql &sql) {
            SaleEvent move;
            move.token = kToken;
            move.kind = SaleEventKind::Moved;
            move.wallet = lost;
            move.newWallet = fresh;
            move.position = {{}, 2};
            SaleEventStore::insert(sql, move);
        }));
    }
    std::optional<blockchain::ChainTransaction> attempt(int number)
    {
        const QString reference = QStringLiteral("%1:0:%2").arg(kToken.toChecksum()).arg(number);
        return await(
            database->read([=, this](Sql &sql) { return blockchain.findTransaction(sql, kRefundPurpose, reference); }));
    }
    bool isConfirmed(int number)
    {
        return waitUntil([=, this] {
            const auto sent = attempt(number);
            return sent && sent->state == ChainTransactionState::Confirmed;
        });
    }

    TestDatabase database;
    CoreFixture core;
    Anvil anvil;
    blockchain::BlockchainModule blockchain;
    SaleRefunds refunds; ///< never started: a test sweeps
};

} // namespace

class TokenRefundsTest : public freehold::test::ModuleTest<TokenRefundsFixture> {
    Q_OBJECT

private Q_SLOTS:
    void pageThatRefundedNobody_isFollowedByAnother()
    {
        TokenRefundsFixture &f = fixture();
        f.buys(anvilAccount(3));
        await(f.refunds.sweep());
        // While it waited the contribution went to another wallet, and the contract passed over the old one.
        f.movesTo(anvilAccount(3), anvilAccount(4));
        QVERIFY(f.isConfirmed(1));
        f.core.clock.advanceMs(kHourMs);
        QVERIFY(waitUntil([&] {
            await(f.refunds.sweep());
            return f.attempt(2).has_value();
        }));
        QCOMPARE(f.attempt(2)->data, sale_abi::encodeRefundMany(kToken, {anvilAccount(4)}));
    }

    void pageUnderWay_isAlone_andOneThatCameToNothingRests()
    {
        TokenRefundsFixture &f = fixture();
        f.buys(anvilAccount(3));
        f.anvil.setMining(false);
        await(f.refunds.sweep());
        f.core.clock.advanceMs(kHourMs);
        await(f.refunds.sweep());
        QVERIFY(!f.attempt(2)); // it is not mined yet
        f.anvil.setMining(true);
        f.anvil.mine();
        QVERIFY(f.isConfirmed(1));
        QVERIFY(waitUntil([&] {
            await(f.refunds.sweep());
            return f.attempt(2).has_value();
        }));
        QVERIFY(f.isConfirmed(2));
        await(f.refunds.sweep());
        QVERIFY(!f.attempt(3));
    }
};

QTEST_GUILESS_MAIN(TokenRefundsTest)
#include "token_refunds_test.moc"
