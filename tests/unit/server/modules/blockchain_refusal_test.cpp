// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what nodes and providers say in words of their own is understood; the texts are theirs.
#include "server/modules/blockchain/blockchain_range_size.h"
#include "server/modules/blockchain/blockchain_refusal.h"

#include <QTest>

using namespace freehold;
using namespace freehold::blockchain;

Q_DECLARE_METATYPE(freehold::blockchain::SendRefusal)

namespace {
RpcError errorOf(const QString &message, int code = -32000)
{
    return RpcError(QStringLiteral("eth_call"), {{QStringLiteral("code"), code}, {QStringLiteral("message"), message}});
}

struct Said {
    const char *node;
    const char *text;
    SendRefusal meaning;
};
const Said kSaid[]{
    {"geth", "already known", SendRefusal::KnownAlready},
    {"geth", "nonce too low: next nonce 12, tx nonce 11", SendRefusal::NonceTooLow},
    {"geth", "replacement transaction underpriced", SendRefusal::TooCheap},
    {"geth", "transaction underpriced: tip needed 1000000, tip permitted 1", SendRefusal::TooCheap},
    {"bor", "transaction underpriced: gas tip cap 1000000000, minimum needed 25000000000", SendRefusal::TooCheap},
    {"geth",
     "max fee per gas less than block base fee: address 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266, maxFeePerGas: 1, "
     "baseFee: 7",
     SendRefusal::TooCheap},
    {"geth", "insufficient funds for gas * price + value: balance 1, tx cost 42, overshot 41",
     SendRefusal::InsufficientFunds},
    {"geth", "insufficient funds for transfer", SendRefusal::InsufficientFunds},
    {"geth", "tx fee (1.20 ether) exceeds the configured cap (1.00 ether)", SendRefusal::FeeAboveNodesCap},
    {"geth", "txpool is full", SendRefusal::TryLater},
    {"geth", "nonce too high", SendRefusal::TryLater},
    {"geth", "future transaction tries to replace pending", SendRefusal::TryLater},
    {"geth", "intrinsic gas too low: gas 21000, minimum needed 21272", SendRefusal::Other},
    {"geth", "exceeds block gas limit", SendRefusal::Other},
    {"erigon", "INTERNAL_ERROR: existing tx with same hash", SendRefusal::KnownAlready},
    {"erigon", "ALREADY_EXISTS: already known", SendRefusal::KnownAlready},
    {"erigon", "INTERNAL_ERROR: nonce too low", SendRefusal::NonceTooLow},
    {"erigon", "INTERNAL_ERROR: could not replace existing tx", SendRefusal::TooCheap},
    {"erigon", "INTERNAL_ERROR: fee too low", SendRefusal::TooCheap},
    {"erigon", "INTERNAL_ERROR: insufficient funds", SendRefusal::InsufficientFunds},
    {"nethermind", "AlreadyKnown", SendRefusal::KnownAlready},
    {"nethermind", "OwnNonceAlreadyUsed", SendRefusal::KnownAlready},
    {"nethermind", "OldNonce, Current nonce: 5, nonce of rejected tx: 4", SendRefusal::NonceTooLow},
    {"nethermind", "FeeTooLowToCompete", SendRefusal::TooCheap},
    {"nethermind", "ReplacementNotAllowed", SendRefusal::TooCheap},
    {"nethermind", "InsufficientFunds, Account balance: 0, cumulative cost: 21000", SendRefusal::InsufficientFunds},
    {"nethermind", "NonceGap", SendRefusal::TryLater},
    {"besu", "Known transaction", SendRefusal::KnownAlready},
    {"besu", "Nonce too low", SendRefusal::NonceTooLow},
    {"besu", "Upfront cost exceeds account balance", SendRefusal::InsufficientFunds},
    {"anvil", "transaction already imported", SendRefusal::KnownAlready},
    {"anvil", "nonce too low", SendRefusal::NonceTooLow},
    {"anvil", "Insufficient funds for gas * price + value", SendRefusal::InsufficientFunds},
    {"anvil", "max fee per gas less than block base fee", SendRefusal::TooCheap},
    {"hardhat", "Sender doesn't have enough funds to send tx. The max upfront cost is: 42",
     SendRefusal::InsufficientFunds},
    {"openethereum", "Transaction with the same hash was already imported.", SendRefusal::KnownAlready},
    {"openethereum", "Transaction nonce is too low. Try incrementing the nonce.", SendRefusal::NonceTooLow},
    {"Alchemy", "replacement transaction underpriced", SendRefusal::TooCheap},
    {"QuickNode", "already known", SendRefusal::KnownAlready},
};

struct Limited {
    const char *provider;
    int code;
    const char *text;
};
const Limited kRateLimits[]{
    {"Alchemy", 429,
     "Your app has exceeded its compute units per second capacity. If you have retries enabled, you can safely ignore "
     "this "
     "message."},
    {"Infura", -32005, "daily request count exceeded, request rate limited"},
    {"Infura", -32005, "project ID request rate exceeded"},
    {"QuickNode", -32007,
     "50/second request limit reached - reduce calls per second or upgrade your account at quicknode.com"},
    {"Ankr", -32090, "Too many requests, reason: call rate limit exhausted, retry in 10s"},
    {"public node", -32000, "rate limit exceeded"},
};
/// None of these says anything about how often was asked.
const Limited kRangeLimits[]{
    {"Alchemy", -32602,
     "Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range and no limit on the "
     "response "
     "size, or you can request any block range with a cap of 10K logs in the response. Based on your parameters and "
     "the "
     "response size limit, this block range should work: [0x100, 0x1ff]"},
    {"Alchemy", -32600,
     "You can make eth_getLogs requests with up to a 500 block range. Based on your parameters, this block range "
     "should work: "
     "[0x100, 0x2f3]"},
    {"Infura", -32005, "query returned more than 10000 results. Try with this block range [0x100, 0x1ff]."},
    {"Infura", -32602, "range 1000000 exceeds limit of 10000"},
    {"QuickNode", -32614, "eth_getLogs is limited to a 10,000 range"},
    {"Ankr", -32600, "block range is too wide"},
    {"drpc", 35, "ranges over 10000 blocks are not supported on freetier"},
    {"bor", -32000, "Block range limit exceeded. See more details at https://docs.polygon.technology"},
    {"public node", -32701,
     "Please specify an address in your request or, to remove restrictions, order a dedicated full node"},
};
} // namespace

class BlockchainRefusalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sending_isUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<SendRefusal>("meaning");
        for (const Said &said : kSaid)
            QTest::addRow("%s: %s", said.node, said.text) << QString::fromUtf8(said.text) << said.meaning;
    }
    void sending_isUnderstood()
    {
        QFETCH(const QString, text);
        QFETCH(const SendRefusal, meaning);
        QVERIFY(sendRefusalOf(errorOf(text)) == meaning);
    }

    void askedTooOften_isToldFromAskedTooMuch()
    {
        for (const Limited &limit : kRateLimits)
            QVERIFY2(isRateLimit(errorOf(QString::fromUtf8(limit.text), limit.code)), limit.text);
        for (const Limited &limit : kRangeLimits) {
            const RpcError error = errorOf(QString::fromUtf8(limit.text), limit.code);
            QVERIFY2(!isRateLimit(error) && !isMissingHere(error), limit.text);
        }
    }

    void offeredRange_isTaken()
    {
        QCOMPARE(suggestedRange(QString::fromUtf8(kRangeLimits[0].text)), std::optional<quint64>(256));
        QCOMPARE(suggestedRange(QString::fromUtf8(kRangeLimits[1].text)), std::optional<quint64>(500));
        QCOMPARE(suggestedRange(QString::fromUtf8(kRangeLimits[2].text)), std::optional<quint64>(256));
        QCOMPARE(suggestedRange(QString::fromUtf8(kRangeLimits[3].text)), std::nullopt);
        QCOMPARE(suggestedRange(QStringLiteral("this block range should work: [0x5, 0x1]")), std::nullopt);
    }

    void range_shrinksToWhatIsTaken_andGrowsBackSlowly()
    {
        RangeSize range(2'000);
        QVERIFY(range.shrink(2'000, std::nullopt));
        QCOMPARE(range.blocks(), quint64(1'000));
        QVERIFY(range.shrink(1'000, std::optional<quint64>(500)));
        QCOMPARE(range.blocks(), quint64(500));
        for (int i = 1; i < RangeSize::kPatience; ++i)
            range.answered(/*logs=*/0);
        QCOMPARE(range.blocks(), quint64(500));
        range.answered(/*logs=*/0);
        QCOMPARE(range.blocks(), quint64(1'000));
        for (int i = 0; i < 3 * RangeSize::kPatience; ++i)
            range.answered(/*logs=*/0);
        QCOMPARE(range.blocks(), quint64(2'000));
    }

    void range_growsToTheLogsThatAreWanted()
    {
        RangeSize range(2'000);
        QCOMPARE(range.blocks(), RangeSize::kFirstBlocks);
        range.answered(RangeSize::kWantedLogs / 2);
        QCOMPARE(range.blocks(), 2 * RangeSize::kFirstBlocks);
        range.answered(RangeSize::kWantedLogs);
        QCOMPARE(range.blocks(), 2 * RangeSize::kFirstBlocks);
        range.answered(2 * RangeSize::kWantedLogs);
        QCOMPARE(range.blocks(), RangeSize::kFirstBlocks);
        for (int i = 0; i < 20; ++i)
            range.answered(/*logs=*/0);
        QCOMPARE(range.blocks(), quint64(2'000));
        for (int i = 0; i < 20; ++i)
            range.answered(10 * RangeSize::kWantedLogs);
        QCOMPARE(range.blocks(), quint64(1));
        QCOMPARE(RangeSize(3).blocks(), quint64(3)); // never more than is allowed
    }

    void range_ofOneBlock_cannotShrink()
    {
        RangeSize range(2'000);
        QVERIFY(!range.shrink(1, std::nullopt));
    }
};

QTEST_GUILESS_MAIN(BlockchainRefusalTest)
#include "blockchain_refusal_test.moc"
