// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/payments/payments_ledger.h"
#include "server/modules/payments/payments_limits.h"
#include "server/modules/payments/payments_stripe.h"

namespace freehold::payments {

/// Stripe's payouts to the account from which Circle is funded.
class Payouts {
public:
    Payouts(Core &core, Stripe &stripe) : m_core(core), m_stripe(stripe), m_ledger(core.clock) { }

    /// Books what Stripe says of one now.
    [[nodiscard]] Task<> refresh(QString payoutId, std::optional<Job> job = std::nullopt);
    /// Looks through the payouts of the last days, in case a webhook was lost.
    [[nodiscard]] Task<> poll();

    static constexpr qint64 kLookBackMs = 14 * kDayMs;

private:
    void book(Sql &sql, const StripePayout &payout);

    Core &m_core;
    Stripe &m_stripe;
    Ledger m_ledger;
};

} // namespace freehold::payments
