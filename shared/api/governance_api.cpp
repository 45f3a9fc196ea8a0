// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/governance_api.h"

#include "shared/evm/hex.h"

#include <QJsonArray>

namespace freehold::api {

namespace {
constexpr TextLimits kReasonLimits{.min = 3, .max = 1000};

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}
} // namespace

std::expected<SignProposalRequest, FieldErrors> SignProposalRequest::parse(const QJsonObject &json)
{
    const QString field = QStringLiteral("signature");
    JsonReader reader(json);
    const QString text = reader.text(field);
    const auto signature = evm::Signature::fromHex(text);
    if (!text.isEmpty() && !signature)
        reader.fail(field, QStringLiteral("malformed"));
    return finished(reader, SignProposalRequest{signature.value_or(evm::Signature())});
}

std::expected<RefuseProposalRequest, FieldErrors> RefuseProposalRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    RefuseProposalRequest request{reader.text(QStringLiteral("reason"), kReasonLimits)};
    return finished(reader, std::move(request));
}

QJsonObject ProposalSignatureAnswer::toJson() const
{
    return {{QStringLiteral("signer"), signer.toChecksum()},
            {QStringLiteral("user_id"), userId.text()},
            {QStringLiteral("signed_at"), signedAt}};
}

QJsonObject ProposalAnswer::toJson() const
{
    QJsonArray signedBy;
    for (const auto &signature : signatures)
        signedBy.append(signature.toJson());
    return {{QStringLiteral("id"), id.text()},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("subject_id"), subjectId},
            {QStringLiteral("title"), title},
            {QStringLiteral("title_params"), titleParams},
            {QStringLiteral("state"), toString(state)},
            {QStringLiteral("safe"), safe.toChecksum()},
            {QStringLiteral("nonce"), nonce},
            {QStringLiteral("to"), to.toChecksum()},
            {QStringLiteral("data"), evm::toHex(data)},
            {QStringLiteral("decoded"), decoded},
            {QStringLiteral("safe_tx_hash"), safeTxHash.toHex()},
            {QStringLiteral("typed_data"), typedData},
            {QStringLiteral("threshold"), threshold},
            {QStringLiteral("signatures"), signedBy},
            {QStringLiteral("requested_by"), requestedBy.text()},
            {QStringLiteral("refusal_reason"), orNull(refusalReason)},
            {QStringLiteral("failure_reason"), orNull(failureReason)},
            {QStringLiteral("transaction_hash"),
             orNull(transactionHash ? std::optional(transactionHash->toHex()) : std::nullopt)},
            {QStringLiteral("created_at"), createdAt},
            {QStringLiteral("executed_at"), orNull(executedAt)}};
}

} // namespace freehold::api
