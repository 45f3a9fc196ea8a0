// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/chain_figures.h"

#include "server/core/metrics/metrics.h"

namespace freehold::app {

namespace {

using Figures = std::vector<std::pair<metrics::Labels, double>>;
constexpr double kWeiPerCoin = 1e18;
constexpr double kMsPerSecond = 1000;

void set(const char *name, const char *help, double value) { metrics::gauge(name, help).set(value); }

void setProviders(const std::vector<blockchain::ProviderHealth> &providers)
{
    Figures inUse;
    Figures quarantined;
    Figures lags;
    Figures latencies;
    Figures errorRates;
    for (const auto &provider : providers) {
        const metrics::Labels labels{{"provider", provider.name.toUtf8()}};
        inUse.emplace_back(labels, provider.state == QLatin1StringView("closed") ? 1 : 0);
        quarantined.emplace_back(labels, provider.quarantineReason.isEmpty() ? 0 : 1);
        if (provider.lagBlocks)
            lags.emplace_back(labels, static_cast<double>(*provider.lagBlocks));
        latencies.emplace_back(labels, provider.latencyMs / kMsPerSecond);
        errorRates.emplace_back(labels, provider.errorRate);
    }
    metrics::setGauges("freehold_chain_provider_in_use", "Whether a provider is asked: its breaker is closed.", inUse);
    metrics::setGauges("freehold_chain_provider_quarantined", "Whether a provider contradicted and is not believed.",
                       quarantined);
    metrics::setGauges("freehold_chain_provider_lag_blocks", "Blocks behind the highest head of all providers.", lags);
    metrics::setGauges("freehold_chain_provider_latency_seconds", "Average time of an answer, the newest weigh most.",
                       latencies);
    metrics::setGauges("freehold_chain_provider_error_ratio", "Share of failed calls, the newest weigh most.",
                       errorRates);
}

void setAlarms(const std::vector<blockchain::ChainAlarm> &alarms)
{
    std::map<QString, int> counts;
    for (const auto &alarm : alarms)
        ++counts[alarm.name];
    Figures figures;
    for (const auto &[name, count] : counts)
        figures.emplace_back(metrics::Labels{{"alarm", name.toUtf8()}}, count);
    metrics::setGauges("freehold_chain_alarm",
                       "Alarms of the chain that ring now, by name; what is well has no series.", figures);
    set("freehold_chain_alarms", "How many ring.", static_cast<double>(alarms.size()));
}

} // namespace

void setChainFigures(const blockchain::ChainHealth &health)
{
    set("freehold_chain_up", "Whether a node answers.", health.headBlock ? 1 : 0);
    set("freehold_chain_active", "Whether this server reads and sends for all on its database.",
        health.isActive ? 1 : 0);
    if (health.operatorBalance)
        set("freehold_chain_operator_balance_coins", "What the operator's key has for fees, in whole coins.",
            health.operatorBalance->toDecimal().toDouble() / kWeiPerCoin);
    setProviders(health.providers);
    setAlarms(health.alarms);
}

void setChainProgress(std::optional<quint64> head, quint64 readBlock)
{
    set("freehold_chain_read_block", "The last block whose logs were applied.", static_cast<double>(readBlock));
    if (!head)
        return;
    // Another server may have read further than this one has looked.
    const quint64 newest = std::max(*head, readBlock);
    set("freehold_chain_head_block", "The newest block that a node knows.", static_cast<double>(newest));
    set("freehold_chain_lag_blocks", "Blocks between the two.", static_cast<double>(newest - readBlock));
}

void setBacklogFigures(const blockchain::ChainBacklog &backlog, TimeMs now)
{
    set("freehold_chain_transactions_queued", "The operator's transactions that are not signed yet.",
        static_cast<double>(backlog.queued));
    set("freehold_chain_transactions_in_flight", "Signed ones that are not final.",
        static_cast<double>(backlog.inFlight));
    set("freehold_chain_transactions_waiting", "Of both, those that cannot go on for now.",
        static_cast<double>(backlog.waiting));
    const qint64 ageMs = backlog.oldestOpenAt ? now.value - backlog.oldestOpenAt->value : 0;
    set("freehold_chain_transactions_oldest_seconds", "How long ago the oldest of them was asked for.",
        static_cast<double>(ageMs) / kMsPerSecond);
}

} // namespace freehold::app
