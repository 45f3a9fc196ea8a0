// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/crypto/sealing.h"
#include "server/modules/rent/rent_types.h"

namespace freehold::rent {

/// Who rents, readable: for the manager and admins, mails to the tenant, and receipts.
struct Tenant {
    QString name;
    QString email;
};

/// Writes the tenant into the lease, whose id must be there.
void sealTenant(const Sealing &sealing, Lease &lease, const Tenant &tenant);
[[nodiscard]] Tenant tenantOf(const Sealing &sealing, const Lease &lease);

/// How the leases of an address are found.
[[nodiscard]] QString tenantIndex(const Sealing &sealing, const QString &email);

} // namespace freehold::rent
