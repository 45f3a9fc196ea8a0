// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

#include <functional>

namespace freehold {

/// Runs `reads`, and asks the queries that it begins with in one round trip where the database is across a wire (see
/// Sql::ask()). There `reads` runs twice: first to hear what it asks, when every query has no rows and what it throws counts
/// for nothing, then with the answers. From the first query on that depends on the rows of another, each is asked by itself.
/// So `reads` only reads (no sequence either), takes no row for granted, and sets whatever it gives out anew each time.
/// Throws std::logic_error for what is neither SELECT nor WITH.
void askTogether(Sql &sql, const std::function<void(Sql &)> &reads);

/// The same for what gives a value.
template <typename Reads>
[[nodiscard]] auto askedTogether(Sql &sql, const Reads &reads)
{
    std::optional<decltype(reads(sql))> result;
    askTogether(sql, [&](Sql &asked) { result.emplace(reads(asked)); });
    return *std::move(result);
}

} // namespace freehold
