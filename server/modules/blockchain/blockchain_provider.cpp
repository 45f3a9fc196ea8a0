// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_provider.h"

namespace freehold::blockchain {

namespace {
// How much the newest answer weighs in the averages.
constexpr double kWeight = 0.2;
// What one failure of late adds to the wait.
constexpr double kFailureWaitMs = 5'000;

double blend(double average, double newest) { return average + kWeight * (newest - average); }

Error notAsked(const QString &name)
{
    return Error(ErrorCode::ProviderFailed, QStringLiteral("chain_unreachable"),
                 QStringLiteral("The blockchain node does not answer."), {},
                 name + QStringLiteral(" is not asked now"));
}
} // namespace

Provider::Provider(HttpClient &http, HttpClient &aside, const QUrl &url, QString name, const Settings &settings)
    : m_rpc(http, url, settings.chainId, settings.timeoutMs)
    , m_aside(aside, url, settings.chainId, settings.timeoutMs)
    , m_name(std::move(name))
    , m_breaker(settings.firstPause, settings.quarantine)
{
}

Task<std::vector<RpcResult>> Provider::batch(std::vector<RpcCall> calls)
{
    if (!mayAsk())
        throw notAsked(m_name);
    co_return co_await ask(std::move(calls));
}

Task<std::vector<RpcResult>> Provider::batchAside(std::vector<RpcCall> calls)
{
    if (!mayAsk())
        throw notAsked(m_name);
    co_return co_await m_aside.batch(std::move(calls));
}

Task<quint64> Provider::probe()
{
    m_rpc.checkChainAgain();
    std::vector<RpcCall> calls;
    calls.push_back({QStringLiteral("eth_blockNumber"), {}});
    const auto results = co_await ask(std::move(calls));
    if (!results.front())
        throw results.front().error();
    m_head = readQuantity(*results.front());
    co_return *m_head;
}

Task<quint64> Provider::askHead()
{
    const quint64 head = readQuantity(co_await call(QStringLiteral("eth_blockNumber")));
    m_head = std::max(head, m_head.value_or(0));
    co_return head;
}

Task<std::vector<RpcResult>> Provider::ask(std::vector<RpcCall> calls)
{
    const Moment start = std::chrono::steady_clock::now();
    try {
        auto results = co_await m_rpc.batch(std::move(calls));
        succeeded(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        co_return results;
    } catch (const Error &error) {
        // More than fits is an answer too: a smaller question will do.
        if (error.reason != QLatin1StringView("answer_too_large"))
            failed(error);
        throw;
    }
}

void Provider::failed(const Error &error)
{
    ++m_requests;
    ++m_errors;
    m_errorRate = blend(m_errorRate, 1);
    m_lastError = error.reason + (error.detail.isEmpty() ? QString() : QStringLiteral(": ") + error.detail);
    const Moment now = std::chrono::steady_clock::now();
    if (error.reason == QLatin1StringView("wrong_chain"))
        quarantine(error.reason);
    else
        m_breaker.failed(now);
}

void Provider::succeeded(double ms)
{
    ++m_requests;
    m_errorRate = blend(m_errorRate, 0);
    m_latencyMs = m_latencyMs == 0 ? ms : blend(m_latencyMs, ms);
    m_breaker.succeeded();
}

void Provider::quarantine(const QString &reason)
{
    m_contradictions = 0;
    m_lastError = reason;
    m_breaker.quarantine(reason, std::chrono::steady_clock::now());
}

void Provider::contradictsItself() { ++m_contradictions; }

double Provider::expectedWaitMs() const
{
    return m_latencyMs + kFailureWaitMs * (m_errorRate + m_breaker.failuresInARow());
}

ProviderHealth Provider::health(std::optional<quint64> highestHead) const
{
    ProviderHealth health{.name = m_name,
                          .state = toString(state()),
                          .quarantineReason = m_breaker.quarantineReason(),
                          .headBlock = m_head,
                          .lagBlocks = {},
                          .latencyMs = m_latencyMs,
                          .errorRate = m_errorRate,
                          .requests = m_requests,
                          .errors = m_errors,
                          .lastError = m_lastError};
    if (m_head && highestHead)
        health.lagBlocks = *highestHead - std::min(*m_head, *highestHead);
    return health;
}

} // namespace freehold::blockchain
