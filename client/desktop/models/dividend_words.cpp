// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/dividend_words.h"

#include "client/desktop/models/charge_words.h"
#include "client/desktop/models/expense_words.h"
#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

struct DividendWords {
    Q_DECLARE_TR_FUNCTIONS(DividendWords)
};

QString expenseWords(const api::StatementExpense &expense)
{
    //: kind of an expense, and its day
    return DividendWords::tr("%1, %2").arg(expenseCategoryWords(expense.category), format::date(expense.spentOn));
}

template <typename Line>
QString wordsOfLine(const Line &line)
{
    using enum api::StatementLineKind;
    // Statements of before say it in English only.
    const QString charge = line.charge ? chargeWords(*line.charge) : line.text;
    const QString expense = line.expense ? expenseWords(*line.expense) : line.text;
    switch (line.kind) {
    case Rent: return charge;
    case ProcessingFee: return line.charge ? DividendWords::tr("Processing: %1").arg(charge) : line.text;
    case Reversal: return line.charge ? DividendWords::tr("Refunds and disputes: %1").arg(charge) : line.text;
    case Expense: return expense;
    case ExpenseReturned: return DividendWords::tr("Taken back: %1").arg(expense);
    case DisputeFee: return DividendWords::tr("Fee for a dispute");
    case Holdback: return DividendWords::tr("Held back for a dispute");
    case HoldbackReleased: return DividendWords::tr("No longer held back");
    case FeeMoved: return DividendWords::tr("Management fee of a cancelled distribution");
    case ReserveMoved: return DividendWords::tr("Reserve of a cancelled distribution");
    case Adjustment: return DividendWords::tr("Adjustment: %1").arg(line.text);
    case Unknown: break;
    }
    return line.text;
}

} // namespace

QString lineWords(const api::IncomeStatementLine &line) { return wordsOfLine(line); }
QString lineWords(const api::DistributionTrailLine &line) { return wordsOfLine(line); }

QString periodWords(QDate from, QDate to) { return u"%1 – %2"_s.arg(format::date(from), format::date(to)); }

QString owedWords(api::OwedReason reason)
{
    using enum api::OwedReason;
    switch (reason) {
    case Frozen: return DividendWords::tr("The wallet is frozen");
    case NotVerified: return DividendWords::tr("Its owner is not verified");
    case TransferFailed: return DividendWords::tr("The wallet refused the USDC");
    case Moved: return DividendWords::tr("The shares moved to another wallet");
    case Unknown: break;
    }
    return toString(reason);
}

QList<TotalLine> totalLines(const api::StatementTotals &totals)
{
    return {
        {DividendWords::tr("Rent"), totals.rentUsd},
        {DividendWords::tr("Processing fees"), totals.processingFeesUsd},
        {DividendWords::tr("Refunds and disputes"), totals.reversalsUsd},
        {DividendWords::tr("Expenses"), totals.expensesUsd},
        {DividendWords::tr("Held back"), totals.holdbacksUsd},
        {DividendWords::tr("Moved already"), totals.alreadyMovedUsd},
        {DividendWords::tr("Adjustments"), totals.adjustmentsUsd},
        {DividendWords::tr("Management fee"), totals.managementFeeUsd},
        {DividendWords::tr("Reserve"), totals.reserveUsd},
        {DividendWords::tr("To distribute"), totals.distributableUsd, /*isSum=*/true},
    };
}

} // namespace freehold::desktop
