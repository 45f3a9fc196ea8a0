// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/rent/rent_types.h"

#include <vector>

namespace freehold::rent {

/// SQL of `payment_links`.
class LinkStore {
public:
    static void insert(Sql &sql, const PaymentLink &link);
    static void update(Sql &sql, const PaymentLink &link);
    /// Throws NotFound.
    [[nodiscard]] static PaymentLink get(Sql &sql, const PaymentLinkId &id);
    /// One that is not revoked.
    [[nodiscard]] static std::optional<PaymentLink> findByToken(Sql &sql, const QString &tokenHash);
    [[nodiscard]] static PaymentLink ofLease(Sql &sql, const LeaseId &lease);
    /// One for each, in their order; each lease is given once.
    [[nodiscard]] static std::vector<PaymentLink> ofLeases(Sql &sql, const std::vector<LeaseId> &leases);
    /// Newest first.
    [[nodiscard]] static std::vector<PaymentLink> ofProperty(Sql &sql, const PropertyId &property,
                                                             const std::optional<PaymentLinkId> &before, int limit);
};

} // namespace freehold::rent
