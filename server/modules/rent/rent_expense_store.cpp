// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_expense_store.h"

#include "server/modules/rent/rent_columns.h"

namespace freehold::rent {

Expense Expense::fromRow(const Row &row)
{
    return {.id = row.id<ExpenseId>("id"),
            .property = row.id<PropertyId>("property_id"),
            .category = row.state<ExpenseCategory>("category"),
            .spentOn = property::dateOfDay(row.int64("spent_on_day")),
            .amount = {row.int64("amount_cents")},
            .vendor = row.text("vendor"),
            .note = row.text("note"),
            .receipt = row.optionalId<DocumentId>("document_id"),
            .bookedBy = row.id<UserId>("booked_by"),
            .bookedAt = row.time("booked_at"),
            .voidedBy = row.optionalId<UserId>("voided_by"),
            .voidedAt = row.optionalTime("voided_at"),
            .voidReason = row.optionalText("void_reason")};
}

RentTerms RentTerms::fromRow(const Row &row)
{
    return {.id = row.int64("id"),
            .property = row.id<PropertyId>("property_id"),
            .effectiveFrom = property::dateOfDay(row.int64("effective_from_day")),
            .feeBasisPoints = row.int64("management_fee_basis_points"),
            .reserveBasisPoints = row.int64("reserve_basis_points"),
            .setBy = row.id<UserId>("set_by"),
            .setAt = row.time("set_at")};
}

void ExpenseStore::insert(Sql &sql, const Expense &expense)
{
    sql.exec("INSERT INTO expenses (id, property_id, category, spent_on_day, amount_cents, vendor, note, document_id, "
             "booked_by, booked_at) VALUES (:id, :property, :category, :spent, :amount, :vendor, :note, :document, "
             ":booked_by, :booked)",
             {{"id", expense.id},
              {"property", expense.property},
              {"category", expense.category},
              {"spent", property::dayOf(expense.spentOn)},
              {"amount", expense.amount.cents},
              {"vendor", expense.vendor},
              {"note", expense.note},
              {"document", expense.receipt},
              {"booked_by", expense.bookedBy},
              {"booked", expense.bookedAt}});
}

void ExpenseStore::update(Sql &sql, const Expense &expense)
{
    sql.exec("UPDATE expenses SET voided_by = :by, voided_at = :at, void_reason = :reason WHERE id = :id",
             {{"id", expense.id}, {"by", expense.voidedBy}, {"at", expense.voidedAt}, {"reason", expense.voidReason}});
}

Expense ExpenseStore::get(Sql &sql, const ExpenseId &id)
{
    return sql.one<Expense>("SELECT * FROM expenses WHERE id = :id", {{"id", id}}, "expense");
}

std::vector<Expense> ExpenseStore::ofProperty(Sql &sql, const PropertyId &property,
                                              const std::optional<ExpenseId> &before, int limit)
{
    return sql.all<Expense>(
        "SELECT * FROM expenses WHERE property_id = :property AND id < :before ORDER BY id DESC LIMIT :limit",
        {{"property", property}, {"before", before ? before->text() : kBehindEveryId}, {"limit", limit}});
}

std::vector<Expense> ExpenseStore::allOf(Sql &sql, const PropertyId &property)
{
    return sql.all<Expense>("SELECT * FROM expenses WHERE property_id = :property ORDER BY spent_on_day, id",
                            {{"property", property}});
}

bool ExpenseStore::hasReceipt(Sql &sql, const DocumentId &document)
{
    return sql
        .find<Expense>("SELECT * FROM expenses WHERE document_id = :document AND voided_at IS NULL",
                       {{"document", document}})
        .has_value();
}

void RentTermsStore::add(Sql &sql, const RentTerms &terms)
{
    sql.exec("INSERT INTO rent_terms (property_id, effective_from_day, management_fee_basis_points, "
             "reserve_basis_points, set_by, set_at) VALUES (:property, :from, :fee, :reserve, :by, :at)",
             {{"property", terms.property},
              {"from", property::dayOf(terms.effectiveFrom)},
              {"fee", terms.feeBasisPoints},
              {"reserve", terms.reserveBasisPoints},
              {"by", terms.setBy},
              {"at", terms.setAt}});
}

std::optional<RentTerms> RentTermsStore::at(Sql &sql, const PropertyId &property, QDate day)
{
    return sql.find<RentTerms>("SELECT * FROM rent_terms WHERE property_id = :property AND effective_from_day <= :day "
                               "ORDER BY effective_from_day DESC, id DESC LIMIT 1",
                               {{"property", property}, {"day", property::dayOf(day)}});
}

std::vector<RentTerms> RentTermsStore::ofProperty(Sql &sql, const PropertyId &property)
{
    return sql.all<RentTerms>(
        "SELECT * FROM rent_terms WHERE property_id = :property ORDER BY effective_from_day DESC, id DESC LIMIT 200",
        {{"property", property}});
}

} // namespace freehold::rent
