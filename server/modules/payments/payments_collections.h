// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/payments/payments.h"
#include "server/modules/payments/payments_checkouts.h"
#include "server/modules/payments/payments_collection.h"
#include "server/modules/payments/payments_ledger.h"
#include "server/modules/payments/payments_limits.h"
#include "server/modules/payments/payments_stripe.h"

namespace freehold::payments {

/// Payments at Stripe. What Stripe says now is the truth: a webhook or the timer only makes us ask.
class Collections {
public:
    Collections(Core &core, Stripe &stripe)
        : m_core(core), m_stripe(stripe), m_checkouts(core, stripe), m_ledger(core.clock)
    {
    }

    /// Inside the caller's transaction: the checkout that is open for this subject, or a new one. Throws Conflict
    /// "payment_in_progress" when one for another amount is open, or a bank debit is under way.
    [[nodiscard]] CollectionId begin(Sql &sql, const NewCollection &wanted);
    /// Where to pay it: the same checkout for everybody who asks, at the same moment or after a crash or a lost answer.
    [[nodiscard]] Task<QUrl> checkoutUrl(CollectionId id, CheckoutPages pages);
    /// Asks Stripe about what is open for the subject, and closes it when it is for another amount or its time is over;
    /// to be awaited before begin().
    [[nodiscard]] Task<> settleOpen(QString subject, UsdCents amount);

    /// Brings the stored payment to what Stripe says; does nothing for an unknown one.
    [[nodiscard]] Task<> refresh(CollectionId id, std::optional<Job> job = std::nullopt);
    /// A checkout of the collection that was not noted, as its answer came too late, counts when it is the one that was
    /// paid; does nothing for the one that was noted.
    [[nodiscard]] Task<> adopt(CollectionId id, QString sessionId);
    /// The charge's payment; nothing when it is none of ours.
    [[nodiscard]] std::optional<CollectionId> ofCharge(Sql &sql, const QString &chargeId) const;

    static constexpr qint64 kCheckoutLifeMs = kHourMs;
    /// A checkout that Stripe has not told us of by then is given up: a new one must be open for half an hour at least.
    static constexpr qint64 kUnaskedLifeMs = 25 * kMinuteMs;

private:
    struct Said {
        CheckoutSession session;
        std::vector<StripeRefund> refunds;
        std::vector<StripeDispute> disputes;
    };
    [[nodiscard]] Task<Said> ask(Collection collection);
    void apply(Sql &sql, const CollectionId &id, const Said &said);
    void bookRefunds(Sql &sql, const Collection &collection, const std::vector<StripeRefund> &refunds);
    [[nodiscard]] bool bookDispute(Sql &sql, const Collection &collection, const StripeDispute &dispute);
    void expireUnasked(Sql &sql, const CollectionId &id);
    void lookAtUnasked(Sql &sql, const CollectionId &id);
    void save(Sql &sql, const Collection &before, Collection after);
    void announce(Sql &sql, const Collection &collection);

    Core &m_core;
    Stripe &m_stripe;
    Checkouts m_checkouts;
    Ledger m_ledger;
};

} // namespace freehold::payments
