// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent.h"

namespace freehold::rent {

std::vector<SealedColumn> sealedColumns()
{
    return {
        {"leases", "id", "tenant_name_sealed", "leases.tenant_name"},
        {"leases", "id", "tenant_email_sealed", "leases.tenant_email"},
    };
}

} // namespace freehold::rent
