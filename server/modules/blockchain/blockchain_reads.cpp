// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_reads.h"

#include "server/modules/blockchain/blockchain_answer.h"
#include "shared/evm/hex.h"

namespace freehold::blockchain {

namespace {
const QString kLatest = QStringLiteral("latest");
}

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
    for (const Call &call : calls) {
        const QJsonObject transaction{{QStringLiteral("to"), call.to.toHex()},
                                      {QStringLiteral("data"), evm::toHex(call.data)}};
        questions.push_back({QStringLiteral("eth_call"), {transaction, quantity(block)}});
    }
    const auto results = co_await m_rpc.batch(std::move(questions));
    std::vector<QByteArray> answers;
    for (const RpcResult &result : results) {
        const auto reverted = result ? std::nullopt : result.error().revertData();
        if (reverted)
            throw ContractReverted(*reverted);
        if (!result)
            throw result.error();
        answers.push_back(readBytes(*result));
    }
    co_return answers;
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

Task<TimeMs> RpcReads::headTime()
{
    constexpr qint64 kMsPerSecond = 1000;
    QJsonArray params{kLatest, /*transactions=*/false};
    const QJsonValue block = co_await m_rpc.call(QStringLiteral("eth_getBlockByNumber"), std::move(params));
    co_return TimeMs{static_cast<qint64>(readQuantity(block.toObject().value(QStringLiteral("timestamp"))))
                     * kMsPerSecond};
}

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
