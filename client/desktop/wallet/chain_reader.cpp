// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/chain_reader.h"

#include "client/desktop/wallet/call_reader.h"
#include "shared/evm/hex.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace freehold::desktop {

namespace {

QJsonObject callObject(const evm::Address &from, const evm::Transaction &transaction)
{
    QJsonObject call{{"from", from.toHex()},
                     {"value", transaction.valueWei.toHexQuantity()},
                     {"data", evm::toHex(transaction.data)}};
    if (transaction.to)
        call["to"] = transaction.to->toHex();
    return call;
}

/// Nodes put revert data at data, or at data.data.
QByteArray revertData(const QJsonObject &error)
{
    const QJsonValue data = error["data"];
    return evm::fromHex(data.isObject() ? data["data"].toString() : data.toString()).value_or(QByteArray());
}

Simulation failureOf(const QJsonObject &error, const QString &abiName)
{
    const QByteArray data = revertData(error);
    const evm::ContractAbi *abi = builtInAbi(abiName);
    const auto own = abi ? abi->decodeRevert(data) : evm::decodeStandardRevert(data);
    return {.succeeds = false,
            .reason = own ? own->toText() : error["message"].toString(),
            .revert = own ? std::optional(*own) : std::nullopt};
}

std::optional<evm::U256> wordOf(const QString &hex)
{
    const auto bytes = evm::fromHex(hex);
    const auto word = bytes && bytes->size() == 32
        ? evm::U256::fromBigEndian(*bytes)
        : evm::Result<evm::U256>(evm::failure(evm::EvmErrorCode::InvalidLength, QString()));
    return word ? std::optional(*word) : std::nullopt;
}

QByteArray erc20(const char *function, const evm::AbiValue::List &arguments)
{
    const evm::AbiFunction *found = builtInAbi("TestUsdc")->findFunction(function);
    return found->encodeCall(arguments).value_or(QByteArray());
}

} // namespace

QByteArray tokenTransferData(const evm::Address &to, const evm::U256 &amount)
{
    return erc20("transfer(address,uint256)", {evm::AbiValue(to), evm::AbiValue(amount)});
}

/// The answer's object, error or result.
QCoro::Task<Outcome<QJsonObject>> ChainReader::exchange(QString method, QJsonArray params)
{
    const qint64 id = ++m_lastId;
    const QJsonObject request{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}};
    const auto answer = co_await m_transport.post(QJsonDocument(request).toJson(QJsonDocument::Compact));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject object = QJsonDocument::fromJson(answer->toUtf8()).object();
    if (object["id"].toInteger() != id || (!object.contains("result") && !object.contains("error")))
        co_return nonsense();
    co_return object;
}

QCoro::Task<Outcome<>> ChainReader::checkChain()
{
    if (m_isChainChecked)
        co_return Outcome<>();
    const auto answer = co_await exchange("eth_chainId", {});
    if (!answer)
        co_return std::unexpected(answer.error());
    const auto chain = evm::U256::fromHex((*answer)["result"].toString());
    if (!chain || *chain != evm::U256(m_chainId))
        co_return refused(WalletErrorCode::WrongChain, "The node is of another chain.");
    m_isChainChecked = true;
    co_return Outcome<>();
}

QCoro::Task<Outcome<QJsonValue>> ChainReader::call(QString method, QJsonArray params)
{
    if (const auto checked = co_await checkChain(); !checked)
        co_return std::unexpected(checked.error());
    const auto answer = co_await exchange(method, params);
    if (!answer) {
        m_isChainChecked = false; // another node may stand there when it comes back
        co_return std::unexpected(answer.error());
    }
    if (answer->contains("error"))
        co_return refused(WalletErrorCode::NodeRefused, (*answer)["error"]["message"].toString());
    const QJsonValue result = (*answer)["result"];
    co_return result;
}

QCoro::Task<Outcome<evm::U256>> ChainReader::quantity(QString method, QJsonArray params)
{
    const auto answer = co_await call(method, params);
    if (!answer)
        co_return std::unexpected(answer.error());
    const auto value = evm::U256::fromHex(answer->toString());
    if (!value)
        co_return nonsense();
    co_return *value;
}

QCoro::Task<Outcome<evm::U256>> ChainReader::nativeBalance(evm::Address account)
{
    return quantity("eth_getBalance", {account.toHex(), "latest"});
}

QCoro::Task<Outcome<evm::U256>> ChainReader::tokenBalance(evm::Address token, evm::Address account)
{
    const QByteArray data = erc20("balanceOf(address)", {evm::AbiValue(account)});
    const auto answer =
        co_await call("eth_call", {QJsonObject{{"to", token.toHex()}, {"data", evm::toHex(data)}}, "latest"});
    if (!answer)
        co_return std::unexpected(answer.error());
    const auto balance = wordOf(answer->toString());
    if (!balance)
        co_return nonsense();
    co_return *balance;
}

QCoro::Task<Outcome<FeeQuote>> ChainReader::fees()
{
    const auto block = co_await call("eth_getBlockByNumber", {"latest", false});
    if (!block)
        co_return std::unexpected(block.error());
    const auto base = evm::U256::fromHex((*block)["baseFeePerGas"].toString());
    const auto tip = co_await quantity("eth_maxPriorityFeePerGas", {});
    if (!tip)
        co_return std::unexpected(tip.error());
    // Twice the base fee lasts for six full blocks in a row.
    const auto twice = base ? base->checkedMultiply(2) : std::nullopt;
    const auto most = twice ? twice->checkedAdd(*tip) : std::nullopt;
    if (!most)
        co_return nonsense();
    co_return FeeQuote{.maxFeePerGasWei = *most, .maxPriorityFeePerGasWei = *tip};
}

QCoro::Task<Outcome<Simulation>> ChainReader::simulate(evm::Address from, evm::Transaction transaction, QString abi)
{
    if (const auto checked = co_await checkChain(); !checked)
        co_return std::unexpected(checked.error());
    const auto answer = co_await exchange("eth_call", {callObject(from, transaction), "latest"});
    if (!answer)
        co_return std::unexpected(answer.error());
    if (!answer->contains("error"))
        co_return Simulation{.succeeds = true, .reason = {}};
    const Simulation failed = failureOf((*answer)["error"].toObject(), abi);
    co_return failed;
}

QCoro::Task<Outcome<evm::Transaction>> ChainReader::prepare(evm::Address from, evm::Transaction transaction)
{
    const auto nonce = co_await quantity("eth_getTransactionCount", {from.toHex(), "pending"});
    if (!nonce)
        co_return std::unexpected(nonce.error());
    const auto quote = co_await fees();
    if (!quote)
        co_return std::unexpected(quote.error());
    const auto gas = co_await quantity("eth_estimateGas", {callObject(from, transaction)});
    if (!gas)
        co_return std::unexpected(gas.error());
    const auto gasNumber = gas->toUint64();
    constexpr quint64 kMostGas = 100'000'000;
    if (!nonce->toUint64() || !gasNumber || *gasNumber > kMostGas)
        co_return nonsense();
    transaction.type = evm::TransactionType::DynamicFee;
    transaction.chainId = m_chainId;
    transaction.nonce = *nonce->toUint64();
    transaction.maxFeePerGasWei = quote->maxFeePerGasWei;
    transaction.maxPriorityFeePerGasWei = quote->maxPriorityFeePerGasWei;
    transaction.gasLimit = *gasNumber + (transaction.data.isEmpty() ? 0 : *gasNumber / 10);
    co_return transaction;
}

QCoro::Task<Outcome<QString>> ChainReader::send(QByteArray rawTransaction)
{
    const auto answer = co_await call("eth_sendRawTransaction", {evm::toHex(rawTransaction)});
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return answer->toString();
}

} // namespace freehold::desktop
