// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/transfer_approval_api.h"

#include "shared/api/purchase_api.h"

#include <QDateTime>

namespace freehold::api {

namespace {

const QString kApprove = QStringLiteral("approve");
const QString kWithdraw = QStringLiteral("withdraw");
const QString kValidUntil = QStringLiteral("valid_until");

/// Whole seconds, as the chain has them.
std::optional<qint64> readSeconds(JsonReader &reader, const QString &field)
{
    const auto text = reader.optionalText(field, {.max = 40});
    if (!text)
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(*text, Qt::ISODateWithMs);
    // A time without a zone would mean something else on every machine.
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime) {
        reader.fail(field, QStringLiteral("malformed"));
        return std::nullopt;
    }
    return time.toSecsSinceEpoch() * 1000;
}

} // namespace

std::expected<TransferApprovalRequest, FieldErrors> TransferApprovalRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    TransferApprovalRequest request;
    request.action = reader.word<QString>(QStringLiteral("action"), [](const QString &text) {
        return text == kApprove || text == kWithdraw ? std::optional(text) : std::nullopt;
    });
    request.from = readAddress(reader, QStringLiteral("from"));
    request.to = readAddress(reader, QStringLiteral("to"));
    request.shares = reader.shares(QStringLiteral("shares"));
    request.validUntilMs = readSeconds(reader, kValidUntil);
    if (request.validUntilMs && request.action == kWithdraw)
        reader.fail(kValidUntil, QStringLiteral("not_allowed"));
    if (!request.validUntilMs && !reader.has(kValidUntil) && request.action == kApprove)
        reader.fail(kValidUntil, QStringLiteral("required"));
    return finished(reader, request);
}

QJsonObject TransferApprovalAnswer::toJson() const
{
    return {
        {QStringLiteral("from"), from},
        {QStringLiteral("to"), to},
        {QStringLiteral("shares"), shares.toString()},
        {QStringLiteral("state"), state},
        {QStringLiteral("valid_until"), validUntil},
        {QStringLiteral("approved_at"), approvedAt},
        {QStringLiteral("transaction_hash"), transactionHash},
    };
}

} // namespace freehold::api
