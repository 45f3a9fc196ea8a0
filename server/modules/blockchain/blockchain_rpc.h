// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/core/http/http_client.h"
#include "server/modules/blockchain/blockchain_batch_size.h"

#include <QJsonArray>
#include <QJsonValue>

#include <expected>
#include <optional>
#include <vector>

namespace freehold::blockchain {

/// The node answered with an error object. Not the same as no answer: see JsonRpc.
class RpcError : public Error {
public:
    RpcError(const QString &method, const QJsonObject &error);

    /// The bytes a contract reverted with; nothing when the error is another one.
    [[nodiscard]] std::optional<QByteArray> revertData() const;
    [[nodiscard]] bool says(QLatin1StringView words) const;

    int rpcCode = 0;
    QString rpcMessage;
    QJsonValue data;
};

struct RpcCall {
    QString method;
    QJsonArray params;
};
using RpcResult = std::expected<QJsonValue, RpcError>;

/// Whoever answers JSON-RPC calls: one node, or one of a pool.
class Rpc {
public:
    virtual ~Rpc() = default;
    /// Throws RpcError, or Error{ProviderFailed} chain_unreachable / wrong_chain.
    [[nodiscard]] Task<QJsonValue> call(QString method, QJsonArray params = {});
    /// Answers in the order of the calls, all of one node.
    [[nodiscard]] virtual Task<std::vector<RpcResult>> batch(std::vector<RpcCall> calls) = 0;
};

/// JSON-RPC 2.0 over HTTP to one node, whose chain id is checked before the first call and again after every failure to
/// reach it: a node that was replaced by one of another chain must not be believed.
class JsonRpc final : public Rpc {
public:
    static constexpr std::size_t kMaxBatch = 100;
    static constexpr int kTimeoutMs = 10'000;

    JsonRpc(HttpClient &http, QUrl url, quint64 chainId, int timeoutMs = kTimeoutMs);

    /// Sent in as few requests as the node takes: after a batch that it refused in smaller ones for a while. A node that says it was asked too often counts as one that does not
    /// answer: chain_unreachable.
    [[nodiscard]] Task<std::vector<RpcResult>> batch(std::vector<RpcCall> calls) override;
    /// Before the next call.
    void checkChainAgain() { m_isChainChecked = false; }

private:
    class BatchRefused { };
    [[nodiscard]] Task<> requireChain();
    [[nodiscard]] Task<std::vector<RpcResult>> send(std::vector<RpcCall> calls);
    [[nodiscard]] Task<QJsonDocument> post(QByteArray body);

    HttpClient &m_http;
    QUrl m_url;
    quint64 m_chainId;
    int m_timeoutMs;
    BatchSize m_batchSize{kMaxBatch};
    qint64 m_nextId = 1;
    bool m_isChainChecked = false;
};

/// JSON-RPC forms of numbers and bytes; the readers throw Error{ProviderFailed, "bad_chain_answer"}.
[[nodiscard]] quint64 readQuantity(const QJsonValue &value);
[[nodiscard]] QByteArray readBytes(const QJsonValue &value);
[[nodiscard]] QString quantity(quint64 value);

} // namespace freehold::blockchain
