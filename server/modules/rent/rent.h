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

struct RentDispute {
    QString id;
    UsdCents fees;    ///< as they stand now; a bank may give them back
    UsdCents pending; ///< what may still be withdrawn, while it is open
};

/// A payment that went through, and what has become of it by now. A charge that was paid again after a refund has two.
struct RentPayment {
    Charge charge;
    CollectionId collection;
    UsdCents gross;
    UsdCents processingFee; ///< the card network's and Stripe's
    UsdCents reversed;      ///< refunded, or withdrawn by the payer's bank and not returned
    std::vector<RentDispute> disputes;
    TimeMs paidAt;
    std::optional<TimeMs> convertedAt; ///< USDC in the Treasury since then
    RentTerms terms;                   ///< of the day of its conversion
};

/// What is DUE of all properties together.
struct RentFigures {
    struct Sum {
        qint64 charges = 0;
        UsdCents amount;
    };
    Sum due;
    Sum late; ///< of it, that whose day is over
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

    /// All there are, in order of when they were paid. Read from the payments themselves: no charge has to follow first.
    [[nodiscard]] std::vector<RentPayment> payments(Sql &sql, const PropertyId &property) const;
    /// All there are, voided ones as well, in order of their days.
    [[nodiscard]] std::vector<Expense> expenses(Sql &sql, const PropertyId &property) const;
    [[nodiscard]] RentFigures figures(Sql &sql, QDate today) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::rent
