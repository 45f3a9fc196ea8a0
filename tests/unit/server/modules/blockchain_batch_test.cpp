// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a provider that refuses a batch is asked in smaller ones, but not for ever.
#include "server/modules/blockchain/blockchain_rpc.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/provider_server.h"

#include <QJsonDocument>
#include <QTest>

using namespace freehold;
using namespace freehold::blockchain;
using namespace freehold::test;

namespace {

constexpr quint64 kChainId = 31337;

QJsonObject answerTo(const QJsonObject &call)
{
    return {{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
            {QStringLiteral("id"), call.value(QStringLiteral("id"))},
            {QStringLiteral("result"), quantity(kChainId)}};
}

/// Takes batches of up to `largest` calls.
struct BlockchainBatchServer {
    int largest = 1000;
    QList<qsizetype> sizes; ///< of the requests
    ProviderServer server{[this](const QHttpServerRequest &request) {
        const QJsonDocument asked = QJsonDocument::fromJson(request.body());
        const QJsonArray calls = asked.isArray() ? asked.array() : QJsonArray{asked.object()};
        sizes.append(calls.size());
        if (calls.size() > largest)
            return ProviderServer::Answer{
                200, R"({"jsonrpc":"2.0","id":null,"error":{"code":-32603,"message":"internal error"}})"};
        QJsonArray answers;
        for (const QJsonValue &call : calls)
            answers.append(answerTo(call.toObject()));
        const QJsonDocument told = asked.isArray() ? QJsonDocument(answers) : QJsonDocument(answers.first().toObject());
        return ProviderServer::Answer{200, told.toJson()};
    }};
};

} // namespace

class BlockchainBatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRefusedBatch_makesThemSmallerForAWhile()
    {
        BlockchainBatchServer node;
        HttpClient http;
        JsonRpc rpc(http, node.server.url(), kChainId);
        const auto ask = [&] {
            node.sizes.clear();
            const std::vector<RpcCall> calls(JsonRpc::kMaxBatch, RpcCall{QStringLiteral("eth_chainId"), {}});
            return await(rpc.batch(calls)).size();
        };
        QCOMPARE(ask(), JsonRpc::kMaxBatch);
        QCOMPARE(node.sizes, QList<qsizetype>({1, 100})); // the chain first

        node.largest = 30;
        QCOMPARE(ask(), JsonRpc::kMaxBatch);
        QCOMPARE(node.sizes, QList<qsizetype>({100, 50, 25, 25, 25, 25}));

        node.largest = 1000; // that was a bad moment
        QCOMPARE(ask(), JsonRpc::kMaxBatch);
        QCOMPARE(node.sizes, QList<qsizetype>({25, 25, 25, 25}));
        for (int i = 0; i < 2 * BatchSize::kPatience; ++i)
            QCOMPARE(ask(), JsonRpc::kMaxBatch);
        QCOMPARE(node.sizes, QList<qsizetype>({100}));
    }
};

QTEST_GUILESS_MAIN(BlockchainBatchTest)
#include "blockchain_batch_test.moc"
