// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_types.h"

#include "server/modules/blockchain/blockchain_columns.h"

namespace freehold::blockchain {

ChainTransaction ChainTransaction::fromRow(const Row &row)
{
    const auto hashText = row.optionalText("hash");
    const auto blockHashText = row.optionalText("block_hash");
    const auto maxFeeText = row.optionalText("max_fee");
    const auto maxPriorityFeeText = row.optionalText("max_priority_fee");
    return {
        .id = row.id<ChainTransactionId>("id"),
        .signer = readAddress(row, "signer"),
        .purpose = row.text("purpose"),
        .reference = row.text("reference"),
        .nonce = readOptionalUint64(row, "nonce"),
        .to = readAddress(row, "to_address"),
        .data = row.bytes("data"),
        .urgency = row.int64("urgency") == 1 ? Urgency::First : Urgency::Usual,
        .gasLimit = readOptionalUint64(row, "gas_limit"),
        .maxFee = maxFeeText ? std::optional(readWei(*maxFeeText)) : std::nullopt,
        .maxPriorityFee = maxPriorityFeeText ? std::optional(readWei(*maxPriorityFeeText)) : std::nullopt,
        .raw = row.optionalBytes("raw").value_or(QByteArray()),
        .hash = hashText ? std::optional(readHash(*hashText)) : std::nullopt,
        .state = row.state<ChainTransactionState>("state"),
        .blockNumber = readOptionalUint64(row, "block_number"),
        .blockHash = blockHashText ? std::optional(readHash(*blockHashText)) : std::nullopt,
        .gasUsed = readOptionalUint64(row, "gas_used"),
        .failureReason = row.optionalText("failure_reason"),
        .failureParams = row.json("failure_params"),
        .revertData = row.optionalBytes("revert_data").value_or(QByteArray()),
        .waitingReason = row.optionalText("waiting_reason"),
        .createdAt = row.time("created_at"),
        .signedAt = row.optionalTime("signed_at"),
        .confirmedAt = row.optionalTime("confirmed_at"),
    };
}

QJsonObject ChainTransactionConfirmed::toJson() const
{
    return {{QStringLiteral("id"), id.text()},
            {QStringLiteral("purpose"), purpose},
            {QStringLiteral("reference"), reference},
            {QStringLiteral("hash"), hash.toHex()},
            {QStringLiteral("block_number"), static_cast<qint64>(blockNumber)},
            {QStringLiteral("gas_used"), static_cast<qint64>(gasUsed)}};
}

ChainTransactionConfirmed ChainTransactionConfirmed::fromJson(const QJsonObject &json)
{
    return {.id = ChainTransactionId::trusted(json.value(QStringLiteral("id")).toString()),
            .purpose = json.value(QStringLiteral("purpose")).toString(),
            .reference = json.value(QStringLiteral("reference")).toString(),
            .hash = readHash(json.value(QStringLiteral("hash")).toString()),
            .blockNumber = static_cast<quint64>(json.value(QStringLiteral("block_number")).toInteger()),
            .gasUsed = static_cast<quint64>(json.value(QStringLiteral("gas_used")).toInteger())};
}

QJsonObject ChainTransactionFailed::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), id.text()},        {QStringLiteral("purpose"), purpose},
                     {QStringLiteral("reference"), reference}, {QStringLiteral("reason"), reason},
                     {QStringLiteral("params"), params},       {QStringLiteral("revert_data"), evm::toHex(revertData)}};
    if (hash)
        json.insert(QStringLiteral("hash"), hash->toHex());
    return json;
}

ChainTransactionFailed ChainTransactionFailed::fromJson(const QJsonObject &json)
{
    const auto hash = evm::Hash32::fromHex(json.value(QStringLiteral("hash")).toString());
    return {.id = ChainTransactionId::trusted(json.value(QStringLiteral("id")).toString()),
            .purpose = json.value(QStringLiteral("purpose")).toString(),
            .reference = json.value(QStringLiteral("reference")).toString(),
            .reason = json.value(QStringLiteral("reason")).toString(),
            .params = json.value(QStringLiteral("params")).toObject(),
            .revertData = evm::fromHex(json.value(QStringLiteral("revert_data")).toString()).value_or(QByteArray()),
            .hash = hash ? std::optional(*hash) : std::nullopt};
}

} // namespace freehold::blockchain
