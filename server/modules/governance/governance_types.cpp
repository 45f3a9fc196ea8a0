// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/governance/governance_types.h"

#include <algorithm>

namespace freehold::governance {

namespace {
// What we wrote ourselves reads back; anything else is a defect and throws.
evm::Address addressOf(const QString &text) { return evm::Address::parse(text).value(); }

evm::Hash32 hashOf(const QString &text) { return evm::Hash32::fromHex(text).value(); }

QJsonObject toJson(const ProposalNews &news)
{
    return {{QStringLiteral("id"), news.id.text()},
            {QStringLiteral("kind"), news.kind},
            {QStringLiteral("subject_id"), news.subjectId}};
}

ProposalNews newsFrom(const QJsonObject &json)
{
    return {.id = ProposalId::trusted(json.value(QStringLiteral("id")).toString()),
            .kind = json.value(QStringLiteral("kind")).toString(),
            .subjectId = json.value(QStringLiteral("subject_id")).toString()};
}

QJsonObject with(QJsonObject json, const QString &key, const QString &value)
{
    json.insert(key, value);
    return json;
}

const QString kReason = QStringLiteral("reason");
const QString kTransactionHash = QStringLiteral("transaction_hash");
const QString kRefusedBy = QStringLiteral("refused_by");
} // namespace

bool SafeState::isOwner(const evm::Address &candidate) const
{
    return std::ranges::find(owners, candidate) != owners.end();
}

ProposalSignature ProposalSignature::fromRow(const Row &row)
{
    return {.signer = addressOf(row.text("signer")),
            .user = row.id<UserId>("user_id"),
            .signature = evm::Signature::fromBytes(row.bytes("signature")).value(),
            .signedAt = row.time("signed_at")};
}

Proposal Proposal::fromRow(const Row &row)
{
    const auto transaction = row.optionalText("transaction_hash");
    return {.id = row.id<ProposalId>("id"),
            .kind = row.text("kind"),
            .subjectId = row.text("subject_id"),
            .title = row.text("title"),
            .titleParams = row.json("title_params"),
            .state = row.state<ProposalState>("state"),
            .stateBefore = enumFromString<ProposalState>(row.optionalText("state_before").value_or(QString())),
            .chainId = static_cast<quint64>(row.int64("chain_id")),
            .safe = addressOf(row.text("safe")),
            .nonce = static_cast<quint64>(row.int64("nonce")),
            .to = addressOf(row.text("to_address")),
            .data = row.bytes("data"),
            .decoded = row.json("decoded"),
            .safeTxHash = hashOf(row.text("safe_tx_hash")),
            .threshold = static_cast<int>(row.int64("threshold")),
            .signatures = {},
            .requestedBy = row.id<UserId>("requested_by"),
            .refusalReason = row.optionalText("refusal_reason"),
            .failureReason = row.optionalText("failure_reason"),
            .transactionHash = transaction ? std::optional(hashOf(*transaction)) : std::nullopt,
            .createdAt = row.time("created_at"),
            .executedAt = row.optionalTime("executed_at")};
}

QJsonObject ProposalCreated::toJson() const { return governance::toJson(*this); }

ProposalCreated ProposalCreated::fromJson(const QJsonObject &json) { return {newsFrom(json)}; }

QJsonObject ProposalExecuted::toJson() const
{
    return with(governance::toJson(*this), kTransactionHash, transactionHash.toHex());
}

ProposalExecuted ProposalExecuted::fromJson(const QJsonObject &json)
{
    return {newsFrom(json), hashOf(json.value(kTransactionHash).toString())};
}

QJsonObject ProposalRefused::toJson() const
{
    return with(with(governance::toJson(*this), kReason, reason), kRefusedBy, refusedBy.text());
}

ProposalRefused ProposalRefused::fromJson(const QJsonObject &json)
{
    return {newsFrom(json), json.value(kReason).toString(), UserId::trusted(json.value(kRefusedBy).toString())};
}

QJsonObject ProposalFailed::toJson() const { return with(governance::toJson(*this), kReason, reason); }

ProposalFailed ProposalFailed::fromJson(const QJsonObject &json)
{
    return {newsFrom(json), json.value(kReason).toString()};
}

} // namespace freehold::governance
