// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what the chain said of a maker is used again only as long as no log, no gap and no other branch can have changed it.
#include "generated/contracts/marketplace.h"
#include "generated/contracts/property_token.h"
#include "server/modules/marketplace/known_makers.h"
#include "tests/unit/server/modules/marketplace_builders.h"

#include <QTest>

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::marketplace;
using namespace freehold::test;

namespace {

evm::Address makerAddress(quint8 number)
{
    evm::FixedBytes<20> bytes;
    bytes.bytes.back() = number;
    return evm::Address(bytes);
}

/// On the branch `fork` of the chain.
BlockRef block(quint64 number, quint8 fork = 0)
{
    evm::Hash32 hash;
    hash.bytes.front() = fork + 1;
    hash.bytes.back() = static_cast<quint8>(number);
    return {number, hash};
}

const evm::Address kMaker = makerAddress(1);
const evm::Address kOther = makerAddress(2);
const evm::Address kToken = makerAddress(9);
const KnownMakers::Key kSale{kMaker, kToken, OrderSide::Sell};

ChainLog logOf(const evm::Hash32 &topic, quint64 number, const std::vector<evm::Address> &wallets)
{
    ChainLog log;
    log.address = kToken;
    log.blockNumber = number;
    log.topics = {topic};
    for (const evm::Address &wallet : wallets)
        log.topics.push_back(wallet.toWord());
    return log;
}

} // namespace

class MarketplaceMakersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_known.emplace(MakerLogs());
        m_logs.clear();
        // The first reading goes on from nothing.
        QVERIFY(m_known->heard({.from = block(10), .upTo = block(10)}, kNoon).everybody);
    }

    void known_isUsedUntilALogNamesTheWallet()
    {
        keep(10);
        QVERIFY(!read(10, 11, contracts::property_token::Transfer::kTopic0, {kOther}).wallets.contains(kMaker));
        QVERIFY(isKnown());
        QVERIFY(read(11, 12, contracts::property_token::Transfer::kTopic0, {kOther, kMaker}).wallets.contains(kMaker));
        QVERIFY(!isKnown());
    }

    void known_outlivesLogsThatWereInItAlready()
    {
        keep(13);
        read(10, 12, contracts::property_token::Transfer::kTopic0, {kMaker, kOther});
        QVERIFY(isKnown());
    }

    void known_ofWhatOthersHoldToo_isForgottenWithTheirTransfers()
    {
        keep(10, {.isOfOthersToo = true, .isForAnyShares = true});
        read(10, 11, contracts::property_token::Transfer::kTopic0, {kOther, makerAddress(3)});
        QVERIFY(!isKnown());
    }

    void known_isForgottenWhereEverybodyIsMeant()
    {
        keep(10);
        QVERIFY(read(10, 11, contracts::marketplace::FeesSet::kTopic0, {}).everybody);
        QVERIFY(!isKnown());
    }

    void known_isForgottenWhereTheWalletWasNotFollowed()
    {
        keep(10);
        hear({.from = block(10), .upTo = block(11), .blocks = {block(11)}});
        QVERIFY(!isKnown());
    }

    void known_ofAnotherBranchIsForgotten()
    {
        keep(12, {}, /*fork=*/1);
        QVERIFY(isKnown());
        read(10, 11);
        QVERIFY(isKnown()); // nobody knows better yet
        read(11, 13);
        QVERIFY(!isKnown());
        keep(13);
        QVERIFY(isKnown());
        const ChainReading undone{.kind = ChainReading::Kind::Undone, .from = block(12), .upTo = block(12)};
        QVERIFY(m_known->heard(undone, kNoon).everybody);
        QVERIFY(!isKnown());
    }

    void known_isForgottenWhereAnotherServerHasRead()
    {
        keep(10);
        QVERIFY(read(11, 12).everybody);
        QVERIFY(!isKnown());
    }

    void known_isNotUsedWhileTheReaderIsBehind()
    {
        keep(10);
        hear({.kind = ChainReading::Kind::Failed});
        QVERIFY(!isKnown());
        read(10, 10);
        QVERIFY(isKnown());
        hear({.from = block(10), .upTo = block(10), .behind = KnownMakers::kMayBeBehind + 1});
        QVERIFY(!isKnown());
        read(10, 10);
        QVERIFY(isKnown(kNoon.plusMs(KnownMakers::kMayBeSilentMs)));
        QVERIFY(!isKnown(kNoon.plusMs(KnownMakers::kMayBeSilentMs + 1)));
    }

    void known_isNotKept_whereItIsOlderThanWhatWasRead()
    {
        keep(9);
        QVERIFY(!isKnown());
        keep(10, {}, /*fork=*/1);
        QVERIFY(!isKnown());
        keep(10, {.isForAnyShares = false});
        QVERIFY(!isKnown());
    }

    void known_endsWithTheVerification()
    {
        keep(10, {.until = kNoon.plusMs(5), .isForAnyShares = true});
        QVERIFY(isKnown(kNoon.plusMs(4)));
        QVERIFY(!isKnown(kNoon.plusMs(5)));
    }

private:
    void keep(quint64 number, compliance::SeenOnChain rules = {.isForAnyShares = true}, quint8 fork = 0)
    {
        if (fork != 0)
            rules.isForAnyShares = true;
        rules.asOf = block(number, fork);
        Standing standing;
        standing.asOf = block(number, fork);
        m_known->keep(kSale, {.rules = rules, .standing = standing}, kNoon);
    }
    bool isKnown(TimeMs now = kNoon) const { return m_known->find(kSale, now).has_value(); }

    void hear(const ChainReading &reading) { static_cast<void>(m_known->heard(reading, kNoon)); }
    KnownMakers::Touched read(quint64 from, quint64 upTo, const evm::Hash32 &topic = {},
                              const std::vector<evm::Address> &wallets = {})
    {
        m_logs = {logOf(topic, upTo, wallets)};
        std::vector<BlockRef> blocks;
        for (quint64 number = from + 1; number <= upTo; ++number)
            blocks.push_back(block(number));
        const std::vector followed{kMaker};
        return m_known->heard(
            {.from = block(from), .upTo = block(upTo), .blocks = blocks, .logs = m_logs, .wallets = followed}, kNoon);
    }

    std::optional<KnownMakers> m_known;
    std::vector<ChainLog> m_logs;
};

QTEST_GUILESS_MAIN(MarketplaceMakersTest)
#include "marketplace_makers_test.moc"
