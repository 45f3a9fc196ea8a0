// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_collection.h"

#include "server/core/error.h"

#include <stdexcept>
#include <utility>

namespace freehold::payments {

namespace {

UsdCents centsOf(const Row &row, const char *column) { return {row.int64(column)}; }

StripeRefund::Status refundStatus(const QString &word)
{
    for (const auto status :
         {StripeRefund::Status::Pending, StripeRefund::Status::Succeeded, StripeRefund::Status::Failed})
        if (word == toString(status))
            return status;
    throw std::logic_error("a refund of unknown status");
}

StripeDispute::Status disputeStatus(const QString &word)
{
    for (const auto status : {StripeDispute::Status::Open, StripeDispute::Status::Won, StripeDispute::Status::Lost})
        if (word == toString(status))
            return status;
    throw std::logic_error("a dispute of unknown status");
}

/// Money came once; what Stripe says of it is written down the first time.
void pay(Collection &collection, const StripeCharge &charge, TimeMs now)
{
    collection.state = CollectionState::Paid;
    collection.chargeId = charge.id;
    collection.method = charge.method;
    collection.lastDigits = charge.lastDigits;
    collection.fee = charge.fee;
    collection.net = charge.net;
    collection.availableAt = charge.availableOn;
    collection.failure = std::nullopt;
    collection.paidAt = now;
}

CollectionState unpaidState(const CheckoutSession &session)
{
    switch (session.status) {
    case CheckoutSession::Status::Open: return CollectionState::Started;
    case CheckoutSession::Status::Expired: return CollectionState::Expired;
    case CheckoutSession::Status::Complete:
        return session.failure && !session.isProcessing ? CollectionState::Failed : CollectionState::Processing;
    }
    std::unreachable();
}

bool isOver(CollectionState state) { return state == CollectionState::Failed || state == CollectionState::Expired; }

} // namespace

QString toString(StripeRefund::Status status)
{
    switch (status) {
    case StripeRefund::Status::Pending: return "PENDING";
    case StripeRefund::Status::Succeeded: return "SUCCEEDED";
    case StripeRefund::Status::Failed: return "FAILED";
    }
    std::unreachable();
}

QString toString(StripeDispute::Status status)
{
    switch (status) {
    case StripeDispute::Status::Open: return "OPEN";
    case StripeDispute::Status::Won: return "WON";
    case StripeDispute::Status::Lost: return "LOST";
    }
    std::unreachable();
}

Collection Collection::fromRow(const Row &row)
{
    return {.id = row.id<CollectionId>("id"),
            .property = row.id<PropertyId>("property_id"),
            .subject = row.text("subject"),
            .description = row.text("description"),
            .amount = centsOf(row, "amount_cents"),
            .state = row.state<CollectionState>("state"),
            .checkoutAttempt = row.int64("checkout_attempt"),
            .sessionId = row.optionalText("session_id"),
            .paymentIntent = row.optionalText("payment_intent"),
            .chargeId = row.optionalText("charge_id"),
            .method = row.optionalText("method"),
            .lastDigits = row.optionalText("last_digits"),
            .fee = centsOf(row, "fee_cents"),
            .net = centsOf(row, "net_cents"),
            .refunded = centsOf(row, "refunded_cents"),
            .withdrawn = centsOf(row, "withdrawn_cents"),
            .availableAt = row.optionalTime("available_at"),
            .failure = row.optionalText("failure"),
            .conversion = row.optionalId<ConversionId>("conversion_id"),
            .createdAt = row.time("created_at"),
            .expiresAt = row.time("expires_at"),
            .paidAt = row.optionalTime("paid_at"),
            .settledAt = row.optionalTime("settled_at"),
            .convertedAt = row.optionalTime("converted_at"),
            .checkedAt = row.time("checked_at")};
}

BookedRefund BookedRefund::fromRow(const Row &row)
{
    return {.id = row.text("id"),
            .collection = row.id<CollectionId>("collection_id"),
            .amount = centsOf(row, "amount_cents"),
            .status = refundStatus(row.text("status"))};
}

BookedDispute BookedDispute::fromRow(const Row &row)
{
    return {.id = row.text("id"),
            .collection = row.id<CollectionId>("collection_id"),
            .status = disputeStatus(row.text("status")),
            .reason = row.text("reason"),
            .amount = centsOf(row, "amount_cents"),
            .withdrawn = centsOf(row, "withdrawn_cents"),
            .fees = centsOf(row, "fees_cents"),
            .movements = row.int64("movements"),
            .openedAt = row.time("opened_at"),
            .decidedAt = row.optionalTime("decided_at")};
}

void follow(Collection &collection, const CheckoutSession &session, TimeMs now)
{
    collection.sessionId = session.id;
    if (session.paymentIntent)
        collection.paymentIntent = session.paymentIntent;
    if (!collection.isPaid()) {
        if (session.charge) {
            pay(collection, *session.charge, now);
        } else if (!isOver(collection.state)) {
            // A checkout that is complete is not open again, whatever an answer says that was under way longer.
            const CollectionState next = unpaidState(session);
            if (next != CollectionState::Started)
                collection.state = next;
            collection.failure = session.failure;
        }
    }
    if (collection.state == CollectionState::Paid && session.charge && session.charge->isAvailable) {
        collection.state = CollectionState::Settled;
        collection.settledAt = now;
    }
}

} // namespace freehold::payments
