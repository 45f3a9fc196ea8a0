// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_expenses.h"

#include "server/modules/documents/documents.h"
#include "server/modules/rent/rent_events.h"

namespace freehold::rent {

namespace {

template <typename Event>
Event eventOf(const Expense &expense)
{
    Event event;
    event.property = expense.property;
    event.expense = expense.id;
    return event;
}

} // namespace

Task<Expense> RentExpenses::book(Actor actor, PropertyId property, api::ExpenseRequest request)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        requireTokenized(m_access.managed(sql, actor, property));
        if (request.spentOn > today())
            throw Error(ErrorCode::RuleRefused, QStringLiteral("spent_in_future"),
                        "An expense is dated today or earlier.");
        if (request.receipt)
            requireReceipt(sql, property, *request.receipt);
        const Expense expense{.id = m_core.ids.next<ExpenseId>(),
                              .property = property,
                              .category = request.category,
                              .spentOn = request.spentOn,
                              .amount = request.amount,
                              .vendor = request.vendor,
                              .note = request.note,
                              .receipt = request.receipt,
                              .bookedBy = actor.id,
                              .bookedAt = m_core.clock.now()};
        ExpenseStore::insert(sql, expense);
        m_core.outbox.append(sql, eventOf<ExpenseBooked>(expense));
        m_core.audit.append(sql, actor, "expense.booked", expense.id, {{"amount_cents", expense.amount.cents}});
        return expense;
    });
}

Task<Expense> RentExpenses::voidOne(Actor actor, ExpenseId id, QString reason)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        Expense expense = ExpenseStore::get(sql, id);
        (void)m_access.managed(sql, actor, expense.property);
        if (expense.voidedAt)
            throw Error(ErrorCode::Conflict, QStringLiteral("expense_voided"), "This expense is voided already.");
        expense.voidedBy = actor.id;
        expense.voidedAt = m_core.clock.now();
        expense.voidReason = reason;
        ExpenseStore::update(sql, expense);
        m_core.outbox.append(sql, eventOf<ExpenseVoided>(expense));
        m_core.audit.append(sql, actor, "expense.voided", id, {{"amount_cents", expense.amount.cents}});
        return expense;
    });
}

Task<std::vector<Expense>> RentExpenses::list(Actor actor, PropertyId property, std::optional<ExpenseId> before,
                                              int limit)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        (void)m_access.seen(sql, actor, property);
        return ExpenseStore::ofProperty(sql, property, before, limit);
    });
}

Task<RentTerms> RentExpenses::setTerms(Actor actor, PropertyId property, api::RentTermsRequest request)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        (void)m_access.managed(sql, actor, property);
        if (request.effectiveFrom <= today())
            throw Error(ErrorCode::RuleRefused, QStringLiteral("terms_not_ahead"),
                        "Terms hold from tomorrow on at the earliest.",
                        {{"earliest", today().addDays(1).toString(Qt::ISODate)}});
        const RentTerms terms{.property = property,
                              .effectiveFrom = request.effectiveFrom,
                              .feeBasisPoints = request.feeBasisPoints,
                              .reserveBasisPoints = request.reserveBasisPoints,
                              .setBy = actor.id,
                              .setAt = m_core.clock.now()};
        RentTermsStore::add(sql, terms);
        m_core.audit.append(sql, actor, "rent_terms.set", property,
                            {{"effective_from", request.effectiveFrom.toString(Qt::ISODate)},
                             {"management_fee_basis_points", request.feeBasisPoints},
                             {"reserve_basis_points", request.reserveBasisPoints}});
        return terms;
    });
}

Task<std::vector<RentTerms>> RentExpenses::terms(Actor actor, PropertyId property)
{
    co_return co_await m_core.database.read([=, this](Sql &sql) {
        (void)m_access.seen(sql, actor, property);
        return RentTermsStore::ofProperty(sql, property);
    });
}

RentTerms RentExpenses::termsOn(Sql &sql, const PropertyId &property, QDate day)
{
    return RentTermsStore::at(sql, property, day).value_or(RentTerms{.property = property, .effectiveFrom = day});
}

void RentExpenses::requireReceipt(Sql &sql, const PropertyId &property, const DocumentId &receipt) const
{
    if (!m_documents.isOf(sql, property, receipt, DocumentKind::Receipt))
        throw Error(ErrorCode::RuleRefused, QStringLiteral("receipt_unknown"),
                    "The receipt must be a document of the same property, of kind receipt.");
    if (ExpenseStore::hasReceipt(sql, receipt))
        throw Error(ErrorCode::Conflict, QStringLiteral("receipt_used"), "Another expense has this receipt already.");
}

} // namespace freehold::rent
