// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_reads.h"

#include "server/modules/blockchain/blockchain_answer.h"
#include "server/modules/blockchain/blockchain_node_logs.h"
#include "shared/evm/hex.h"

namespace freehold::blockchain {

namespace {
const QString kLatest = QStringLiteral("latest");

RpcCall ethCallOf(const ChainReads::Call &call, const QString &block)
{
    QJsonObject transaction{{QStringLiteral("to"), call.to.toHex()}, {QStringLiteral("data"), evm::toHex(call.data)}};
    if (call.gas)
        transaction.insert(QStringLiteral("gas"), quantity(*call.gas));
    return {QStringLiteral("eth_call"), {transaction, block}};
}

QByteArray bytesOf(const RpcResult &result)
{
    const auto reverted = result ? std::nullopt : result.error().revertData();
    if (reverted)
        throw ContractReverted(*reverted);
    if (!result)
        throw result.error();
    return readBytes(*result);
}
} // namespace

Task<QByteArray> RpcReads::call(evm::Address to, QByteArray data)
{
    QJsonObject transaction{{QStringLiteral("to"), to.toHex()}, {QStringLiteral("data"), evm::toHex(data)}};
    return ethCall(std::move(transaction));
}

Task<QByteArray> RpcReads::callFrom(evm::Address from, evm::Address to, QByteArray data)
{
    QJsonObject transaction{{QStringLiteral("from"), from.toHex()},
                            {QStringLiteral("to"), to.toHex()},
                            {QStringLiteral("data"), evm::toHex(data)}};
    return ethCall(std::move(transaction));
}

Task<std::vector<QByteArray>> RpcReads::callsAt(quint64 block, std::vector<Call> calls)
{
    std::vector<RpcCall> questions;
    for (const Call &call : calls)
        questions.push_back(ethCallOf(call, quantity(block)));
    const auto results = co_await m_rpc.batch(std::move(questions));
    std::vector<QByteArray> answers;
    for (const RpcResult &result : results)
        answers.push_back(bytesOf(result));
    co_return answers;
}

Task<ChainReads::Now> RpcReads::askNow(std::vector<Call> calls)
{
    std::vector<RpcCall> questions;
    questions.push_back({QStringLiteral("eth_getBlockByNumber"), {kLatest, /*transactions=*/false}});
    for (const Call &call : calls)
        questions.push_back(ethCallOf(call, kLatest));
    const auto results = co_await m_aside.batch(std::move(questions));
    if (!results.front())
        throw results.front().error();
    const quint64 seconds = readQuantity(results.front()->toObject().value(QStringLiteral("timestamp")));
    Now now{.headTime = {static_cast<qint64>(seconds) * kMsPerSecond},
            .head = readBlockRef(results.front()->toObject()),
            .answers = {}};
    for (std::size_t i = 1; i < results.size(); ++i)
        now.answers.push_back(bytesOf(results[i]));
    co_return now;
}

Task<QByteArray> RpcReads::ethCall(QJsonObject transaction)
{
    QJsonArray params{transaction, kLatest};
    std::optional<QByteArray> reverted;
    try {
        co_return readBytes(co_await m_rpc.call(QStringLiteral("eth_call"), std::move(params)));
    } catch (const RpcError &error) {
        reverted = error.revertData();
        if (!reverted)
            throw;
    }
    throw ContractReverted(*reverted);
}

Task<quint64> RpcReads::headBlock() { co_return readQuantity(co_await m_rpc.call(QStringLiteral("eth_blockNumber"))); }

Task<evm::U256> RpcReads::balance(evm::Address account)
{
    QJsonArray params{account.toHex(), kLatest};
    const QJsonValue answer = co_await m_rpc.call(QStringLiteral("eth_getBalance"), std::move(params));
    const auto wei = evm::U256::fromHex(answer.toString());
    if (!wei)
        throw badChainAnswer(QStringLiteral("no balance"));
    co_return *wei;
}

} // namespace freehold::blockchain
