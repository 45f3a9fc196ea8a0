// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_gas.h"

#include "shared/evm/hex.h"

namespace freehold::blockchain {

namespace {
// For nodes that name no tip of their own: 1 gwei.
constexpr quint64 kDefaultTipWei = 1'000'000'000;

QJsonObject callOf(const evm::Address &from, const evm::Address &to, const QByteArray &data)
{
    return {{QStringLiteral("from"), from.toHex()},
            {QStringLiteral("to"), to.toHex()},
            {QStringLiteral("data"), evm::toHex(data)}};
}

evm::U256 readWord(const QJsonValue &value)
{
    const auto word = evm::U256::fromHex(value.toString());
    if (!word)
        throw badChainAnswer(QStringLiteral("no fee"));
    return *word;
}
} // namespace

Task<std::expected<quint64, QByteArray>> Gas::estimate(evm::Address from, evm::Address to, QByteArray data)
{
    QJsonArray params{callOf(from, to, data)};
    std::optional<QByteArray> reverted;
    try {
        const quint64 gas = readQuantity(co_await m_rpc.call(QStringLiteral("eth_estimateGas"), std::move(params)));
        // State moves on until the transaction is mined: a quarter more.
        co_return gas + gas / 4;
    } catch (const RpcError &error) {
        reverted = error.revertData();
        if (!reverted)
            throw;
    }
    co_return std::unexpected(*reverted);
}

Task<Fees> Gas::marketFees()
{
    std::vector<RpcCall> calls;
    calls.push_back({QStringLiteral("eth_getBlockByNumber"), {QStringLiteral("latest"), /*transactions=*/false}});
    calls.push_back({QStringLiteral("eth_maxPriorityFeePerGas"), {}});
    const auto results = co_await m_rpc.batch(std::move(calls));
    if (!results[0])
        throw results[0].error();
    const evm::U256 baseFee = readWord(results[0]->toObject().value(QStringLiteral("baseFeePerGas")));
    const evm::U256 tip = results[1] ? readWord(*results[1]) : evm::U256(kDefaultTipWei);
    co_return feesFor(baseFee, tip);
}

Task<Gas::Reason> Gas::replay(ChainTransaction transaction, quint64 blockNumber, quint64 gasUsed)
{
    QJsonObject call = callOf(transaction.signer, transaction.to, transaction.data);
    call.insert(QStringLiteral("gas"), quantity(transaction.gasLimit.value_or(0)));
    QJsonArray params{call, quantity(blockNumber)};
    try {
        (void)co_await m_rpc.call(QStringLiteral("eth_call"), std::move(params));
    } catch (const RpcError &error) {
        if (const auto data = error.revertData())
            co_return Reason{decodeRevert(*data), *data};
    }
    // It would pass now, or the node no longer has that state: the gas alone can tell something.
    const bool isOutOfGas = transaction.gasLimit && gasUsed >= *transaction.gasLimit;
    if (isOutOfGas)
        co_return Reason{{QStringLiteral("out_of_gas"), {}, QStringLiteral("The transaction ran out of gas.")}, {}};
    co_return Reason{decodeRevert({}), {}};
}

} // namespace freehold::blockchain
