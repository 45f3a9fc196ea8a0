// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_payment_view.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace freehold::rent {

namespace {

using payments::BookedDispute;
using payments::Collection;

ChargeState stateOf(CollectionState state)
{
    switch (state) {
    case CollectionState::Started:
    case CollectionState::Processing: return ChargeState::PaymentStarted;
    case CollectionState::Paid: return ChargeState::PaidUnsettled;
    case CollectionState::Settled: return ChargeState::Settled;
    case CollectionState::Converting: return ChargeState::Converting;
    case CollectionState::Converted: return ChargeState::Converted;
    case CollectionState::Failed:
    case CollectionState::Expired: return ChargeState::Due;
    }
    std::unreachable();
}

ChargeState paidState(const ChargePayment &payment)
{
    if (payment.isRefunded())
        return ChargeState::Refunded;
    return payment.isDisputed() ? ChargeState::Disputed : stateOf(payment.collection.state);
}

bool isLetOff(ChargeState state) { return state == ChargeState::Waived || state == ChargeState::Cancelled; }

} // namespace

bool ChargePayment::isDisputed() const
{
    return std::ranges::any_of(disputes, [](const BookedDispute &dispute) {
        return dispute.status != payments::StripeDispute::Status::Won || dispute.withdrawn.cents > 0;
    });
}

const ChargePayment *countingOf(const std::vector<ChargePayment> &payments)
{
    const auto last = [&](auto isMeant) -> const ChargePayment * {
        for (const ChargePayment &payment : payments | std::views::reverse)
            if (isMeant(payment))
                return &payment;
        return nullptr;
    };
    if (const auto *kept =
            last([](const auto &payment) { return payment.collection.isPaid() && !payment.isRefunded(); }))
        return kept;
    if (const auto *paid = last([](const auto &payment) { return payment.collection.isPaid(); }))
        return paid;
    return payments.empty() ? nullptr : &payments.back();
}

void follow(Charge &charge, const std::vector<ChargePayment> &payments)
{
    const ChargePayment *counting = countingOf(payments);
    if (!counting)
        return;
    const Collection &collection = counting->collection;
    charge.collection = collection.id;
    charge.paidAt = collection.paidAt;
    charge.convertedAt = collection.convertedAt;
    charge.refunded = collection.refunded;
    charge.withdrawn = collection.withdrawn;
    if (!collection.isPaid() && isLetOff(charge.state))
        return;
    charge.state = collection.isPaid() ? paidState(*counting) : stateOf(collection.state);
    charge.failure = collection.state == CollectionState::Failed ? collection.failure : std::nullopt;
}

} // namespace freehold::rent
