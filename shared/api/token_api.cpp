// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/token_api.h"

#include "shared/api/purchase_api.h"

#include <QDateTime>
#include <QRegularExpression>

namespace freehold::api {

namespace {

QJsonValue textOrNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

std::optional<qint64> readTime(JsonReader &reader, const QString &field)
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
    return time.toMSecsSinceEpoch();
}

} // namespace

std::expected<TokenizationRequest, FieldErrors> TokenizationRequest::parse(const QJsonObject &json)
{
    static const QRegularExpression kSymbol(QStringLiteral("\\A[A-Z0-9]{3,11}\\z"));
    JsonReader reader(json);
    TokenizationRequest request;
    const QString symbolField = QStringLiteral("symbol");
    request.symbol = reader.text(symbolField, {.min = 3, .max = 11});
    if (!request.symbol.isEmpty() && !kSymbol.match(request.symbol).hasMatch())
        reader.fail(symbolField, QStringLiteral("malformed"));
    request.shares = reader.shares(QStringLiteral("shares"));
    request.pricePerShare = reader.usdc(QStringLiteral("price_per_share"));
    request.saleDeadlineMs = readTime(reader, QStringLiteral("sale_deadline"));
    const QString minimum = QStringLiteral("minimum_raise");
    if (reader.has(minimum))
        request.minimumRaise = reader.usdc(minimum);
    else
        static_cast<void>(reader.optionalText(minimum)); // a null is as good as nothing
    request.rules = TokenRules::read(reader);
    return finished(reader, request);
}

QJsonObject TokenAnswer::toJson() const
{
    return {
        {QStringLiteral("property_id"), propertyId},
        {QStringLiteral("address"), address},
        {QStringLiteral("name"), name},
        {QStringLiteral("symbol"), symbol},
        {QStringLiteral("authorized_shares"), authorizedShares.toString()},
        {QStringLiteral("sold_shares"), soldShares.toString()},
        {QStringLiteral("price_per_share"), pricePerShare.toString()},
        {QStringLiteral("sale_open"), saleOpen},
        {QStringLiteral("sale_state"), saleState},
        {QStringLiteral("sale_deadline"), textOrNull(saleDeadline)},
        {QStringLiteral("minimum_raise"),
         textOrNull(minimumRaise ? std::optional(minimumRaise->toString()) : std::nullopt)},
        {QStringLiteral("minimum_raised"), minimumRaised},
        {QStringLiteral("raised"), raised.toString()},
        {QStringLiteral("released"), released.toString()},
        {QStringLiteral("refunded"), refunded.toString()},
        {QStringLiteral("deed_hash"), deedHash},
        {QStringLiteral("rules"), rules.toJson()},
        {QStringLiteral("transaction_hash"), transactionHash},
        {QStringLiteral("tokenized_at"), tokenizedAt},
    };
}

QJsonObject ListedTokenAnswer::toJson() const
{
    return {
        {QStringLiteral("property_id"), propertyId},
        {QStringLiteral("property_name"), propertyName},
        {QStringLiteral("property_state"), toString(propertyState)},
        {QStringLiteral("symbol"), symbol},
        {QStringLiteral("address"), address},
    };
}

QJsonObject HolderAnswer::toJson() const
{
    return {
        {QStringLiteral("wallet"), wallet},
        {QStringLiteral("user_id"), textOrNull(userId)},
        {QStringLiteral("shares"), shares.toString()},
        {QStringLiteral("share_of_supply_bps"), shareOfSupplyBps},
        {QStringLiteral("since"), since},
    };
}

QJsonObject LotAnswer::toJson() const
{
    return {
        {QStringLiteral("shares"), shares.toString()},
        {QStringLiteral("remaining_shares"), remainingShares.toString()},
        {QStringLiteral("cost"), cost ? QJsonValue(cost->toString()) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("acquired_at"), acquiredAt},
        {QStringLiteral("transaction_hash"), transactionHash},
    };
}

QJsonObject HoldingAnswer::toJson() const
{
    QJsonArray lotsJson;
    for (const LotAnswer &lot : lots)
        lotsJson.append(lot.toJson());
    return {
        {QStringLiteral("property_id"), propertyId},
        {QStringLiteral("property_name"), propertyName},
        {QStringLiteral("symbol"), symbol},
        {QStringLiteral("wallet"), wallet},
        {QStringLiteral("shares"), shares.toString()},
        {QStringLiteral("cost"), cost.toString()},
        {QStringLiteral("lots"), lotsJson},
    };
}

QJsonObject PortfolioAnswer::toJson() const
{
    QJsonArray holdingsJson;
    for (const HoldingAnswer &holding : holdings)
        holdingsJson.append(holding.toJson());
    return {{QStringLiteral("holdings"), holdingsJson}, {QStringLiteral("total_cost"), totalCost.toString()}};
}

std::expected<EligibilityQuery, FieldErrors> EligibilityQuery::parse(const QJsonObject &query)
{
    JsonReader reader(query);
    EligibilityQuery result;
    result.wallet = readAddress(reader, QStringLiteral("wallet"));
    result.shares = reader.shares(QStringLiteral("shares"));
    return finished(reader, result);
}

std::expected<SaleChangeRequest, FieldErrors> SaleChangeRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    SaleChangeRequest request;
    request.action = reader.word<QString>(QStringLiteral("action"), [](const QString &text) {
        const QStringList actions{QStringLiteral("close"), QStringLiteral("reopen"), QStringLiteral("cancel"),
                                  QStringLiteral("release")};
        return actions.contains(text) ? std::optional(text) : std::nullopt;
    });
    const QString deadline = QStringLiteral("deadline");
    request.deadlineMs = readTime(reader, deadline);
    if (request.deadlineMs && request.action != QStringLiteral("reopen"))
        reader.fail(deadline, QStringLiteral("not_allowed"));
    return finished(reader, request);
}

std::expected<TransferQuery, FieldErrors> TransferQuery::parse(const QJsonObject &query)
{
    JsonReader reader(query);
    TransferQuery result;
    result.wallet = readAddress(reader, QStringLiteral("wallet"));
    result.shares = reader.shares(QStringLiteral("shares"));
    if (reader.has(QStringLiteral("to")))
        result.to = readAddress(reader, QStringLiteral("to"));
    return finished(reader, result);
}

} // namespace freehold::api
