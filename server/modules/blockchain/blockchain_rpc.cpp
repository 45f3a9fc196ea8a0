// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_rpc.h"

#include "server/modules/blockchain/blockchain_answer.h"
#include "server/modules/blockchain/blockchain_refusal.h"
#include "shared/evm/hex.h"
#include "shared/evm/u256.h"

#include <QHash>

#include <limits>

namespace freehold::blockchain {

namespace {
constexpr qint64 kMaxRpcAnswerBytes = 32 * 1024 * 1024;

Error unreachable(const QString &detail)
{
    return Error(ErrorCode::ProviderFailed, QStringLiteral("chain_unreachable"),
                 QStringLiteral("The blockchain node does not answer."), {}, detail);
}

QJsonObject toJson(const RpcCall &call, qint64 id)
{
    return {{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
            {QStringLiteral("id"), id},
            {QStringLiteral("method"), call.method},
            {QStringLiteral("params"), call.params}};
}

RpcResult readResult(const RpcCall &call, const QJsonObject &answer)
{
    if (answer.contains(QStringLiteral("error")))
        return std::unexpected(RpcError(call.method, answer.value(QStringLiteral("error")).toObject()));
    return answer.value(QStringLiteral("result"));
}
} // namespace

RpcError::RpcError(const QString &method, const QJsonObject &error)
    : Error(ErrorCode::ProviderFailed, QStringLiteral("chain_error"),
            QStringLiteral("The blockchain node refused a call."), {},
            method + QStringLiteral(": ") + error.value(QStringLiteral("message")).toString())
    , rpcCode(error.value(QStringLiteral("code")).toInt())
    , rpcMessage(error.value(QStringLiteral("message")).toString())
    , data(error.value(QStringLiteral("data")))
{
}

std::optional<QByteArray> RpcError::revertData() const
{
    constexpr int kExecutionReverted = 3;
    if (rpcCode != kExecutionReverted && !says(QLatin1StringView("revert")))
        return std::nullopt;
    // Geth puts the bytes into `data`; some nodes wrap them in an object.
    const QString text = data.isObject() ? data.toObject().value(QStringLiteral("data")).toString() : data.toString();
    return evm::fromHex(text).value_or(QByteArray());
}

bool RpcError::says(QLatin1StringView words) const { return rpcMessage.contains(words, Qt::CaseInsensitive); }

JsonRpc::JsonRpc(HttpClient &http, QUrl url, quint64 chainId, int timeoutMs)
    : m_http(http), m_url(std::move(url)), m_chainId(chainId), m_timeoutMs(timeoutMs)
{
}

Task<QJsonValue> Rpc::call(QString method, QJsonArray params)
{
    std::vector<RpcCall> calls;
    calls.push_back({std::move(method), std::move(params)});
    auto results = co_await batch(std::move(calls));
    if (!results.front())
        throw results.front().error();
    co_return *results.front();
}

Task<std::vector<RpcResult>> JsonRpc::batch(std::vector<RpcCall> calls)
{
    if (!m_isChainChecked)
        co_await requireChain();
    std::vector<RpcResult> results;
    while (results.size() < calls.size()) {
        const std::size_t first = results.size();
        const std::size_t room = m_batchSize.calls();
        const std::size_t last = std::min(calls.size(), first + room);
        std::vector<RpcCall> part(calls.begin() + static_cast<qsizetype>(first),
                                  calls.begin() + static_cast<qsizetype>(last));
        try {
            auto partResults = co_await send(std::move(part));
            std::move(partResults.begin(), partResults.end(), std::back_inserter(results));
            if (last - first == room)
                m_batchSize.filled();
        } catch (const BatchRefused &) {
            m_batchSize.refused(last - first);
        }
    }
    co_return results;
}

Task<> JsonRpc::requireChain()
{
    std::vector<RpcCall> calls;
    calls.push_back({QStringLiteral("eth_chainId"), {}});
    const auto results = co_await send(std::move(calls));
    if (!results.front())
        throw results.front().error();
    const quint64 chainId = readQuantity(*results.front());
    if (chainId != m_chainId) {
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("wrong_chain"),
                    QStringLiteral("The blockchain node is on another chain than the contracts."),
                    {{QStringLiteral("expected"), static_cast<qint64>(m_chainId)},
                     {QStringLiteral("actual"), static_cast<qint64>(chainId)}});
    }
    m_isChainChecked = true;
}

Task<std::vector<RpcResult>> JsonRpc::send(std::vector<RpcCall> calls)
{
    const qint64 firstId = m_nextId;
    m_nextId += static_cast<qint64>(calls.size());
    QJsonArray requests;
    for (std::size_t i = 0; i < calls.size(); ++i)
        requests.append(toJson(calls[i], firstId + static_cast<qint64>(i)));
    // A single call goes without the array: not every node knows batches.
    const QJsonDocument body = calls.size() == 1 ? QJsonDocument(requests.first().toObject()) : QJsonDocument(requests);
    const QJsonDocument answer = co_await post(body.toJson(QJsonDocument::Compact));

    if (calls.size() > 1 && answer.isObject() && answer.object().contains(QStringLiteral("error"))) {
        const RpcError refusal(QStringLiteral("batch"), answer.object().value(QStringLiteral("error")).toObject());
        if (isRateLimit(refusal))
            throw unreachable(refusal.rpcMessage);
        throw BatchRefused();
    }
    QHash<qint64, QJsonObject> byId;
    const QJsonArray answers = answer.isArray() ? answer.array() : QJsonArray{answer.object()};
    for (const QJsonValue &one : answers)
        byId.insert(one.toObject().value(QStringLiteral("id")).toInteger(), one.toObject());

    std::vector<RpcResult> results;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const auto found = byId.constFind(firstId + static_cast<qint64>(i));
        if (found == byId.constEnd())
            throw badChainAnswer(QStringLiteral("no answer to ") + calls[i].method);
        results.push_back(readResult(calls[i], *found));
        if (!results.back() && isRateLimit(results.back().error()))
            throw unreachable(results.back().error().rpcMessage);
    }
    co_return results;
}

Task<QJsonDocument> JsonRpc::post(QByteArray body)
{
    HttpCall call{
        .method = "POST", .url = m_url, .headers = {{"Content-Type", "application/json"}}, .body = std::move(body)};
    call.timeoutMs = m_timeoutMs;
    call.maxAnswerBytes = kMaxRpcAnswerBytes;
    try {
        const HttpAnswer answer = co_await m_http.send(std::move(call));
        if (answer.status >= 500 || answer.status == 429)
            throw unreachable(QStringLiteral("HTTP %1").arg(answer.status));
        co_return answer.json();
    } catch (const Error &error) {
        if (error.reason == QLatin1StringView("answer_too_large"))
            throw;
        m_isChainChecked = false;
        throw unreachable(error.detail.isEmpty() ? error.reason : error.detail);
    }
}

quint64 readQuantity(const QJsonValue &value)
{
    constexpr quint64 kMostBeforeADigit = std::numeric_limits<quint64>::max() >> 4;
    const QString text = value.toString();
    bool isNumber = text.startsWith(QLatin1StringView("0x")) && text.size() > 2;
    quint64 number = 0;
    for (qsizetype i = 2; isNumber && i < text.size(); ++i) {
        const int digit = evm::hexDigitValue(text[i].unicode());
        isNumber = digit >= 0 && number <= kMostBeforeADigit;
        number = number << 4 | static_cast<quint64>(digit);
    }
    if (!isNumber)
        throw badChainAnswer(QStringLiteral("no quantity: ") + text);
    return number;
}

QByteArray readBytes(const QJsonValue &value)
{
    const auto bytes = evm::fromHex(value.toString());
    if (!bytes)
        throw badChainAnswer(QStringLiteral("no bytes"));
    return *bytes;
}

QString quantity(quint64 value) { return evm::U256(value).toHexQuantity(); }

} // namespace freehold::blockchain
