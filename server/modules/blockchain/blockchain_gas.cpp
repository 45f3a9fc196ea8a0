// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_gas.h"

#include "server/modules/blockchain/blockchain_answer.h"
#include "server/modules/blockchain/blockchain_refusal.h"
#include "shared/evm/hex.h"

namespace freehold::blockchain {

namespace {
constexpr quint64 kHistoryBlocks = 10;
/// Writing a slot anew costs 17,100 more than changing one (EIP-2929). A node may reckon with what waits in its pool, and when
/// that fails, the slots it would have written are fresh after all. What is not used is not paid.
constexpr quint64 kGasOfFreshSlots = 100'000;

evm::U256 readWord(const QJsonValue &value)
{
    const auto word = evm::U256::fromHex(value.toString());
    if (!word)
        throw badChainAnswer(QStringLiteral("no fee"));
    return *word;
}

GasRefusal refusalOf(const RpcError &error)
{
    if (const auto data = error.revertData())
        return {GasRefusal::Kind::Reverts, *data, error.rpcMessage};
    return {isTooPoor(error) ? GasRefusal::Kind::TooPoor : GasRefusal::Kind::Other, {}, error.rpcMessage};
}
} // namespace

QJsonObject callOf(const evm::Address &from, const evm::Address &to, const QByteArray &data)
{
    return {{QStringLiteral("from"), from.toHex()},
            {QStringLiteral("to"), to.toHex()},
            {QStringLiteral("data"), evm::toHex(data)}};
}

Task<std::expected<quint64, GasRefusal>> Gas::estimate(QJsonObject call)
{
    std::vector<RpcCall> calls;
    calls.push_back({QStringLiteral("eth_estimateGas"), {call}});
    const auto results = co_await m_rpc.batch(std::move(calls));
    if (!results.front())
        co_return std::unexpected(refusalOf(results.front().error()));
    const quint64 gas = readQuantity(*results.front());
    // State moves on until the transaction is mined.
    co_return gas + gas / 4 + kGasOfFreshSlots;
}

Task<Gas::Market> Gas::market()
{
    std::vector<RpcCall> calls;
    calls.push_back({QStringLiteral("eth_feeHistory"),
                     {quantity(kHistoryBlocks), QStringLiteral("latest"), QJsonArray{m_rules.tipPercentile}}});
    calls.push_back({QStringLiteral("eth_getBlockByNumber"), {QStringLiteral("latest"), /*transactions=*/false}});
    const auto results = co_await m_rpc.batch(std::move(calls));
    const auto fees = results[0] ? feesFromHistory(results[0]->toObject(), m_rules) : std::nullopt;
    if (!results[1])
        throw results[1].error();
    const QJsonObject block = results[1]->toObject();
    const evm::U256 baseFee = readWord(block.value(QStringLiteral("baseFeePerGas")));
    co_return Market{.fees = fees ? *fees : co_await feesOfHead(),
                     .isAboveCeiling = baseFee > m_rules.maxFee,
                     .mostGas = readQuantity(block.value(QStringLiteral("gasLimit")))};
}

// For nodes that keep no history.
Task<Fees> Gas::feesOfHead()
{
    std::vector<RpcCall> calls;
    calls.push_back({QStringLiteral("eth_getBlockByNumber"), {QStringLiteral("latest"), /*transactions=*/false}});
    calls.push_back({QStringLiteral("eth_maxPriorityFeePerGas"), {}});
    const auto results = co_await m_rpc.batch(std::move(calls));
    if (!results[0])
        throw results[0].error();
    const evm::U256 baseFee = readWord(results[0]->toObject().value(QStringLiteral("baseFeePerGas")));
    co_return feesFor(baseFee, results[1] ? readWord(*results[1]) : m_rules.minTip, m_rules);
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
