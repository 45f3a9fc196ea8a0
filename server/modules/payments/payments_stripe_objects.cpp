// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_stripe_objects.h"

#include "server/core/error.h"
#include "server/modules/payments/payments_object_text.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace freehold::payments {

namespace {

Error unexpected(const char *what)
{
    return Error(ErrorCode::ProviderFailed, QStringLiteral("payment_provider_failed"),
                 "The payment provider did not answer as expected; try again later.", {},
                 QString("unexpected %1").arg(what));
}

QString text(const QJsonObject &object, const char *name) { return object.value(QLatin1StringView(name)).toString(); }

/// Stripe's amounts are integers; one that is not there is a defect of theirs or ours, and must not count as zero.
UsdCents cents(const QJsonObject &object, const char *name)
{
    const QJsonValue value = object.value(QLatin1StringView(name));
    const qint64 whole = value.toInteger(-1);
    if (!value.isDouble() || static_cast<double>(whole) != value.toDouble())
        throw unexpected(name);
    return {whole};
}

TimeMs time(const QJsonObject &object, const char *name)
{
    return {object.value(QLatin1StringView(name)).toInteger() * 1000};
}

template <typename Enum, std::size_t count>
Enum wordOf(const QJsonObject &object, const std::array<std::pair<const char *, Enum>, count> &words)
{
    const QString status = text(object, "status");
    for (const auto &[word, value] : words)
        if (status == QLatin1StringView(word))
            return value;
    throw unexpected("status");
}

QString idOf(const QJsonObject &object, const char *kind)
{
    const QString id = text(object, "id");
    if (id.isEmpty() || text(object, "object") != QLatin1StringView(kind))
        throw unexpected(kind);
    return id;
}

QString digitsOf(const QJsonObject &charge, const QString &method)
{
    return text(charge.value("payment_method_details").toObject().value(method).toObject(), "last4");
}

} // namespace

std::optional<StripeCharge> StripeCharge::fromJson(const QJsonObject &charge)
{
    const QJsonObject balance = charge.value("balance_transaction").toObject();
    if (text(charge, "status") != u"succeeded" || balance.isEmpty())
        return std::nullopt;
    const QString method = text(charge.value("payment_method_details").toObject(), "type");
    return StripeCharge{.id = idOf(charge, "charge"),
                        .amount = cents(charge, "amount"),
                        .fee = cents(balance, "fee"),
                        .net = cents(balance, "net"),
                        .availableOn = time(balance, "available_on"),
                        .isAvailable = text(balance, "status") == u"available",
                        .method = method,
                        .lastDigits = digitsOf(charge, method)};
}

CheckoutSession CheckoutSession::fromJson(const QJsonObject &session)
{
    static constexpr auto statuses = std::to_array<std::pair<const char *, Status>>(
        {{"open", Status::Open}, {"complete", Status::Complete}, {"expired", Status::Expired}});
    const QJsonObject intent = session.value("payment_intent").toObject();
    const QJsonObject charge = intent.value("latest_charge").toObject();
    const auto url = optionalText(session, "url");
    return {.id = idOf(session, "checkout.session"),
            .reference = text(session, "client_reference_id"),
            .status = wordOf(session, statuses),
            .url = url ? std::optional(QUrl(*url, QUrl::StrictMode)) : std::nullopt,
            .amount = cents(session, "amount_total"),
            .isProcessing = text(intent, "status") == u"processing",
            .failure = optionalText(intent.value("last_payment_error").toObject(), "code"),
            .charge = StripeCharge::fromJson(charge),
            .paymentIntent = optionalText(intent, "id")};
}

StripeRefund StripeRefund::fromJson(const QJsonObject &refund)
{
    static constexpr auto statuses =
        std::to_array<std::pair<const char *, Status>>({{"pending", Status::Pending},
                                                        {"requires_action", Status::Pending},
                                                        {"succeeded", Status::Succeeded},
                                                        {"failed", Status::Failed},
                                                        {"canceled", Status::Failed}});
    return {.id = idOf(refund, "refund"), .status = wordOf(refund, statuses), .amount = cents(refund, "amount")};
}

StripeDispute StripeDispute::fromJson(const QJsonObject &dispute)
{
    static constexpr auto statuses =
        std::to_array<std::pair<const char *, Status>>({{"needs_response", Status::Open},
                                                        {"under_review", Status::Open},
                                                        {"warning_needs_response", Status::Open},
                                                        {"warning_under_review", Status::Open},
                                                        {"warning_closed", Status::Won},
                                                        {"won", Status::Won},
                                                        {"lost", Status::Lost},
                                                        {"prevented", Status::Lost}});
    UsdCents withdrawn;
    UsdCents fees;
    const QJsonArray movements = dispute.value("balance_transactions").toArray();
    for (const QJsonValue &movement : movements) {
        withdrawn.cents -= cents(movement.toObject(), "amount").cents;
        fees.cents += cents(movement.toObject(), "fee").cents;
    }
    return {.id = idOf(dispute, "dispute"),
            .status = wordOf(dispute, statuses),
            .reason = text(dispute, "reason"),
            .amount = cents(dispute, "amount"),
            .withdrawn = withdrawn,
            .fees = fees,
            .movements = movements.size()};
}

StripePayout StripePayout::fromJson(const QJsonObject &payout)
{
    static constexpr auto statuses = std::to_array<std::pair<const char *, Status>>({{"pending", Status::Pending},
                                                                                     {"in_transit", Status::InTransit},
                                                                                     {"paid", Status::Paid},
                                                                                     {"failed", Status::Failed},
                                                                                     {"canceled", Status::Canceled}});
    return {.id = idOf(payout, "payout"),
            .status = wordOf(payout, statuses),
            .amount = cents(payout, "amount"),
            .createdAt = time(payout, "created"),
            .arrivalAt = time(payout, "arrival_date"),
            .failure = optionalText(payout, "failure_code")};
}

StripeBalance StripeBalance::fromJson(const QJsonObject &balance)
{
    const auto sum = [&](const char *name) {
        UsdCents total;
        const QJsonArray amounts = balance.value(QLatin1StringView(name)).toArray();
        for (const QJsonValue &amount : amounts)
            if (text(amount.toObject(), "currency") == u"usd")
                total.cents += cents(amount.toObject(), "amount").cents;
        return total;
    };
    if (text(balance, "object") != u"balance")
        throw unexpected("balance");
    return {.available = sum("available"), .pending = sum("pending")};
}

} // namespace freehold::payments
