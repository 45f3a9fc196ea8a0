// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/payments/payments.h"
#include "server/modules/payments/payments_collection.h"
#include "server/modules/payments/payments_stripe.h"

namespace freehold::payments {

/// Conflict "payment_in_progress".
[[nodiscard]] Error paymentInProgress();

/// Makes the checkouts of collections at Stripe. Whoever asks, at the same moment or after a crash, gets the one that is noted.
class Checkouts {
public:
    Checkouts(Core &core, Stripe &stripe) : m_core(core), m_stripe(stripe) { }

    /// For a collection without one. Throws Conflict "payment_in_progress" when it was closed meanwhile.
    [[nodiscard]] Task<CheckoutSession> make(Collection collection, CheckoutPages pages);

private:
    [[nodiscard]] Task<CheckoutSession> askForCheckout(Collection collection, CheckoutPages pages);
    [[nodiscard]] Task<CheckoutSession> note(CollectionId id, CheckoutSession made);
    [[nodiscard]] Task<std::optional<CheckoutSession>> madeMeanwhile(CollectionId id);

    Core &m_core;
    Stripe &m_stripe;
};

} // namespace freehold::payments
