// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/payments/payments.h"
#include "server/modules/rent/rent_types.h"

#include <vector>

namespace freehold::rent {

/// A payment with what its payer's bank says against it.
struct ChargePayment {
    payments::Collection collection;
    std::vector<payments::BookedDispute> disputes;

    /// Open, lost, or won with money still away.
    [[nodiscard]] bool isDisputed() const;
    /// Given back whole.
    [[nodiscard]] bool isRefunded() const { return collection.refunded >= collection.amount; }
};

/// The one of a charge's payments that counts, of those given oldest first: the last that went through and was not given back,
/// else the last that went through, else the last. Nothing without any.
[[nodiscard]] const ChargePayment *countingOf(const std::vector<ChargePayment> &payments);

/// Where the charge stands by its payments. What was waived or cancelled stays so until somebody pays it all the same.
void follow(Charge &charge, const std::vector<ChargePayment> &payments);

} // namespace freehold::rent
