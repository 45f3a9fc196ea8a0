// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "shared/domain/usd_cents.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <optional>

namespace freehold::payments {

/// What Stripe says of a payment that went through.
struct StripeCharge {
    QString id = {};
    UsdCents amount = {};
    UsdCents fee = {};
    UsdCents net = {};
    TimeMs availableOn = {};  ///< from then on its money can be paid out
    bool isAvailable = false; ///< it can
    QString method = {};      ///< "card" or "us_bank_account"
    QString lastDigits = {};  ///< of card or account, for the receipt

    /// A Charge whose balance_transaction is expanded; nothing for one that did not succeed, or has none yet.
    [[nodiscard]] static std::optional<StripeCharge> fromJson(const QJsonObject &charge);
};

struct CheckoutSession {
    enum class Status { Open, Complete, Expired };

    QString id = {};
    QString reference = {}; ///< ours
    Status status = Status::Open;
    std::optional<QUrl> url = {}; ///< where the payer goes, while it is open
    UsdCents amount = {};
    bool isProcessing = false;               ///< a bank debit is on its way
    std::optional<QString> failure = {};     ///< Stripe's code for the last attempt's failure, in its words
    std::optional<StripeCharge> charge = {}; ///< the payment went through
    std::optional<QString> paymentIntent = {};

    /// A Checkout Session, its payment_intent.latest_charge.balance_transaction expanded where there is one.
    /// Throws ProviderFailed for something else.
    [[nodiscard]] static CheckoutSession fromJson(const QJsonObject &session);
};

struct StripeRefund {
    enum class Status { Pending, Succeeded, Failed };

    QString id = {};
    Status status = Status::Pending;
    UsdCents amount = {};

    [[nodiscard]] static StripeRefund fromJson(const QJsonObject &refund);
};

struct StripeDispute {
    enum class Status { Open, Won, Lost };

    QString id = {};
    /// An inquiry ("warning_…") is open without money taken; closed, it is won. What was "prevented" is back with the payer.
    Status status = Status::Open;
    QString reason = {};
    UsdCents amount = {};
    UsdCents withdrawn = {}; ///< taken from our balance and not given back, without fees
    UsdCents fees = {};      ///< taken and not given back
    qint64 movements = 0;    ///< how often money moved; never becomes less

    [[nodiscard]] static StripeDispute fromJson(const QJsonObject &dispute);
};

struct StripePayout {
    enum class Status { Pending, InTransit, Paid, Failed, Canceled };

    QString id = {};
    Status status = Status::Pending;
    UsdCents amount = {};
    TimeMs createdAt = {};
    TimeMs arrivalAt = {};
    std::optional<QString> failure = {};

    [[nodiscard]] static StripePayout fromJson(const QJsonObject &payout);
};

struct StripeBalance {
    UsdCents available;
    UsdCents pending;

    [[nodiscard]] static StripeBalance fromJson(const QJsonObject &balance);
};

} // namespace freehold::payments
