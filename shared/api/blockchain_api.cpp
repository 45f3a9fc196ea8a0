// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/blockchain_api.h"

namespace freehold::api {

namespace {
template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
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
            {QStringLiteral("contracts"), addresses}};
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
            {QStringLiteral("created_at"), createdAt},
            {QStringLiteral("confirmed_at"), orNull(confirmedAt)}};
}

} // namespace freehold::api
