// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/dividend_words.h"

#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

struct DividendWords {
    Q_DECLARE_TR_FUNCTIONS(DividendWords)
};

} // namespace

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

QString lineKindWords(api::StatementLineKind kind)
{
    using enum api::StatementLineKind;
    switch (kind) {
    case Rent: return DividendWords::tr("Rent");
    case ProcessingFee: return DividendWords::tr("Processing fee");
    case DisputeFee: return DividendWords::tr("Dispute fee");
    case Reversal: return DividendWords::tr("Paid back");
    case Expense: return DividendWords::tr("Expense");
    case ExpenseReturned: return DividendWords::tr("Expense taken back");
    case Holdback: return DividendWords::tr("Held back for a dispute");
    case HoldbackReleased: return DividendWords::tr("Holdback released");
    case FeeMoved: return DividendWords::tr("Management fee moved already");
    case ReserveMoved: return DividendWords::tr("Reserve moved already");
    case Adjustment: return DividendWords::tr("Adjustment");
    case Unknown: break;
    }
    return toString(kind);
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
