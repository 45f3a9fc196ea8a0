// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/blockchain_api.h"

#include <QJsonArray>

namespace freehold::api {

namespace {
template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

template <typename T>
QJsonArray listOf(const std::vector<T> &items)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(item.toJson());
    return array;
}
} // namespace

QJsonObject ChainAnswer::toJson() const
{
    QJsonObject addresses;
    for (const auto &[name, address] : contracts)
        addresses.insert(name, address);
    return {{QStringLiteral("chain_id"), chainId},
            {QStringLiteral("head_block"), orNull(headBlock)},
            {QStringLiteral("read_block"), readBlock},
            {QStringLiteral("rpc_url"), orNull(rpcUrl)},
            {QStringLiteral("explorer_url"), orNull(explorerUrl)},
            {QStringLiteral("contracts"), addresses}};
}

QJsonObject ChainProviderAnswer::toJson() const
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("state"), state},
            {QStringLiteral("quarantine_reason"), orNull(quarantineReason)},
            {QStringLiteral("head_block"), orNull(headBlock)},
            {QStringLiteral("lag_blocks"), orNull(lagBlocks)},
            {QStringLiteral("latency_ms"), latencyMs},
            {QStringLiteral("error_rate"), errorRate},
            {QStringLiteral("requests"), requests},
            {QStringLiteral("errors"), errors},
            {QStringLiteral("last_error"), orNull(lastError)}};
}

QJsonObject ChainAlarmAnswer::toJson() const
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("subject"), subject},
            {QStringLiteral("params"), params},
            {QStringLiteral("since"), since}};
}

QJsonObject ChainStatusAnswer::toJson() const
{
    const QJsonObject account{{QStringLiteral("address"), operatorAddress},
                              {QStringLiteral("balance"), orNull(operatorBalance)},
                              {QStringLiteral("min_balance"), minOperatorBalance}};
    const QJsonObject transactions{{QStringLiteral("queued"), queued},
                                   {QStringLiteral("in_flight"), inFlight},
                                   {QStringLiteral("waiting"), waiting},
                                   {QStringLiteral("oldest_open_at"), orNull(oldestOpenAt)}};
    return {{QStringLiteral("head_block"), orNull(headBlock)},
            {QStringLiteral("read_block"), readBlock},
            {QStringLiteral("lag_blocks"), orNull(lagBlocks)},
            {QStringLiteral("confirmations"), confirmations},
            {QStringLiteral("quorum"), quorum},
            {QStringLiteral("active"), isActive},
            {QStringLiteral("providers"), listOf(providers)},
            {QStringLiteral("alarms"), listOf(alarms)},
            {QStringLiteral("operator"), account},
            {QStringLiteral("transactions"), transactions}};
}

QJsonObject ChainTransactionAnswer::toJson() const
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("purpose"), purpose},
            {QStringLiteral("reference"), reference},
            {QStringLiteral("state"), state},
            {QStringLiteral("hash"), orNull(hash)},
            {QStringLiteral("nonce"), orNull(nonce)},
            {QStringLiteral("to"), to},
            {QStringLiteral("gas_used"), orNull(gasUsed)},
            {QStringLiteral("block_number"), orNull(blockNumber)},
            {QStringLiteral("failure_reason"), orNull(failureReason)},
            {QStringLiteral("waiting_reason"), orNull(waitingReason)},
            {QStringLiteral("created_at"), createdAt},
            {QStringLiteral("confirmed_at"), orNull(confirmedAt)}};
}

} // namespace freehold::api
