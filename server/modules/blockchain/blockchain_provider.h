// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain_breaker.h"
#include "server/modules/blockchain/blockchain_health.h"
#include "server/modules/blockchain/blockchain_rpc.h"

namespace freehold::blockchain {

/// One node of the pool, with what is known of its manners: its breaker, its speed, its head.
class Provider final : public Rpc {
public:
    struct Settings {
        quint64 chainId = 0;
        int timeoutMs = 10'000;
        Millis firstPause{2'000};
        Millis quarantine{600'000};
    };
    /// `aside` carries what people ask.
    Provider(HttpClient &http, HttpClient &aside, const QUrl &url, QString name, const Settings &settings);

    /// Answers count for the breaker; an RpcError is an answer. Throws chain_unreachable without asking while the breaker
    /// is not closed.
    [[nodiscard]] Task<std::vector<RpcResult>> batch(std::vector<RpcCall> calls) override;
    /// For what people make us ask: counts for nothing, and does not wait behind our own questions nor they behind it.
    [[nodiscard]] Task<std::vector<RpcResult>> batchAside(std::vector<RpcCall> calls);
    /// Asks whatever the breaker says: the trial that may close it again. The newest block number; throws otherwise.
    [[nodiscard]] Task<quint64> probe();

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] bool mayAsk() const { return m_breaker.mayAsk(std::chrono::steady_clock::now()); }
    [[nodiscard]] Breaker::State state() const { return m_breaker.state(std::chrono::steady_clock::now()); }
    [[nodiscard]] std::optional<quint64> head() const { return m_head; }
    /// Asks for the newest block's number, and remembers it.
    [[nodiscard]] Task<quint64> askHead();
    /// For an answer; failures make it longer.
    [[nodiscard]] double expectedWaitMs() const;
    [[nodiscard]] ProviderHealth health(std::optional<quint64> highestHead) const;

    void quarantine(const QString &reason);
    /// Answers that do not fit together, which a reorganisation explains once or twice, not more often.
    void contradictsItself();
    void isConsistent() { m_contradictions = 0; }
    [[nodiscard]] bool contradictsItselfTooOften() const { return m_contradictions >= kMaxContradictions; }

private:
    static constexpr int kMaxContradictions = 3;

    [[nodiscard]] Task<std::vector<RpcResult>> ask(std::vector<RpcCall> calls);
    void failed(const Error &error);
    void succeeded(double ms);

    JsonRpc m_rpc;
    JsonRpc m_aside;
    QString m_name;
    Breaker m_breaker;
    std::optional<quint64> m_head;
    double m_latencyMs = 0;
    double m_errorRate = 0;
    qint64 m_requests = 0;
    qint64 m_errors = 0;
    QString m_lastError;
    int m_contradictions = 0;
};

} // namespace freehold::blockchain
