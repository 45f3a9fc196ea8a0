// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: fees follow what others pay, and stay between what nodes take and what the operator allows.
#include "server/modules/blockchain/blockchain_fees.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace freehold;
using namespace freehold::blockchain;

namespace {
constexpr quint64 kGwei = 1'000'000'000;
const FeeRules kRules{.maxFee = 500 * kGwei, .minTip = 25 * kGwei, .tipPercentile = 60};

QJsonObject history(const char *json) { return QJsonDocument::fromJson(json).object(); }
} // namespace

class BlockchainFeesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void history_givesTheMedianTip_ofBlocksThatWereUsed()
    {
        const auto fees = feesFromHistory(history(R"({"baseFeePerGas": ["0x1", "0x174876e800"],
            "gasUsedRatio": [0.5, 0.9, 0, 0.1],
            "reward": [["0x6fc23ac00"], ["0x826299e00"], ["0xffffffffffff"], ["0x6fc23ac00"]]})"),
                                          kRules);
        QVERIFY(fees);
        QCOMPARE(fees->maxPriorityFee, evm::U256(30 * kGwei));
        QCOMPARE(fees->maxFee, evm::U256(230 * kGwei)); // twice the 100 gwei of the next block, and the tip
    }

    void tipOfNobody_isTheLeastThatNodesTake()
    {
        const auto fees =
            feesFromHistory(history(R"({"baseFeePerGas": ["0x3b9aca00"], "gasUsedRatio": [], "reward": []})"), kRules);
        QVERIFY(fees);
        QCOMPARE(fees->maxPriorityFee, kRules.minTip);
    }

    void historyThatIsNone_givesNothing() { QVERIFY(!feesFromHistory({}, kRules)); }

    void fees_neverPassTheCeiling()
    {
        const Fees fees = feesFor(400 * kGwei, 900 * kGwei, kRules);
        QCOMPARE(fees.maxFee, kRules.maxFee);
        QCOMPARE(fees.maxPriorityFee, kRules.maxFee);
    }

    void bump_isAnEighth_orTheMarket_upToTheCeiling()
    {
        const Fees low{80 * kGwei, 40 * kGwei};
        const auto raised = bumped(low, {1, 1}, kRules);
        QVERIFY(raised);
        QCOMPARE(raised->maxFee, evm::U256(90 * kGwei + 1));
        QCOMPARE(raised->maxPriorityFee, evm::U256(45 * kGwei + 1));
        QCOMPARE(bumped(low, {300 * kGwei, 50 * kGwei}, kRules)->maxFee, evm::U256(300 * kGwei));
        QCOMPARE(bumped(low, {900 * kGwei, 50 * kGwei}, kRules)->maxFee, kRules.maxFee);
        QVERIFY(!bumped({450 * kGwei, 40 * kGwei}, low, kRules));
    }

    void decimals_becomeWei()
    {
        QCOMPARE(weiFromText(QStringLiteral("1.5"), 9), std::optional(evm::U256(1'500'000'000)));
        QCOMPARE(weiFromText(QStringLiteral("0.001"), 9), std::optional(evm::U256(1'000'000)));
        QCOMPARE(weiFromText(QStringLiteral("1000"), 9), std::optional(evm::U256(1000 * kGwei)));
        for (const char *bad : {"", ".5", "1.", "-1", "1e3", "0.0000000001", "1,5"})
            QVERIFY2(!weiFromText(QString::fromLatin1(bad), 9), bad);
    }
};

QTEST_GUILESS_MAIN(BlockchainFeesTest)
#include "blockchain_fees_test.moc"
