// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/chain_reader.h"
#include "tests/unit/client/desktop/wallet/wallet_support.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

class ChainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void balances()
    {
        RecordedNode node;
        node.results = {{"eth_chainId", "0x7a69"},
                        {"eth_getBalance", "0xde0b6b3a7640000"},
                        {"eth_call", "0x" + QString(60, u'0') + "03e8"}};
        ChainReader chain(node, 31337);
        QCOMPARE(await(chain.nativeBalance(addressOf(kFirst)))->toDecimal(), QString("1000000000000000000"));
        QCOMPARE(await(chain.tokenBalance(addressOf(kUsdc), addressOf(kFirst)))->toDecimal(), QString("1000"));
        QCOMPARE(node.sent.size(), 3); // the chain is asked for once
    }

    void nodeOfAnotherChain_isNotBelieved()
    {
        RecordedNode node;
        node.results = {{"eth_chainId", "0x1"}, {"eth_getBalance", "0x1"}};
        ChainReader chain(node, 31337);
        QVERIFY(await(chain.nativeBalance(addressOf(kFirst))).error().code == WalletErrorCode::WrongChain);
    }

    void nodeThatWasAway_isAskedForItsChainAgain()
    {
        RecordedNode node;
        node.results = {{"eth_chainId", "0x7a69"}, {"eth_getBalance", "0x1"}};
        ChainReader chain(node, 31337);
        QVERIFY(await(chain.nativeBalance(addressOf(kFirst))));
        node.isDown = true;
        QVERIFY(await(chain.nativeBalance(addressOf(kFirst))).error().code == WalletErrorCode::NodeUnreachable);
        node.isDown = false;
        node.results["eth_chainId"] = "0x1";
        QVERIFY(await(chain.nativeBalance(addressOf(kFirst))).error().code == WalletErrorCode::WrongChain);
    }

    void nonsense_isRefused()
    {
        RecordedNode node;
        node.results = {{"eth_chainId", "0x7a69"}, {"eth_getBalance", "lots"}, {"eth_call", "0x12"}};
        ChainReader chain(node, 31337);
        QVERIFY(await(chain.nativeBalance(addressOf(kFirst))).error().code == WalletErrorCode::NodeRefused);
        QVERIFY(await(chain.tokenBalance(addressOf(kUsdc), addressOf(kFirst))).error().code
                == WalletErrorCode::NodeRefused);
    }

    void transfer_isPreparedWithFeesAndNonce()
    {
        RecordedNode node;
        node.results = {{"eth_chainId", "0x7a69"},
                        {"eth_getTransactionCount", "0x5"},
                        {"eth_getBlockByNumber", QJsonObject{{"baseFeePerGas", "0x64"}}},
                        {"eth_maxPriorityFeePerGas", "0xa"},
                        {"eth_estimateGas", "0x5208"}};
        ChainReader chain(node, 31337);
        evm::Transaction transfer;
        transfer.to = addressOf(kFriend);
        transfer.valueWei = 7;
        const auto prepared = await(chain.prepare(addressOf(kFirst), transfer));
        QVERIFY(prepared);
        QCOMPARE(prepared->nonce, 5U);
        QCOMPARE(prepared->gasLimit, 21'000U);
        QCOMPARE(prepared->maxFeePerGasWei.toDecimal(), QString("210"));
        QCOMPARE(*prepared->chainId, 31337U);
        node.errors["eth_estimateGas"] = {{"code", 3}, {"message", "execution reverted"}};
        QVERIFY(await(chain.prepare(addressOf(kFirst), transfer)).error().code == WalletErrorCode::NodeRefused);
    }

    void simulation_saysWhyNot()
    {
        RecordedNode node;
        node.results = {{"eth_chainId", "0x7a69"}, {"eth_call", "0x"}};
        ChainReader chain(node, 31337);
        evm::Transaction call;
        call.to = addressOf(kUsdc);
        QVERIFY(await(chain.simulate(addressOf(kFirst), call, "TestUsdc"))->succeeds);
        // Error(string) of "not enough"
        const QString revert = "0x08c379a00000000000000000000000000000000000000000000000000000000000000020"
                               "000000000000000000000000000000000000000000000000000000000000000a"
                               "6e6f7420656e6f75676800000000000000000000000000000000000000000000";
        node.errors["eth_call"] = {{"code", 3}, {"message", "reverted"}, {"data", revert}};
        const auto failed = await(chain.simulate(addressOf(kFirst), call, "TestUsdc"));
        QVERIFY(!failed->succeeds);
        QCOMPARE(failed->reason, QString("not enough"));
    }

    void http_carriesRequestAndAnswer()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray received;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&received, socket] {
                received += socket->readAll();
                if (!received.endsWith("{\"a\":1}"))
                    return;
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
                socket->disconnectFromHost();
            });
        });
        QNetworkAccessManager network;
        HttpRpcTransport transport(network, QUrl(QString("http://127.0.0.1:%1").arg(server.serverPort())));
        QCOMPARE(*await(transport.post("{\"a\":1}")), QString("{}"));
        QVERIFY(received.toLower().contains("content-type: application/json"));
        server.close();
        QVERIFY(await(transport.post("{}")).error().code == WalletErrorCode::NodeUnreachable);
    }
};

QTEST_GUILESS_MAIN(ChainTest)
#include "chain_test.moc"
