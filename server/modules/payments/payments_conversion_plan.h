// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/payments/payments_collection.h"

#include <vector>

namespace freehold::payments {

/// What a conversion takes, and how much of it is sent.
struct PlannedConversion {
    std::vector<CollectionId> collections;
    UsdCents amount;
};

/// The oldest settled payments that fit into `available`, less what is to be made up for: refunds, disputes and their fees
/// of payments that were converted before. Nothing while that eats everything up, or nothing fits.
/// `settled` is in order of age; `unconverted` is what the books say of the property without payments that are not settled.
[[nodiscard]] std::optional<PlannedConversion> planConversion(const std::vector<Collection> &settled,
                                                              UsdCents unconverted, UsdCents available);

} // namespace freehold::payments
