// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/modules/chain_fixture.h"

#include "shared/evm/hex.h"
#include "shared/evm/keccak.h"
#include "tests/support/await.h"

#include <QTcpServer>
#include <QTest>

#include <array>

namespace freehold::test {

namespace {
// Accounts of "test test test test test test test test test test test junk", as every anvil has them.
constexpr std::array kKeys{"0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
                           "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d",
                           "0x5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a",
                           "0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6",
                           "0x47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a",
                           "0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba",
                           "0x92db14e403b83dfe3df233f83dfa3a0d7096f21ca9b0d6d6b8d88b2b4ec1564e"};

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

QString executable()
{
    const QString native = QStringLiteral(FREEHOLD_SOURCE_DIR "/node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil");
    return QFile::exists(native) ? native : QStringLiteral(FREEHOLD_SOURCE_DIR "/node_modules/.bin/anvil");
}
} // namespace

Anvil::Anvil()
{
    const quint16 port = freePort();
    m_url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
    m_rpc.emplace(m_http, m_url, kChainId);
    m_process.start(executable(), {QStringLiteral("--port"), QString::number(port), QStringLiteral("--silent")});
    const bool answers = waitUntil(
        [this] {
            try {
                (void)call(QStringLiteral("eth_blockNumber"));
                return true;
            } catch (const Error &) {
                QTest::qSleep(20);
                return false;
            }
        },
        15'000);
    if (!answers)
        qFatal("anvil does not start");
}

Anvil::~Anvil() { kill(); }

void Anvil::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void Anvil::startOver()
{
    call(QStringLiteral("anvil_dropAllTransactions"));
    if (!m_snapshot.isEmpty())
        call(QStringLiteral("evm_revert"), {m_snapshot});
    m_snapshot = call(QStringLiteral("evm_snapshot")).toString(); // a revert uses it up
    setMining(true);
}

QJsonValue Anvil::call(const QString &method, const QJsonArray &params) { return await(m_rpc->call(method, params)); }

void Anvil::mine(int blocks)
{
    call(QStringLiteral("anvil_mine"), {blockchain::quantity(static_cast<quint64>(blocks))});
}

QString Anvil::send(const evm::Address &from, const evm::Address &to, const QByteArray &data)
{
    return call(QStringLiteral("eth_sendTransaction"),
                {QJsonObject{{QStringLiteral("from"), from.toHex()},
                             {QStringLiteral("to"), to.toHex()},
                             {QStringLiteral("gas"), QStringLiteral("0x4c4b40")},
                             {QStringLiteral("data"), evm::toHex(data)}}})
        .toString();
}

QJsonObject Anvil::receipt(const QString &hash)
{
    QJsonObject receipt;
    const bool isMined = waitUntil([&] {
        receipt = call(QStringLiteral("eth_getTransactionReceipt"), {hash}).toObject();
        return !receipt.isEmpty();
    });
    if (!isMined)
        qFatal("anvil does not mine");
    return receipt;
}

void Anvil::setCode(const evm::Address &address, const QByteArray &code)
{
    call(QStringLiteral("anvil_setCode"), {address.toHex(), evm::toHex(code)});
}

void Anvil::setStorage(const evm::Address &address, quint64 slot, quint64 value)
{
    call(QStringLiteral("anvil_setStorageAt"),
         {address.toHex(), evm::toHex(evm::U256(slot).toBigEndian32()), evm::toHex(evm::U256(value).toBigEndian32())});
}

evm::PrivateKey anvilKey(int index)
{
    return evm::PrivateKey::fromHex(kKeys.at(static_cast<std::size_t>(index))).value();
}

evm::Address anvilAccount(int index) { return anvilKey(index).address(); }

evm::Address addressOf(quint64 number) { return evm::Address::fromWord(evm::U256(number).toWord()).value(); }

QByteArray emitterCode() { return QByteArray::fromHex("60003560006000a100"); }

QByteArray gateCode(const QByteArray &revertData)
{
    // SLOAD(0); JUMPI to the end; STOP; there: copy the bytes behind the code and revert with them.
    QByteArray code = QByteArray::fromHex("600054600757005b6044601460003960446000fd");
    constexpr std::array kLengthAt{9, 16};
    for (const int at : kLengthAt)
        code[at] = static_cast<char>(revertData.size());
    return code + revertData;
}

QByteArray gateCode()
{
    const QByteArray selector = evm::keccak256("TransferRestricted(uint8,uint256)").toBytes().left(4);
    constexpr quint64 kReceiverNotVerified = 5;
    return gateCode(selector + evm::U256(kReceiverNotVerified).toBigEndian32() + evm::U256(1).toBigEndian32());
}

QByteArray roleGateCode(const evm::Address &caller)
{
    const QByteArray selector = evm::keccak256("AccessManagedUnauthorized(address)").toBytes().left(4);
    return gateCode(selector + caller.toWord().toBytes());
}

QByteArray tokenGateCode(const evm::Address &caller)
{
    const QByteArray selector = evm::keccak256("NotPermitted(address,bytes4)").toBytes().left(4);
    return gateCode(selector + caller.toWord().toBytes() + QByteArray(32, 0));
}

blockchain::BlockchainConfig chainConfig(const QUrl &url, int confirmations)
{
    blockchain::ChainContracts contracts;
    contracts.chainId = Anvil::kChainId;
    return {.rpcUrls = {url},
            .contracts = contracts,
            .confirmations = confirmations,
            .pollMs = 10,
            .bumpFeeAfterMs = 45'000,
            .maxBlockRange = 2'000,
            .operatorKey = anvilKey(0)};
}

} // namespace freehold::test
