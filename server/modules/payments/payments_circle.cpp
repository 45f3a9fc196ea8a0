// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_circle.h"

#include <QJsonArray>

namespace freehold::payments {

namespace {

QString codeOf(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object().value("code").toVariant().toString();
}

Error failed(const HttpAnswer &answer)
{
    return Error(
        ErrorCode::ProviderFailed, QStringLiteral("conversion_provider_failed"),
        "The conversion provider did not answer as expected; try again later.", {{"status", answer.status}},
        QString("code %1, request %2").arg(codeOf(answer), QString::fromLatin1(answer.header("x-request-id"))));
}

Error refused(const HttpAnswer &answer)
{
    return Error(ErrorCode::ProviderFailed, QStringLiteral("conversion_refused"),
                 "The conversion provider refuses this transfer.",
                 {{"status", answer.status}, {"code", codeOf(answer)}});
}

QString pageQuery(const std::optional<QString> &after)
{
    const QString query = QString("pageSize=%1").arg(Circle::kPageSize);
    return after ? query + "&pageAfter=" + *after : query;
}

} // namespace

Task<CircleTransfer> Circle::transfer(QString idempotencyKey, QString recipientId, UsdCents amount)
{
    const QJsonObject body{{"idempotencyKey", idempotencyKey},
                           {"destination", QJsonObject{{"type", "verified_blockchain"}, {"addressId", recipientId}}},
                           {"amount", QJsonObject{{"amount", amount.toString()}, {"currency", "USD"}}}};
    const HttpAnswer answer = co_await send({.method = "POST",
                                             .url = QUrl("/v1/businessAccount/transfers"),
                                             .headers = {{"Content-Type", "application/json"}},
                                             .body = QJsonDocument(body).toJson(QJsonDocument::Compact)});
    if (answer.status == 400 || answer.status == 403 || answer.status == 422)
        throw refused(answer);
    if (answer.status != 200 && answer.status != 201)
        throw failed(answer);
    co_return CircleTransfer::fromJson(answer.json().object().value("data").toObject());
}

Task<CircleTransfer> Circle::findTransfer(QString transferId)
{
    const QJsonValue data = co_await get("/v1/businessAccount/transfers/" + transferId);
    co_return CircleTransfer::fromJson(data.toObject());
}

/// Circle has no call for a single one.
Task<std::optional<CircleRecipient>> Circle::findRecipient(QString recipientId)
{
    const QString path = "/v1/businessAccount/wallets/addresses/recipient";
    const QJsonArray data = (co_await get(path, pageQuery(std::nullopt))).toArray();
    for (const QJsonValue &recipient : data) {
        const CircleRecipient found = CircleRecipient::fromJson(recipient.toObject());
        if (found.id == recipientId && found.isActive)
            co_return found;
    }
    co_return std::nullopt;
}

Task<std::vector<CircleDeposit>> Circle::deposits(TimeMs createdFrom, std::optional<QString> after)
{
    const QString query = pageQuery(after) + "&from=" + createdFrom.toString();
    const QJsonArray data = (co_await get("/v1/businessAccount/deposits", query)).toArray();
    std::vector<CircleDeposit> deposits;
    for (const QJsonValue &deposit : data)
        deposits.push_back(CircleDeposit::fromJson(deposit.toObject()));
    co_return deposits;
}

Task<CircleBalance> Circle::balance()
{
    const QJsonValue data = co_await get("/v1/businessAccount/balances");
    co_return CircleBalance::fromJson(data.toObject());
}

Task<QJsonValue> Circle::get(QString path, QString query)
{
    QUrl url(path);
    if (!query.isEmpty())
        url.setQuery(query);
    const HttpAnswer answer = co_await send({.method = "GET", .url = url, .headers = {}, .body = {}});
    if (answer.status != 200)
        throw failed(answer);
    co_return answer.json().object().value("data");
}

Task<HttpAnswer> Circle::send(HttpCall call)
{
    call.url = m_config.baseUrl.resolved(call.url);
    call.headers.emplace_back("Authorization", "Bearer " + m_config.apiKey);
    call.headers.emplace_back("Accept", "application/json");
    co_return co_await m_http.send(std::move(call));
}

} // namespace freehold::payments
