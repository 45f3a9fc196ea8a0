// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_stripe.h"

namespace freehold::payments {

namespace {

Error failed(const HttpAnswer &answer)
{
    // Stripe's messages may repeat what they were sent; its codes and the request id do not.
    const QJsonObject error = QJsonDocument::fromJson(answer.body).object().value("error").toObject();
    return Error(ErrorCode::ProviderFailed, QStringLiteral("payment_provider_failed"),
                 "The payment provider did not answer as expected; try again later.", {{"status", answer.status}},
                 QString("type %1, code %2, request %3")
                     .arg(error.value("type").toString(), error.value("code").toString(),
                          QString::fromLatin1(answer.header("request-id"))));
}

StripeForm page(std::optional<QString> after)
{
    StripeForm form;
    form.add("limit", qint64{Stripe::kPageSize});
    if (after)
        form.add("starting_after", *after);
    return form;
}

template <typename T>
std::vector<T> listOf(const QJsonObject &answer)
{
    std::vector<T> items;
    const QJsonArray data = answer.value("data").toArray();
    items.reserve(static_cast<std::size_t>(data.size()));
    for (const QJsonValue &item : data)
        items.push_back(T::fromJson(item.toObject()));
    return items;
}

StripeForm formOf(const Stripe::Checkout &checkout)
{
    StripeForm form;
    form.add("mode", "payment")
        .add("client_reference_id", checkout.reference)
        .add("success_url", checkout.successUrl.toString(QUrl::FullyEncoded))
        .add("cancel_url", checkout.cancelUrl.toString(QUrl::FullyEncoded))
        .add("expires_at", checkout.expiresAt.value / 1000)
        .add("payment_method_types[0]", "card")
        .add("payment_method_types[1]", "us_bank_account")
        .add("line_items[0][quantity]", qint64{1})
        .add("line_items[0][price_data][currency]", "usd")
        .add("line_items[0][price_data][unit_amount]", checkout.amount.cents)
        .add("line_items[0][price_data][product_data][name]", checkout.description)
        .add("payment_intent_data[metadata][reference]", checkout.reference)
        .add("metadata[reference]", checkout.reference);
    return form;
}

} // namespace

Task<CheckoutSession> Stripe::createCheckout(Checkout checkout, QString idempotencyKey)
{
    co_return CheckoutSession::fromJson(co_await post("/v1/checkout/sessions", formOf(checkout), idempotencyKey));
}

Task<CheckoutSession> Stripe::checkout(QString sessionId)
{
    StripeForm query;
    query.add("expand[0]", "payment_intent.latest_charge.balance_transaction");
    co_return CheckoutSession::fromJson(co_await get("/v1/checkout/sessions/" + sessionId, query));
}

Task<> Stripe::expireCheckout(QString sessionId)
{
    const HttpAnswer answer = co_await send(
        {.method = "POST", .url = QUrl("/v1/checkout/sessions/" + sessionId + "/expire"), .headers = {}, .body = {}});
    if (answer.status != 200 && answer.status != 400) // 400: it is no longer open
        throw failed(answer);
}

Task<std::vector<StripeRefund>> Stripe::refunds(QString chargeId)
{
    StripeForm query = page(std::nullopt);
    query.add("charge", chargeId);
    co_return listOf<StripeRefund>(co_await get("/v1/refunds", query));
}

Task<std::vector<StripeDispute>> Stripe::disputes(QString chargeId)
{
    StripeForm query = page(std::nullopt);
    query.add("charge", chargeId);
    co_return listOf<StripeDispute>(co_await get("/v1/disputes", query));
}

Task<StripePayout> Stripe::payout(QString payoutId)
{
    co_return StripePayout::fromJson(co_await get("/v1/payouts/" + payoutId, {}));
}

Task<std::vector<StripePayout>> Stripe::payouts(TimeMs createdFrom, std::optional<QString> after)
{
    StripeForm query = page(after);
    query.add("created[gte]", createdFrom.value / 1000);
    co_return listOf<StripePayout>(co_await get("/v1/payouts", query));
}

Task<StripeBalance> Stripe::balance() { co_return StripeBalance::fromJson(co_await get("/v1/balance", {})); }

Task<QJsonObject> Stripe::get(QString path, StripeForm query)
{
    QUrl url(path);
    if (!query.encoded().isEmpty())
        url.setQuery(QString::fromLatin1(query.encoded()), QUrl::StrictMode);
    const HttpAnswer answer = co_await send({.method = "GET", .url = url, .headers = {}, .body = {}});
    if (answer.status != 200)
        throw failed(answer);
    co_return answer.json().object();
}

Task<QJsonObject> Stripe::post(QString path, StripeForm form, QString idempotencyKey)
{
    const HttpAnswer answer = co_await send({.method = "POST",
                                             .url = QUrl(path),
                                             .headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                                                         {"Idempotency-Key", idempotencyKey.toLatin1()}},
                                             .body = form.encoded()});
    if (answer.status != 200)
        throw failed(answer);
    co_return answer.json().object();
}

Task<HttpAnswer> Stripe::send(HttpCall call)
{
    call.url = m_config.baseUrl.resolved(call.url);
    call.headers.emplace_back("Authorization", "Bearer " + m_config.secretKey);
    call.headers.emplace_back("Stripe-Version", kStripeVersion);
    co_return co_await m_http.send(std::move(call));
}

} // namespace freehold::payments
