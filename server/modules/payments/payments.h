// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/router.h"
#include "server/modules/payments/payments_collection.h"
#include "server/modules/payments/payments_config.h"
#include "server/modules/payments/payments_conversion.h"
#include "server/modules/payments/payments_events.h"

#include <memory>

namespace freehold::blockchain {
class BlockchainModule;
}

/// Money from a payer's card or bank to USDC in the Treasury: Stripe, Circle, and the books about both.
namespace freehold::payments {

struct NewCollection {
    PropertyId property;
    QString subject;     ///< what it pays for, in words of the module that asks
    QString description; ///< what the payer reads
    UsdCents amount;
};

/// Where Stripe sends the payer afterwards.
struct CheckoutPages {
    QUrl successUrl;
    QUrl cancelUrl;
};

class PaymentsModule {
public:
    PaymentsModule(Core &core, PaymentsConfig config, blockchain::BlockchainModule &blockchain);
    ~PaymentsModule();

    void mount(Router &router);
    void start();
    /// Resolves when nothing runs by itself any more; to be awaited before destruction.
    [[nodiscard]] Task<> stop();

    /// Asks Stripe about what is open for the subject, and closes it when it is for another amount or its time is over;
    /// to be awaited before begin().
    [[nodiscard]] Task<> settleOpen(QString subject, UsdCents amount);
    /// Inside the caller's transaction: the checkout that is open for this subject, or a new one. Throws Conflict
    /// "payment_in_progress" when one for another amount is open, or a bank debit is under way.
    [[nodiscard]] CollectionId begin(Sql &sql, const NewCollection &wanted);
    /// Where to pay it: the same checkout for everybody who asks, at the same moment or after a crash or a lost answer.
    [[nodiscard]] Task<QUrl> checkoutUrl(CollectionId id, CheckoutPages pages);

    [[nodiscard]] std::optional<Collection> find(Sql &sql, const CollectionId &id) const;
    /// Every payment for the subject, oldest first.
    [[nodiscard]] std::vector<Collection> ofSubject(Sql &sql, const QString &subject) const;
    [[nodiscard]] std::vector<BookedDispute> disputesOf(Sql &sql, const CollectionId &id) const;
    /// All of the property that went through, whatever became of them, in order of when.
    [[nodiscard]] std::vector<Collection> paidOf(Sql &sql, const PropertyId &property) const;
    [[nodiscard]] std::vector<BookedDispute> disputesOf(Sql &sql, const PropertyId &property) const;
    /// Inside the caller's transaction: what left a property's rent in the Treasury to be distributed, or came back (below zero).
    /// Each call is a journal of its own, as a block that is undone and comes again moves the money twice.
    void postDistributed(Sql &sql, const PropertyId &property, Usdc amount, const QString &distribution);
    /// Throws NotFound.
    [[nodiscard]] Conversion getConversion(Sql &sql, const ConversionId &id) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::payments
