// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/dividend/dividend_payment_store.h"
#include "server/modules/dividend/dividend_types.h"

#include <QStringList>

#include <vector>

namespace freehold::dividend {

/// The books of a token: paid + owed + withheld + carried + pending = deposited.
struct Books {
    Usdc deposited;
    Usdc paid;
    Usdc owed;
    Usdc withheld;
    Usdc carried;
    Usdc released; ///< of what was withheld

    [[nodiscard]] Usdc pending() const
    {
        return {deposited.micro - paid.micro - owed.micro - withheld.micro - carried.micro};
    }
    friend bool operator==(const Books &, const Books &) = default;
};

/// A distribution with what its payments add up to.
struct CountedDistribution {
    Distribution distribution;
    PaymentSums sums;
};

/// What does not fit together in our own tables: every holder's part, their sum, and what the chain's events say of it. A sentence
/// each; none when all is well.
[[nodiscard]] QStringList contradictionsOf(const CountedDistribution &counted, const std::vector<Payment> &settled);

/// The books as the tables have them, of all distributions of a token that were funded, oldest first.
[[nodiscard]] Books booksOf(const std::vector<CountedDistribution> &distributions, Usdc released);

[[nodiscard]] QStringList differencesOf(const Books &tables, const Books &chain);

} // namespace freehold::dividend
