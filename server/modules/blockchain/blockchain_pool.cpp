// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_pool.h"

#include "server/core/log/log.h"
#include "server/modules/blockchain/blockchain.h"
#include "server/modules/blockchain/blockchain_refusal.h"

#include <algorithm>
#include <tuple>

namespace freehold::blockchain {

namespace {
// A provider is left for another one only when that answers in less than half the time.
constexpr double kMuchBetter = 0.5;
// Load balancers answer from nodes a few blocks apart; only a head that falls further is a contradiction.
constexpr quint64 kMaxHeadDrop = 16;

const QString kQuarantined = QStringLiteral("provider_quarantined");
const QString kAway = QStringLiteral("provider_away");
const QString kBehind = QStringLiteral("provider_behind");
const QString kQuorumMissing = QStringLiteral("quorum_missing");

QString nameOf(const QUrl &url, const std::vector<std::unique_ptr<Provider>> &others)
{
    const QString base = url.port() > 0 ? QStringLiteral("%1:%2").arg(url.host()).arg(url.port()) : url.host();
    const auto isTaken = [&](const QString &name) {
        return std::ranges::any_of(others, [&](const auto &other) { return other->name() == name; });
    };
    QString name = base;
    for (int i = 2; isTaken(name); ++i)
        name = QStringLiteral("%1#%2").arg(base).arg(i);
    return name;
}

Error nobodyAnswers()
{
    return Error(ErrorCode::ProviderFailed, QStringLiteral("chain_unreachable"),
                 QStringLiteral("The blockchain node does not answer."), {}, QStringLiteral("no provider is usable"));
}
} // namespace

RpcPool::RpcPool(HttpClient &http, const BlockchainConfig &config, ChainAlarms &alarms)
    : m_alarms(alarms), m_quorum(static_cast<std::size_t>(config.quorum))
{
    const Provider::Settings settings{.chainId = config.contracts.chainId,
                                      .timeoutMs = config.rpcTimeoutMs,
                                      .firstPause = Millis(config.pollMs),
                                      .quarantine = Millis(config.quarantineMs)};
    for (const QUrl &url : config.rpcUrls)
        m_providers.push_back(std::make_unique<Provider>(http, m_asideHttp, url, nameOf(url, m_providers), settings));
}

Task<std::vector<RpcResult>> RpcPool::batch(std::vector<RpcCall> calls)
{
    return firstAnswer(&Provider::batch, std::move(calls));
}

Task<std::vector<RpcResult>> RpcPool::batchAside(std::vector<RpcCall> calls)
{
    return firstAnswer(&Provider::batchAside, std::move(calls));
}

Task<std::vector<RpcResult>> RpcPool::firstAnswer(Ask ask, std::vector<RpcCall> calls)
{
    std::optional<Error> last;
    std::optional<std::vector<RpcResult>> missing;
    for (Provider *provider : ranked()) {
        try {
            auto results = co_await (provider->*ask)(calls);
            if (std::ranges::none_of(results, [](const auto &one) { return !one && isMissingHere(one.error()); }))
                co_return results;
            missing = std::move(results);
        } catch (const Error &error) {
            last = error;
        }
    }
    if (missing)
        co_return *std::move(missing);
    throw last.value_or(nobodyAnswers());
}

std::vector<Provider *> RpcPool::ranked(const Provider *preferred) const
{
    struct Place {
        bool isBehind;
        double waitMs;
        std::size_t number;
        Provider *provider;
    };
    const quint64 reference = referenceHead();
    std::vector<Place> places;
    for (const auto &provider : m_providers) {
        const double weight = provider.get() == preferred ? kMuchBetter : 1;
        if (provider->mayAsk())
            places.push_back(
                {isBehind(*provider, reference), provider->expectedWaitMs() * weight, places.size(), provider.get()});
    }
    std::ranges::sort(places, {},
                      [](const Place &place) { return std::tuple(place.isBehind, place.waitMs, place.number); });
    std::vector<Provider *> best;
    for (const Place &place : places)
        best.push_back(place.provider);
    return best;
}

Provider &RpcPool::best(const Provider *preferred) const
{
    const auto order = ranked(preferred);
    if (order.empty())
        throw nobodyAnswers();
    return *order.front();
}

Task<> RpcPool::probe()
{
    std::vector<Task<>> probes; // all at once: a slow one must not hold up the others
    for (const auto &provider : m_providers) {
        const Breaker::State state = provider->state();
        if (state == Breaker::State::Closed || state == Breaker::State::HalfOpen)
            probes.push_back(probeOne(this, provider.get()));
    }
    for (Task<> &one : probes)
        co_await one;
    ringForStates();
}

Task<> RpcPool::probeOne(RpcPool *self, Provider *provider)
{
    const auto before = provider->head();
    try {
        const quint64 head = co_await provider->probe();
        self->watchHead(*provider, before, head);
    } catch (const Error &error) {
        log::debug("chain_probe_failed",
                   {{QStringLiteral("provider"), provider->name()},
                    {QStringLiteral("error"), QString::fromUtf8(error.what())}});
    }
}

void RpcPool::watchHead(Provider &provider, std::optional<quint64> before, quint64 now)
{
    if (before && now + kMaxHeadDrop < *before)
        quarantine(provider, QStringLiteral("head_went_back"));
}

void RpcPool::quarantine(Provider &provider, const QString &reason)
{
    const QJsonObject params{{QStringLiteral("reason"), reason}};
    m_alarms.raise(kQuarantined, provider.name(), params);
    if (m_providers.size() > 1)
        provider.quarantine(reason);
    else
        log::error("chain_only_provider_contradicts", params);
}

void RpcPool::ringForStates()
{
    const auto highest = head();
    for (const auto &provider : m_providers)
        ringFor(*provider, highest);
    const std::size_t usable = ranked().size();
    if (usable >= m_quorum)
        m_alarms.clear(kQuorumMissing);
    else
        m_alarms.raise(kQuorumMissing, {},
                       {{QStringLiteral("quorum"), static_cast<qint64>(m_quorum)},
                        {QStringLiteral("usable"), static_cast<qint64>(usable)}});
}

void RpcPool::ringFor(const Provider &provider, std::optional<quint64> highest)
{
    const ProviderHealth health = provider.health(highest);
    const auto ring = [&](bool isWrong, const QString &alarm, const QJsonObject &params) {
        if (isWrong)
            m_alarms.raise(alarm, provider.name(), params);
        else
            m_alarms.clear(alarm, provider.name());
    };
    switch (provider.state()) {
    case Breaker::State::Closed:
        ring(false, kQuarantined, {});
        ring(false, kAway, {});
        break;
    case Breaker::State::Open: ring(true, kAway, {{QStringLiteral("error"), health.lastError}}); break;
    case Breaker::State::Quarantined:
        ring(true, kQuarantined, {{QStringLiteral("reason"), health.quarantineReason}});
        break;
    case Breaker::State::HalfOpen: break; // as it was, until the trial is over
    }
    const bool isLate = provider.mayAsk() && highest && isBehind(provider, *highest);
    ring(isLate, kBehind, {{QStringLiteral("blocks"), static_cast<qint64>(health.lagBlocks.value_or(0))}});
}

bool RpcPool::isBehind(const Provider &provider, quint64 reference) const
{
    return provider.head() && *provider.head() + kMaxLagBlocks < reference;
}

// One provider alone may claim any height: what counts is what a second one has as well.
quint64 RpcPool::referenceHead() const
{
    std::vector<quint64> heads;
    for (const auto &provider : m_providers)
        if (provider->mayAsk() && provider->head())
            heads.push_back(*provider->head());
    std::ranges::sort(heads, std::greater());
    if (heads.empty())
        return 0;
    return heads[heads.size() > 1 ? 1 : 0];
}

std::optional<quint64> RpcPool::head() const
{
    std::optional<quint64> highest;
    for (const auto &provider : m_providers)
        if (provider->mayAsk() && provider->head())
            highest = std::max(highest.value_or(0), *provider->head());
    return highest;
}

std::vector<ProviderHealth> RpcPool::health() const
{
    std::vector<ProviderHealth> health;
    for (const auto &provider : m_providers)
        health.push_back(provider->health(head()));
    return health;
}

void Session::turnAway()
{
    for (Provider *other : m_pool.ranked()) {
        if (other != m_provider) {
            m_provider = other;
            return;
        }
    }
}

} // namespace freehold::blockchain
