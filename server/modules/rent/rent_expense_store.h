// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/rent/rent_types.h"

#include <vector>

namespace freehold::rent {

/// SQL of `expenses`.
class ExpenseStore {
public:
    static void insert(Sql &sql, const Expense &expense);
    static void update(Sql &sql, const Expense &expense);
    /// Throws NotFound.
    [[nodiscard]] static Expense get(Sql &sql, const ExpenseId &id);
    /// Newest first, voided ones as well.
    [[nodiscard]] static std::vector<Expense> ofProperty(Sql &sql, const PropertyId &property,
                                                         const std::optional<ExpenseId> &before, int limit);
    /// In order of their days, voided ones as well.
    [[nodiscard]] static std::vector<Expense> allOf(Sql &sql, const PropertyId &property);
    /// Whether an expense that stands rests on it.
    [[nodiscard]] static bool hasReceipt(Sql &sql, const DocumentId &document);
};

/// SQL of `rent_terms`: rows are only added.
class RentTermsStore {
public:
    static void add(Sql &sql, const RentTerms &terms);
    /// What was set last for that day or an earlier one.
    [[nodiscard]] static std::optional<RentTerms> at(Sql &sql, const PropertyId &property, QDate day);
    /// Latest day first.
    [[nodiscard]] static std::vector<RentTerms> ofProperty(Sql &sql, const PropertyId &property);
};

} // namespace freehold::rent
