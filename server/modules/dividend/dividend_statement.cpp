// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_statement.h"
#include "shared/domain/money.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace freehold::dividend {

namespace {

constexpr std::array kKinds{
    std::pair{LineKind::Rent, "rent"},
    std::pair{LineKind::ProcessingFee, "processing_fee"},
    std::pair{LineKind::DisputeFee, "dispute_fee"},
    std::pair{LineKind::Reversal, "reversal"},
    std::pair{LineKind::Expense, "expense"},
    std::pair{LineKind::ExpenseReturned, "expense_returned"},
    std::pair{LineKind::Holdback, "holdback"},
    std::pair{LineKind::HoldbackReleased, "holdback_released"},
    std::pair{LineKind::FeeMoved, "fee_moved"},
    std::pair{LineKind::ReserveMoved, "reserve_moved"},
    std::pair{LineKind::Adjustment, "adjustment"},
};

/// Adds up, and remembers when a sum left int64.
class Sum {
public:
    void add(qint64 cents) { m_overflows |= __builtin_add_overflow(m_cents, cents, &m_cents); }
    [[nodiscard]] qint64 cents() const { return m_cents; }
    [[nodiscard]] bool overflows() const { return m_overflows; }

private:
    qint64 m_cents = 0;
    bool m_overflows = false;
};

struct Sums {
    Sum rent, processingFees, reversals, expenses, holdbacks, alreadyMoved, adjustments, all;

    Sum &of(LineKind kind)
    {
        switch (kind) {
        case LineKind::Rent: return rent;
        case LineKind::ProcessingFee:
        case LineKind::DisputeFee: return processingFees;
        case LineKind::Reversal: return reversals;
        case LineKind::Expense:
        case LineKind::ExpenseReturned: return expenses;
        case LineKind::Holdback:
        case LineKind::HoldbackReleased: return holdbacks;
        case LineKind::FeeMoved:
        case LineKind::ReserveMoved: return alreadyMoved;
        case LineKind::Adjustment: return adjustments;
        }
        std::unreachable();
    }
};

/// What the lines come to for the management or the building, down to the cent.
std::optional<UsdCents> partOf(const Statement &statement, qint64 StatementLine::*basisPoints)
{
    __int128 sum = 0;
    for (const StatementLine &line : statement.lines)
        sum += static_cast<__int128>(line.amount.cents) * (line.*basisPoints);
    __int128 cents = sum / kAllBasisPoints;
    if (sum % kAllBasisPoints < 0)
        --cents;
    if (cents > std::numeric_limits<qint64>::max() || cents < std::numeric_limits<qint64>::min())
        return std::nullopt;
    return UsdCents{static_cast<qint64>(cents)};
}

/// Nothing when it leaves int64.
std::optional<UsdCents> toMove(UsdCents due, UsdCents ahead)
{
    qint64 left = 0;
    if (__builtin_sub_overflow(due.cents, ahead.cents, &left))
        return std::nullopt;
    return UsdCents{std::max<qint64>(0, left)};
}

} // namespace

QString toString(LineKind kind)
{
    for (const auto &[value, text] : kKinds)
        if (value == kind)
            return QString::fromLatin1(text);
    std::unreachable();
}

std::optional<LineKind> lineKindFromString(QStringView text)
{
    for (const auto &[value, spelling] : kKinds)
        if (text == QLatin1StringView(spelling))
            return value;
    return std::nullopt;
}

std::optional<SourceKey> sourceOf(const StatementLine &line)
{
    switch (line.kind) {
    case LineKind::Rent:
    case LineKind::ProcessingFee:
    case LineKind::Reversal: return SourceKey{line.kind, line.payment};
    case LineKind::DisputeFee:
    case LineKind::Expense:
    case LineKind::Holdback:
    case LineKind::FeeMoved:
    case LineKind::ReserveMoved: return SourceKey{line.kind, line.source};
    case LineKind::ExpenseReturned: return SourceKey{LineKind::Expense, line.source};
    case LineKind::HoldbackReleased: return SourceKey{LineKind::Holdback, line.source};
    case LineKind::Adjustment: return std::nullopt;
    }
    std::unreachable();
}

std::optional<StatementTotals> totalsOf(const Statement &statement)
{
    Sums sums;
    bool overflows = false;
    for (const StatementLine &line : statement.lines) {
        sums.of(line.kind).add(line.amount.cents);
        sums.all.add(line.amount.cents);
        overflows |= sums.of(line.kind).overflows() || sums.all.overflows();
    }
    const auto feeDue = partOf(statement, &StatementLine::feeBasisPoints);
    const auto reserveDue = partOf(statement, &StatementLine::reserveBasisPoints);
    const auto fee = feeDue ? toMove(*feeDue, statement.feeAhead) : std::nullopt;
    const auto reserve = reserveDue ? toMove(*reserveDue, statement.reserveAhead) : std::nullopt;
    if (overflows || !fee || !reserve)
        return std::nullopt;

    Sum distributable = sums.all;
    distributable.add(-fee->cents);
    distributable.add(-reserve->cents);
    if (distributable.overflows())
        return std::nullopt;
    return StatementTotals{.rent = {sums.rent.cents()},
                           .processingFees = {sums.processingFees.cents()},
                           .reversals = {sums.reversals.cents()},
                           .expenses = {sums.expenses.cents()},
                           .holdbacks = {sums.holdbacks.cents()},
                           .alreadyMoved = {sums.alreadyMoved.cents()},
                           .adjustments = {sums.adjustments.cents()},
                           .managementFee = *fee,
                           .reserve = *reserve,
                           .distributable = {distributable.cents()},
                           .feeDue = *feeDue,
                           .reserveDue = *reserveDue};
}

std::optional<Usdc> asUsdc(UsdCents amount)
{
    qint64 micro = 0;
    if (__builtin_mul_overflow(amount.cents, kMicroPerCent, &micro))
        return std::nullopt;
    return Usdc{micro};
}

QString signedText(UsdCents amount)
{
    if (amount.cents >= 0)
        return amount.toString();
    // The lowest number of int64 has no opposite; no sum of ours reaches it.
    return u'-' + UsdCents{-std::max(amount.cents, -std::numeric_limits<qint64>::max())}.toString();
}

std::optional<UsdCents> parseSigned(QStringView text)
{
    const bool isNegative = text.startsWith(u'-');
    const auto amount = UsdCents::parse(isNegative ? text.sliced(1) : text);
    if (!amount)
        return std::nullopt;
    return UsdCents{isNegative ? -amount->cents : amount->cents};
}

} // namespace freehold::dividend
