// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/dividend_words.h"

#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DividendWords)
};

} // namespace

QString periodWords(QDate from, QDate to) { return u"%1 – %2"_s.arg(format::date(from), format::date(to)); }

QString owedWords(api::OwedReason reason)
{
    using enum api::OwedReason;
    switch (reason) {
    case Frozen: return Words::tr("The wallet is frozen");
    case NotVerified: return Words::tr("Its owner is not verified");
    case TransferFailed: return Words::tr("The wallet refused the USDC");
    case Moved: return Words::tr("The shares moved to another wallet");
    case Unknown: break;
    }
    return toString(reason);
}

QString lineKindWords(api::StatementLineKind kind)
{
    using enum api::StatementLineKind;
    switch (kind) {
    case Rent: return Words::tr("Rent");
    case ProcessingFee: return Words::tr("Processing fee");
    case DisputeFee: return Words::tr("Dispute fee");
    case Reversal: return Words::tr("Paid back");
    case Expense: return Words::tr("Expense");
    case ExpenseReturned: return Words::tr("Expense taken back");
    case Holdback: return Words::tr("Held back for a dispute");
    case HoldbackReleased: return Words::tr("Holdback released");
    case FeeMoved: return Words::tr("Management fee moved already");
    case ReserveMoved: return Words::tr("Reserve moved already");
    case Adjustment: return Words::tr("Adjustment");
    case Unknown: break;
    }
    return toString(kind);
}

QList<TotalLine> totalLines(const api::StatementTotals &totals)
{
    return {
        {Words::tr("Rent"), totals.rentUsd},
        {Words::tr("Processing fees"), totals.processingFeesUsd},
        {Words::tr("Refunds and disputes"), totals.reversalsUsd},
        {Words::tr("Expenses"), totals.expensesUsd},
        {Words::tr("Held back"), totals.holdbacksUsd},
        {Words::tr("Moved already"), totals.alreadyMovedUsd},
        {Words::tr("Adjustments"), totals.adjustmentsUsd},
        {Words::tr("Management fee"), totals.managementFeeUsd},
        {Words::tr("Reserve"), totals.reserveUsd},
        {Words::tr("To distribute"), totals.distributableUsd},
    };
}

} // namespace freehold::desktop
