// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/payments/payments_collection.h"
#include "server/modules/payments/payments_journal.h"

/// What happens to money at Stripe, and to what it became, as journals. Each has a reference of its own, so that it is booked once.
namespace freehold::payments::postings {

/// Rent came in, less Stripe's fee.
[[nodiscard]] Journal paid(const Collection &collection);
/// Stripe takes a refund from the balance when it is asked for one, and keeps its fee.
[[nodiscard]] Journal refunded(const PropertyId &property, const BookedRefund &refund);
/// The payer's bank did not take it: it is back.
[[nodiscard]] Journal refundFailed(const PropertyId &property, const BookedRefund &refund);

/// What moved since `before`, between our balance and a disputed payment.
[[nodiscard]] Journal disputeMoved(const PropertyId &property, const BookedDispute &before, const BookedDispute &now);
/// The payer's bank keeps it: it was no rent.
[[nodiscard]] Journal disputeLost(const PropertyId &property, const BookedDispute &dispute);

/// Stripe pays out to the account from which Circle is funded.
[[nodiscard]] Journal payoutSent(const StripePayout &payout);
[[nodiscard]] Journal payoutFailed(const StripePayout &payout);

/// USDC leaves the Treasury's rent for those who earn it; below zero, it comes back.
[[nodiscard]] Journal distributed(const PropertyId &property, Usdc amount, const QString &reference);

/// Dollars that came in and are not yet USDC, after fees, refunds and disputes; below zero when more was taken back since.
[[nodiscard]] UsdCents unconverted(Sql &sql, const PropertyId &property);

} // namespace freehold::payments::postings
