// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/crypto/resealing.h"
#include "server/core/http/router.h"
#include "server/modules/rent/rent_config.h"
#include "server/modules/rent/rent_events.h"
#include "server/modules/rent/rent_types.h"

#include <memory>
#include <vector>

namespace freehold::auth {
class AuthModule;
}
namespace freehold::documents {
class DocumentsModule;
}
namespace freehold::notification {
class NotificationModule;
}
namespace freehold::payments {
class PaymentsModule;
}
namespace freehold::property {
class PropertyModule;
}

/// Leases and what is due on them, links to pay it, and what a property costs.
namespace freehold::rent {

struct RentModules {
    auth::AuthModule &auth;
    notification::NotificationModule &notification;
    documents::DocumentsModule &documents;
    payments::PaymentsModule &payments;
    property::PropertyModule &property;
};

/// Rent that is USDC in the Treasury.
struct ConvertedRent {
    Charge charge;
    CollectionId collection;
    UsdCents gross;
    UsdCents processingFee; ///< the card network's and Stripe's
    UsdCents net;           ///< what was converted
    TimeMs convertedAt;
};

/// What is taken back of rent that was converted; below zero when it comes back after all.
struct RentReversal {
    ChargeId charge;
    CollectionId collection;
    UsdCents amount;
    TimeMs at;
};

struct OpenDispute {
    ChargeId charge;
    CollectionId collection;
    QString disputeId;
    UsdCents amount;    ///< in dispute
    UsdCents withdrawn; ///< taken already
    TimeMs openedAt;
};

/// Every column of this module that holds sealed values.
[[nodiscard]] std::vector<SealedColumn> sealedColumns();

class RentModule {
public:
    RentModule(Core &core, RentConfig config, RentModules modules);
    ~RentModule();

    void mount(Router &router);
    void start();
    /// Resolves when nothing runs by itself any more; to be awaited before destruction.
    [[nodiscard]] Task<> stop();

    /// Converted in [from, until), in order of that: each payment once, whatever becomes of it later.
    [[nodiscard]] std::vector<ConvertedRent> converted(Sql &sql, const PropertyId &property, TimeMs from,
                                                       TimeMs until) const;
    /// Refunds and disputes of converted rent that changed in [from, until).
    [[nodiscard]] std::vector<RentReversal> reversals(Sql &sql, const PropertyId &property, TimeMs from,
                                                      TimeMs until) const;
    /// Spent from the one day to the other, both included; without those that were voided.
    [[nodiscard]] std::vector<Expense> expenses(Sql &sql, const PropertyId &property, QDate from, QDate to) const;
    /// The fee and the reserve that hold on that day; none of either before any were set.
    [[nodiscard]] RentTerms termsOn(Sql &sql, const PropertyId &property, QDate day) const;
    [[nodiscard]] std::vector<OpenDispute> openDisputes(Sql &sql, const PropertyId &property) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::rent
