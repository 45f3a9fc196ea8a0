// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/dividend/dividend_draft.h"

/// What happens to a property's rent and costs, without the modules that would have written it down.
namespace freehold::dividend {

inline TimeMs noonOf(QDate day) { return {day.startOfDay(Qt::UTC).addSecs(12 * 3'600).toMSecsSinceEpoch()}; }

/// Rent, late fee or other: what kind makes no difference here.
inline rent::RentPayment paymentOf(int number, qint64 grossCents, QDate day)
{
    rent::RentPayment payment;
    payment.charge.id = ChargeId::trusted(QStringLiteral("chg_%1").arg(number));
    payment.collection = CollectionId::trusted(QStringLiteral("col_%1").arg(number));
    payment.gross = {grossCents};
    payment.processingFee = {30 + grossCents * 29 / 1'000}; // a card's
    payment.paidAt = noonOf(day);
    return payment;
}

inline void convert(rent::RentPayment &payment, QDate day, qint64 feeBasisPoints = 0, qint64 reserveBasisPoints = 0)
{
    payment.convertedAt = noonOf(day);
    payment.terms.feeBasisPoints = feeBasisPoints;
    payment.terms.reserveBasisPoints = reserveBasisPoints;
}

inline rent::Expense expenseOf(int number, qint64 cents, QDate day)
{
    rent::Expense expense;
    expense.id = ExpenseId::trusted(QStringLiteral("exp_%1").arg(number));
    expense.category = ExpenseCategory::Repairs;
    expense.spentOn = day;
    expense.amount = {cents};
    return expense;
}

} // namespace freehold::dividend
