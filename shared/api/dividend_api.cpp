// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/dividend_api.h"

#include "shared/api/purchase_api.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace freehold::api {

namespace {

const QString kAmount = QStringLiteral("amount_usd");
const QString kReason = QStringLiteral("reason");
constexpr TextLimits kReasonLimits{.min = 3, .max = 500};
/// A billion dollars: what adds up stays countable in micro-USDC.
constexpr qint64 kMaxAdjustmentCents = 100'000'000'000;

QDate readDay(JsonReader &reader, const QString &field)
{
    static const QRegularExpression form(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
    const QString text = reader.text(field);
    const QDate day = form.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!day.isValid() && !text.isEmpty())
        reader.fail(field, QStringLiteral("malformed"));
    return day;
}

UsdCents readSignedDollars(JsonReader &reader)
{
    const QString text = reader.text(kAmount);
    const bool isNegative = text.startsWith(u'-');
    const auto amount = UsdCents::parse(QStringView(text).sliced(isNegative ? 1 : 0));
    if (!amount && !text.isEmpty())
        reader.fail(kAmount, QStringLiteral("malformed"));
    if (amount && (amount->cents == 0 || amount->cents > kMaxAdjustmentCents))
        reader.fail(kAmount, QStringLiteral("out_of_range"));
    const qint64 cents = amount.value_or(UsdCents{}).cents;
    return {isNegative ? -cents : cents};
}

AdjustmentsRequest::Adjustment readAdjustment(JsonReader &all, const QJsonValue &value, qsizetype index)
{
    const QString path = QStringLiteral("adjustments.%1").arg(index);
    if (!value.isObject()) {
        all.fail(path, QStringLiteral("wrong_type"));
        return {};
    }
    JsonReader reader(value.toObject(), path);
    AdjustmentsRequest::Adjustment adjustment;
    adjustment.amount = readSignedDollars(reader);
    adjustment.reason = reader.text(kReason, kReasonLimits);
    all.merge(reader);
    return adjustment;
}

} // namespace

std::expected<DistributionRequest, FieldErrors> DistributionRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    DistributionRequest request;
    request.from = readDay(reader, QStringLiteral("period_from"));
    request.to = readDay(reader, QStringLiteral("period_to"));
    if (request.from.isValid() && request.to.isValid() && request.to < request.from)
        reader.fail(QStringLiteral("period_to"), QStringLiteral("out_of_range"));
    return finished(reader, request);
}

std::expected<AdjustmentsRequest, FieldErrors> AdjustmentsRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    AdjustmentsRequest request;
    const QJsonArray items = reader.array(QStringLiteral("adjustments"), kMost);
    for (qsizetype index = 0; index < items.size(); ++index)
        request.adjustments.push_back(readAdjustment(reader, items[index], index));
    return finished(reader, request);
}

std::expected<DistributionApproval, FieldErrors> DistributionApproval::parse(const QJsonObject &json)
{
    const QString field = QStringLiteral("statement_hash");
    JsonReader reader(json);
    DistributionApproval request;
    const QString text = reader.text(field);
    const auto hash = evm::Hash32::fromHex(text);
    if (hash)
        request.statementHash = *hash;
    else if (!text.isEmpty())
        reader.fail(field, QStringLiteral("malformed"));
    return finished(reader, request);
}

std::expected<CancellationRequest, FieldErrors> CancellationRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    CancellationRequest request;
    request.reason = reader.text(kReason, kReasonLimits);
    return finished(reader, request);
}

std::expected<RedirectionRequest, FieldErrors> RedirectionRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    RedirectionRequest request;
    request.to = readAddress(reader, QStringLiteral("to"));
    request.reason = reader.text(kReason, kReasonLimits);
    return finished(reader, request);
}

} // namespace freehold::api
