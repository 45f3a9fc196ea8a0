// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_postings.h"

#include "server/modules/payments/payments_ledger_store.h"

namespace freehold::payments::postings {

namespace {

const LedgerAccount kStripe{.book = LedgerBook::Stripe};
const LedgerAccount kInTransit{.book = LedgerBook::InTransit};

LedgerAccount of(LedgerBook book, const PropertyId &property) { return {.book = book, .property = property}; }

} // namespace

Journal paid(const Collection &collection)
{
    Journal journal("paid", collection.id.text());
    journal.debit(kStripe, collection.net)
        .debit(of(LedgerBook::ProcessingFees, collection.property), collection.fee)
        .credit(of(LedgerBook::Rent, collection.property), collection.amount);
    return journal;
}

Journal refunded(const PropertyId &property, const BookedRefund &refund)
{
    Journal journal("refunded", refund.id);
    journal.debit(of(LedgerBook::Rent, property), refund.amount).credit(kStripe, refund.amount);
    return journal;
}

Journal refundFailed(const PropertyId &property, const BookedRefund &refund)
{
    Journal journal("refund_failed", refund.id);
    journal.debit(kStripe, refund.amount).credit(of(LedgerBook::Rent, property), refund.amount);
    return journal;
}

Journal disputeMoved(const PropertyId &property, const BookedDispute &before, const BookedDispute &now)
{
    const UsdCents withdrawn{now.withdrawn.cents - before.withdrawn.cents};
    const UsdCents fees{now.fees.cents - before.fees.cents};
    Journal journal("dispute_moved", QString("%1:%2").arg(now.id).arg(now.movements));
    journal.debit(of(LedgerBook::Disputed, property), withdrawn)
        .debit(of(LedgerBook::DisputeFees, property), fees)
        .credit(kStripe, withdrawn)
        .credit(kStripe, fees);
    return journal;
}

Journal disputeLost(const PropertyId &property, const BookedDispute &dispute)
{
    Journal journal("dispute_lost", dispute.id);
    journal.debit(of(LedgerBook::Rent, property), dispute.withdrawn)
        .credit(of(LedgerBook::Disputed, property), dispute.withdrawn);
    return journal;
}

Journal payoutSent(const StripePayout &payout)
{
    Journal journal("payout_sent", payout.id);
    journal.debit(kInTransit, payout.amount).credit(kStripe, payout.amount);
    return journal;
}

Journal payoutFailed(const StripePayout &payout)
{
    Journal journal("payout_failed", payout.id);
    journal.debit(kStripe, payout.amount).credit(kInTransit, payout.amount);
    return journal;
}

Journal distributed(const PropertyId &property, Usdc amount, const QString &reference)
{
    Journal journal("distributed", reference);
    journal.debit(of(LedgerBook::Distributed, property), amount).credit(of(LedgerBook::Treasury, property), amount);
    return journal;
}

UsdCents unconverted(Sql &sql, const PropertyId &property)
{
    qint64 booked = 0;
    for (const auto book : {LedgerBook::Rent, LedgerBook::ProcessingFees, LedgerBook::DisputeFees, LedgerBook::Disputed,
                            LedgerBook::Conversion})
        booked += LedgerStore::balance(sql, of(book, property));
    return {-booked};
}

} // namespace freehold::payments::postings
