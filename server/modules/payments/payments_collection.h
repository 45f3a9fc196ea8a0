// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/row.h"
#include "server/modules/payments/payments_stripe_objects.h"

namespace freehold::payments {

/// One payment by card or bank debit: from the open checkout to USDC in the Treasury.
struct Collection {
    CollectionId id = {};
    PropertyId property = {};
    QString subject = {};     ///< what it pays for, in the words of the module that asked
    QString description = {}; ///< what the payer reads
    UsdCents amount = {};
    CollectionState state = CollectionState::Started;
    qint64 checkoutAttempt = 0; ///< a part of the idempotency key, stored before Stripe is asked
    std::optional<QString> sessionId = {};
    std::optional<QString> paymentIntent = {};
    std::optional<QString> chargeId = {};
    std::optional<QString> method = {};
    std::optional<QString> lastDigits = {};
    UsdCents fee = {}; ///< Stripe's, once paid
    UsdCents net = {}; ///< amount less fee
    UsdCents refunded = {};
    UsdCents withdrawn = {}; ///< by the payer's bank, and not returned
    std::optional<TimeMs> availableAt = {};
    std::optional<QString> failure = {};
    std::optional<ConversionId> conversion = {};
    TimeMs createdAt = {};
    TimeMs expiresAt = {}; ///< of the checkout
    std::optional<TimeMs> paidAt = {};
    std::optional<TimeMs> settledAt = {};
    std::optional<TimeMs> convertedAt = {};
    TimeMs checkedAt = {};

    [[nodiscard]] bool isPaid() const { return paidAt.has_value(); }
    [[nodiscard]] static Collection fromRow(const Row &row);
};

/// What is booked of a refund.
struct BookedRefund {
    QString id = {};
    CollectionId collection = {};
    UsdCents amount = {};
    StripeRefund::Status status = StripeRefund::Status::Pending;

    [[nodiscard]] static BookedRefund fromRow(const Row &row);
};

/// What is booked of a dispute.
struct BookedDispute {
    QString id = {};
    CollectionId collection = {};
    StripeDispute::Status status = StripeDispute::Status::Open;
    QString reason = {};
    UsdCents amount = {};
    UsdCents withdrawn = {};
    UsdCents fees = {};
    qint64 movements = 0; ///< how often money moved
    TimeMs openedAt = {};
    std::optional<TimeMs> decidedAt = {};

    [[nodiscard]] static BookedDispute fromRow(const Row &row);
};

[[nodiscard]] QString toString(StripeRefund::Status status);
[[nodiscard]] QString toString(StripeDispute::Status status);

/// Moves the record on to what Stripe says now; never back: an older answer changes nothing that a newer one has decided.
void follow(Collection &collection, const CheckoutSession &session, TimeMs now);

} // namespace freehold::payments
