// SPDX-License-Identifier: GPL-3.0-or-later
// What a transaction would bring, and what it has brought.
#include "client/desktop/wallet/chain_reader.h"
#include "shared/evm/hex.h"

#include <QJsonObject>

namespace freehold::desktop {

namespace {

QJsonObject simulationOf(const evm::Address &from, const evm::Transaction &transaction)
{
    QJsonObject call{{"from", from.toHex()},
                     {"value", transaction.valueWei.toHexQuantity()},
                     {"input", evm::toHex(transaction.data)}};
    if (transaction.to)
        call["to"] = transaction.to->toHex();
    const QJsonObject block{{"calls", QJsonArray{call}}};
    return {{"blockStateCalls", QJsonArray{block}}, {"traceTransfers", true}, {"validation", false}};
}

std::optional<quint64> quantityOf(const QJsonValue &quantity)
{
    const auto value = evm::U256::fromHex(quantity.toString());
    return value ? value->toUint64() : std::nullopt;
}

} // namespace

QCoro::Task<Outcome<std::vector<BalanceChange>>> ChainReader::changes(evm::Address from, evm::Transaction transaction)
{
    const auto answer = co_await call("eth_simulateV1", {simulationOf(from, transaction), "latest"});
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonArray calls = answer->toArray().at(0)["calls"].toArray();
    if (calls.size() != 1 || !calls[0]["logs"].isArray())
        co_return nonsense();
    if (quantityOf(calls[0]["status"]) != 1U)
        co_return refused(WalletErrorCode::NodeRefused, calls[0]["error"]["message"].toString());
    const auto changes = balanceChangesOf(calls[0]["logs"].toArray(), from);
    co_return changes;
}

QCoro::Task<Outcome<std::optional<Receipt>>> ChainReader::receipt(QString hash)
{
    const auto answer = co_await call("eth_getTransactionReceipt", {hash});
    if (!answer)
        co_return std::unexpected(answer.error());
    if (answer->isNull())
        co_return std::optional<Receipt>();
    const auto status = quantityOf((*answer)["status"]);
    const auto block = quantityOf((*answer)["blockNumber"]);
    const auto gasUsed = quantityOf((*answer)["gasUsed"]);
    const auto price = evm::U256::fromHex((*answer)["effectiveGasPrice"].toString());
    if (!status || !block || !gasUsed || !price)
        co_return nonsense();
    const std::optional<Receipt> receipt = Receipt{.succeeded = *status == 1,
                                                   .blockNumber = *block,
                                                   .feeWei = price->checkedMultiply(*gasUsed).value_or(evm::U256())};
    co_return receipt;
}

QCoro::Task<Outcome<quint64>> ChainReader::minedCount(evm::Address account)
{
    const auto count = co_await quantity("eth_getTransactionCount", {account.toHex(), "latest"});
    if (!count)
        co_return std::unexpected(count.error());
    const auto number = count->toUint64();
    if (!number)
        co_return nonsense();
    co_return *number;
}

} // namespace freehold::desktop
