// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whatever the Safe's owners approve past the server, everything that follows is applied.
#include "generated/contracts/compliance.h"
#include "server/modules/token/approval_chain_logs.h"
#include "server/modules/token/approval_store.h"
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

namespace rules_abi = contracts::compliance;

const evm::Address kCompliance = addressOf(0xc0);
constexpr quint64 kUntil = 4'102'444'800;

/// LOG4 of the call data: four words of topics, the rest as data.
const QByteArray kLogsItsCallData = QByteArray::fromHex("60803603"                 // its length without the topics
                                                        "8060806000"               // those bytes
                                                        "37"                       // to memory
                                                        "606035604035602035600035" // the topics
                                                        "846000"                   // and the bytes again
                                                        "a400");

blockchain::BlockchainConfig configFor(const Anvil &anvil)
{
    auto config = freehold::test::chainConfig(anvil.url());
    config.contracts.compliance = kCompliance;
    return config;
}

struct TokenApprovalLogsFixture {
    explicit TokenApprovalLogsFixture(Dialect dialect)
        : database(dialect), core(*database), blockchain(core.core, configFor(anvil)), logs(blockchain)
    {
        anvil.setCode(kCompliance, kLogsItsCallData);
        blockchain.watch({kCompliance});
        blockchain.start();
    }
    ~TokenApprovalLogsFixture() { await(blockchain.stop()); }

    void logged(const evm::Hash32 &topic0, const QByteArray &data)
    {
        const QByteArray topics = topic0.toBytes() + kToken.toWord().toBytes() + anvilAccount(3).toWord().toBytes()
            + anvilAccount(4).toWord().toBytes();
        (void)anvil.receipt(anvil.send(anvilAccount(2), kCompliance, topics + data));
    }
    void approved(const evm::U256 &shares)
    {
        logged(rules_abi::TransferApproved::kTopic0, shares.toBigEndian32() + evm::U256(kUntil).toBigEndian32());
    }
    void withdrawn(const evm::U256 &shares) { logged(rules_abi::ApprovalWithdrawn::kTopic0, shares.toBigEndian32()); }
    std::vector<ListedApproval> listed()
    {
        return await(database->read([](Sql &sql) { return ApprovalStore::list(sql, kToken, std::nullopt, 10); }));
    }

    TestDatabase database;
    CoreFixture core;
    Anvil anvil;
    blockchain::BlockchainModule blockchain;
    ApprovalChainLogs logs;
};

} // namespace

class TokenApprovalLogsTest : public freehold::test::ModuleTest<TokenApprovalLogsFixture> {
    Q_OBJECT

private Q_SLOTS:
    void approvalThatCannotBeCounted_isPassedOver()
    {
        TokenApprovalLogsFixture &f = fixture();
        const evm::U256 anyNumber = evm::U256::fromBigEndian(QByteArray(32, '\xff')).value();
        for (const evm::U256 &shares : {evm::U256(0), anyNumber}) {
            f.approved(shares);
            f.withdrawn(shares);
        }
        f.approved(7);
        QVERIFY(waitUntil([&] { return f.listed().size() == 1; }));
        QCOMPARE(f.listed().front().approval.shares.count, 7);
    }
};

QTEST_GUILESS_MAIN(TokenApprovalLogsTest)
#include "token_approval_logs_test.moc"
