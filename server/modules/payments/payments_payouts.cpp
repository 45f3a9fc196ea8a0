// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_payouts.h"

#include "server/modules/payments/payments_postings.h"

namespace freehold::payments {

Task<> Payouts::refresh(QString payoutId, std::optional<Job> job)
{
    const StripePayout payout = co_await m_stripe.payout(payoutId);
    co_await m_core.database.write([=, this](Sql &sql) {
        book(sql, payout);
        if (job)
            m_core.jobs.complete(sql, *job);
    });
}

Task<> Payouts::poll()
{
    const TimeMs since = m_core.clock.now().plusMs(-kLookBackMs);
    std::optional<QString> after;
    for (bool hasMore = true; hasMore;) {
        const auto page = co_await m_stripe.payouts(since, after);
        co_await m_core.database.write([=, this](Sql &sql) {
            for (const StripePayout &payout : page)
                book(sql, payout);
        });
        hasMore = std::ssize(page) == Stripe::kPageSize;
        if (hasMore)
            after = page.back().id;
    }
}

/// A payout leaves Stripe's balance when it is made, and comes back when it fails; each is booked once by its reference.
void Payouts::book(Sql &sql, const StripePayout &payout)
{
    const bool hasFailed =
        payout.status == StripePayout::Status::Failed || payout.status == StripePayout::Status::Canceled;
    m_ledger.post(sql, postings::payoutSent(payout));
    if (hasFailed)
        m_ledger.post(sql, postings::payoutFailed(payout));
}

} // namespace freehold::payments
