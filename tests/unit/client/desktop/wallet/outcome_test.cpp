// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what a transaction would bring and has brought is read exactly from what a node says, and nonsense is refused.
#include "client/desktop/wallet/chain_reader.h"
#include "shared/evm/keccak.h"
#include "tests/unit/client/desktop/wallet/wallet_support.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

QString word(const QString &hex) { return "0x" + QString(hex).remove("0x").toLower().rightJustified(64, u'0'); }

QJsonObject transferLog(const QString &token, const QString &from, const QString &to, const QString &amountHex)
{
    return {{"address", token},
            {"topics",
             QJsonArray{"0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef", word(from), word(to)}},
            {"data", word(amountHex)}};
}

QJsonArray simulated(const QString &status, const QJsonArray &logs)
{
    return {QJsonObject{{"calls", QJsonArray{QJsonObject{{"status", status}, {"logs", logs}}}}}};
}

evm::Transaction transferOfShares()
{
    evm::Transaction call;
    call.to = addressOf(kToken);
    call.data = tokenTransferData(addressOf(kFriend), 40);
    return call;
}

} // namespace

class OutcomeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changes_areSummedUpByToken()
    {
        const auto changes =
            balanceChangesOf({transferLog(kUsdc, kFirst, kMarket, "64"), transferLog(kUsdc, kFirst, kStranger, "a"),
                              transferLog(kUsdc, kMarket, kFirst, "5"), transferLog(kToken, kFriend, kFirst, "28"),
                              transferLog(kToken, kFriend, kStranger, "28")},
                             addressOf(kFirst));
        QCOMPARE(changes.size(), 2U);
        const BalanceChange usdc{addressOf(kUsdc), Flow::Out, 105};
        const BalanceChange shares{addressOf(kToken), Flow::In, 40};
        QVERIFY(changes[0] == usdc);
        QVERIFY(changes[1] == shares);
    }

    void changes_thatComeOutEven_orMakeNoSense_areLeftOut()
    {
        QJsonObject tooShort = transferLog(kUsdc, kFirst, kMarket, "64");
        tooShort["data"] = "0x64";
        QJsonObject other = transferLog(kUsdc, kFirst, kMarket, "64");
        other["topics"] = QJsonArray{word("1"), word(kFirst), word(kMarket)};
        const auto changes =
            balanceChangesOf({transferLog(kUsdc, kFirst, kMarket, "64"), transferLog(kUsdc, kMarket, kFirst, "64"),
                              transferLog(kUsdc, kFirst, kFirst, "64"), tooShort, other, "no log"},
                             addressOf(kFirst));
        QVERIFY(changes.empty());
    }

    void balanceAfter_neverWrapsAround()
    {
        const BalanceChange more{addressOf(kUsdc), Flow::Out, 10};
        QCOMPARE(balanceAfter(12, more).toDecimal(), QString("2"));
        QCOMPARE(balanceAfter(3, more).toDecimal(), QString("0"));
        const BalanceChange gain{addressOf(kUsdc), Flow::In, 10};
        QVERIFY(balanceAfter(evm::U256::max(), gain) == evm::U256::max());
    }

    void simulation_tellsCoinAndShares()
    {
        RecordedNode node;
        node.results = {{"eth_chainId", "0x7a69"},
                        {"eth_simulateV1",
                         simulated("0x1",
                                   {transferLog(kToken, kFirst, kFriend, "28"),
                                    transferLog("0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee", kFirst, kFriend, "7")})}};
        ChainReader chain(node, 31337);
        const auto changes = await(chain.changes(addressOf(kFirst), transferOfShares()));
        QVERIFY(changes);
        QCOMPARE(changes->size(), 2U);
        QVERIFY(changes->back().token == nativeCoin());
        QVERIFY(node.sent.last().contains("\"traceTransfers\":true"));
    }

    void simulation_thatReverts_orIsNotOffered_isRefused()
    {
        RecordedNode node;
        node.results = {{"eth_chainId", "0x7a69"}, {"eth_simulateV1", simulated("0x0", {})}};
        ChainReader chain(node, 31337);
        QVERIFY(await(chain.changes(addressOf(kFirst), transferOfShares())).error().code
                == WalletErrorCode::NodeRefused);
        node.results["eth_simulateV1"] = QJsonArray{};
        QVERIFY(await(chain.changes(addressOf(kFirst), transferOfShares())).error().code
                == WalletErrorCode::NodeRefused);
        node.errors["eth_simulateV1"] = {{"code", -32601}, {"message", "the method does not exist"}};
        const auto unknown = await(chain.changes(addressOf(kFirst), transferOfShares()));
        QVERIFY(unknown.error().code == WalletErrorCode::NodeRefused);
        QCOMPARE(unknown.error().message, QString("the method does not exist"));
    }

    void refusal_comesWithTheContractsOwnError()
    {
        RecordedNode node;
        node.results = {{"eth_chainId", "0x7a69"}};
        // TransferRestricted(5, 1)
        const auto selector = evm::keccak256("TransferRestricted(uint8,uint256)").toBytes().first(4);
        node.errors["eth_call"] = {
            {"code", 3},
            {"message", "reverted"},
            {"data", "0x" + QString::fromLatin1(selector.toHex()) + word("5").mid(2) + word("1").mid(2)}};
        ChainReader chain(node, 31337);
        const auto refusal = await(chain.simulate(addressOf(kFirst), transferOfShares(), "PropertyToken"));
        QVERIFY(refusal && !refusal->succeeds);
        QVERIFY(refusal->revert);
        QCOMPARE(refusal->revert->name, QString("TransferRestricted"));
        QCOMPARE(refusal->revert->arguments[0].asWord()->toDecimal(), QString("5"));
    }

    void receipt_isReadWithItsFee()
    {
        RecordedNode node;
        node.results = {{"eth_chainId", "0x7a69"}, {"eth_getTransactionReceipt", QJsonValue::Null}};
        ChainReader chain(node, 31337);
        const auto pending = await(chain.receipt("0x01"));
        QVERIFY(pending && !*pending);
        QJsonObject mined{
            {"status", "0x1"}, {"blockNumber", "0x10"}, {"gasUsed", "0x5208"}, {"effectiveGasPrice", "0x2"}};
        node.results["eth_getTransactionReceipt"] = mined;
        const auto receipt = await(chain.receipt("0x01"));
        QVERIFY(receipt && *receipt && (*receipt)->succeeded);
        QCOMPARE((*receipt)->blockNumber, 16U);
        QCOMPARE((*receipt)->feeWei.toDecimal(), QString("42000"));
        mined["status"] = "0x0";
        node.results["eth_getTransactionReceipt"] = mined;
        QVERIFY(!(*await(chain.receipt("0x01")))->succeeded);
        mined.remove("gasUsed");
        node.results["eth_getTransactionReceipt"] = mined;
        QVERIFY(await(chain.receipt("0x01")).error().code == WalletErrorCode::NodeRefused);
    }

    void minedCount_isOfBlocksOnly()
    {
        RecordedNode node;
        node.results = {{"eth_chainId", "0x7a69"}, {"eth_getTransactionCount", "0x5"}};
        ChainReader chain(node, 31337);
        QCOMPARE(*await(chain.minedCount(addressOf(kFirst))), 5U);
        QVERIFY(node.sent.last().contains("latest"));
        node.isDown = true;
        QVERIFY(await(chain.minedCount(addressOf(kFirst))).error().code == WalletErrorCode::NodeUnreachable);
    }

    void sheets_sayWhatLeavesAndArrives()
    {
        const SigningSheet sale = sheetOf(orderData());
        QCOMPARE(sale.changes.size(), 2U);
        QVERIFY((sale.changes[0] == BalanceChange{addressOf(kToken), Flow::Out, 40}));
        QVERIFY((sale.changes[1] == BalanceChange{addressOf(kUsdc), Flow::In, 2'037'760'000})); // less the fee
        QVERIFY(sale.actor == addressOf(kFirst));
        QVERIFY(!sale.act);
        const SigningSheet sent = sheetOfTransaction(transferOfShares());
        QCOMPARE(sent.changes.size(), 1U);
        QVERIFY((sent.changes[0] == BalanceChange{addressOf(kToken), Flow::Out, 40}));
        QVERIFY(sent.act.has_value());
    }

    void safes_areNotTheWalletOfTheSigner()
    {
        const SigningSheet sheet = sheetOf(safeData());
        QVERIFY(sheet.actor == addressOf(kSafe));
        QVERIFY(sheet.act.has_value());
        for (const QString &effect : sheet.effects)
            QVERIFY(!effect.contains("your wallet"));
        const SigningSheet delegate = sheetOf(withMessage(safeData(), "operation", 1));
        QVERIFY(!delegate.act.has_value()); // nobody can say what it would do as a call
    }
};

QTEST_GUILESS_MAIN(OutcomeTest)
#include "outcome_test.moc"
