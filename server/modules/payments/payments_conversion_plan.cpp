// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_conversion_plan.h"

#include <algorithm>

namespace freehold::payments {

std::optional<PlannedConversion> planConversion(const std::vector<Collection> &settled, UsdCents unconverted,
                                                UsdCents available)
{
    qint64 total = 0;
    for (const Collection &collection : settled)
        total += collection.net.cents;
    // Below zero when there is more than these payments brought; that goes along with the last of them.
    const qint64 deficit = total - unconverted.cents;

    PlannedConversion plan;
    qint64 sum = 0;
    for (const Collection &collection : settled) {
        if (sum + collection.net.cents - deficit > available.cents)
            break;
        sum += collection.net.cents;
        plan.collections.push_back(collection.id);
        plan.amount = {sum - deficit};
    }
    if (plan.collections.empty() || plan.amount.cents <= 0)
        return std::nullopt;
    return plan;
}

} // namespace freehold::payments
