// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/dividend/dividend_dependencies.h"
#include "server/modules/dividend/dividend_source_store.h"
#include "server/modules/rent/rent.h"

namespace freehold::dividend {

/// All that a statement is drawn from, as it stands now.
struct StatementSources {
    std::vector<rent::RentPayment> payments;
    std::vector<rent::Expense> expenses;
    std::vector<Adjustment> adjustments;
    std::vector<Parts> parts;
    TakenSources taken;
};

/// For every source that belongs into the period, or that a living statement has a line of: what it is worth now, less what those
/// have taken of it. So nothing is lost that came late or changed, and nothing is distributed twice.
///
/// - Converted rent goes together with what it cost, what was reversed of it and what is held back of it until now, in the first
///   statement whose period holds the day of its conversion. What changes later is in the next statement.
/// - A payment of which nothing was left before it was converted has cost something all the same.
/// - An expense belongs to its day; voided it is worth nothing.
/// - A cancelled distribution has moved fee and reserve and given back the rest.
[[nodiscard]] Statement drawFrom(const Distribution &draft, const StatementSources &sources);

/// Payments of which living statements have not taken the rent once and whole, a sentence each. Only a proposal that is executed after
/// another has taken its place, or a cancellation that is undone, makes such; the next statement makes up for it.
[[nodiscard]] QStringList contradictionsOf(const StatementSources &sources);

[[nodiscard]] StatementSources sourcesOf(Sql &sql, const DividendDependencies &modules, const Distribution &draft);
/// As it would be now.
[[nodiscard]] Statement drawStatement(Sql &sql, const DividendDependencies &modules, const Distribution &draft);

} // namespace freehold::dividend
