// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/server/modules/provider_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace freehold::test {

/// Stripe with one checkout, and another one of the same payment where the test makes it; its answers are changed by the test.
struct FakeStripe {
    QJsonObject charge() const
    {
        return {{"id", "ch_1"},
                {"object", "charge"},
                {"status", "succeeded"},
                {"amount", amount},
                {"payment_method_details", QJsonObject{{"type", "card"}, {"card", QJsonObject{{"last4", "4242"}}}}},
                {"balance_transaction",
                 QJsonObject{{"fee", fee},
                             {"net", amount - fee},
                             {"available_on", 1'900'000'000},
                             {"status", isAvailable ? "available" : "pending"}}}};
    }
    QJsonObject session() const
    {
        QJsonObject intent{{"id", "pi_1"}, {"status", isProcessing ? "processing" : "requires_payment_method"}};
        if (isPaid)
            intent = {{"id", "pi_1"}, {"status", "succeeded"}, {"latest_charge", charge()}};
        if (!failure.isEmpty())
            intent.insert("last_payment_error", QJsonObject{{"code", failure}});
        return {{"id", "cs_1"},
                {"object", "checkout.session"},
                {"client_reference_id", reference},
                {"status", status},
                {"url", status == u"open" ? QJsonValue("https://checkout.example/cs_1") : QJsonValue()},
                {"amount_total", amount},
                {"payment_intent", status == u"open" ? QJsonValue() : QJsonValue(intent)}};
    }
    ProviderServer::Answer serve(const QHttpServerRequest &request)
    {
        const QString path = request.url().path();
        if (isAway) {
            ++refusals;
            return {awayStatus, "{}"};
        }
        if (path == u"/v1/checkout/sessions/cs_2/expire")
            other.insert("status", "expired");
        if (path.startsWith(u"/v1/checkout/sessions/cs_2"))
            return json(other);
        if (path == u"/v1/checkout/sessions") {
            ++creations;
            idempotencyKey = request.value("Idempotency-Key");
            const QUrlQuery form(QString::fromUtf8(request.body()));
            reference = form.queryItemValue("client_reference_id");
            amount = form.queryItemValue("line_items[0][price_data][unit_amount]").toLongLong();
            return losesAnswer ? ProviderServer::Answer{500, "{}"} : json(session());
        }
        if (path == u"/v1/checkout/sessions/cs_1/expire") {
            status = "expired";
            return json(session());
        }
        if (path == u"/v1/checkout/sessions/cs_1")
            return json(session());
        if (path == u"/v1/refunds")
            return json({{"data", refunds}});
        if (path == u"/v1/disputes")
            return json({{"data", disputes}});
        if (path == u"/v1/payouts/po_1")
            return json(payout);
        if (path == u"/v1/payouts")
            return json({{"data", QJsonArray{payout}}});
        if (path == u"/v1/balance")
            return json({{"object", "balance"},
                         {"available", QJsonArray{QJsonObject{{"amount", available}, {"currency", "usd"}}}},
                         {"pending", QJsonArray{QJsonObject{{"amount", pending}, {"currency", "usd"}}}}});
        return {404, "{}"};
    }
    static ProviderServer::Answer json(const QJsonObject &object) { return {200, QJsonDocument(object).toJson()}; }

    void pay()
    {
        status = "complete";
        isPaid = true;
    }
    /// A second checkout like the first one is now.
    void makeOther()
    {
        other = session();
        other.insert("id", "cs_2");
        if (status == u"open")
            other.insert("url", "https://checkout.example/cs_2");
    }
    void refund(const QString &id, qint64 cents, const QString &refundStatus)
    {
        refunds = {QJsonObject{{"id", id}, {"object", "refund"}, {"status", refundStatus}, {"amount", cents}}};
    }
    /// `movements` are the amounts and fees of the balance transactions.
    void dispute(const QString &disputeStatus, const QList<std::pair<qint64, qint64>> &movements)
    {
        QJsonArray transactions;
        for (const auto &[moved, movedFee] : movements)
            transactions.append(QJsonObject{{"amount", moved}, {"fee", movedFee}});
        disputes = {QJsonObject{{"id", "dp_1"},
                                {"object", "dispute"},
                                {"status", disputeStatus},
                                {"reason", "fraudulent"},
                                {"amount", amount},
                                {"balance_transactions", transactions}}};
    }

    QString reference, status = "open", failure;
    QByteArray idempotencyKey;
    qint64 amount = 0, fee = 2'930, available = 0, pending = 0;
    bool isPaid = false, isProcessing = false, isAvailable = false, isAway = false, losesAnswer = false;
    int creations = 0, awayStatus = 503, refusals = 0;
    QJsonObject other;
    QJsonArray refunds, disputes;
    QJsonObject payout{{"id", "po_1"},     {"object", "payout"},       {"status", "in_transit"},
                       {"amount", 50'000}, {"created", 1'767'000'000}, {"arrival_date", 1'767'100'000}};
};

} // namespace freehold::test
