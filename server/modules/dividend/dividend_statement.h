// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/money.h"
#include "shared/domain/states.h"
#include "shared/domain/usd_cents.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <tuple>
#include <vector>

/// The income statement of a property for a period: what came in, what it cost, and what the holders get. Arithmetic only.
namespace freehold::dividend {

enum class LineKind {
    Rent,          ///< USDC in the Treasury
    ProcessingFee, ///< the card network's and Stripe's, kept before the money arrived, or of a payment that came to nothing
    DisputeFee,       ///< what the bank keeps of a dispute, won or lost
    Reversal,         ///< refunds and disputes of rent that was converted; above zero when it came back after all
    Expense,          ///< stays in the Treasury's rent, to be paid from there
    ExpenseReturned,  ///< deducted before, and voided since
    Holdback,         ///< in dispute, and not taken by the bank yet
    HoldbackReleased, ///< held back before
    FeeMoved,         ///< by a distribution that was cancelled; it is not in the rent any more, and counts as moved
    ReserveMoved,     ///< the same
    Adjustment        ///< an admin's, with the reason
};
[[nodiscard]] QString toString(LineKind kind);
[[nodiscard]] std::optional<LineKind> lineKindFromString(QStringView text);

/// What a payment was for.
struct LineCharge {
    ChargeKind kind = ChargeKind::Other;
    std::optional<QDate> month = {}; ///< its first day: of the rent, or of the rent that was late
    friend bool operator==(const LineCharge &, const LineCharge &) = default;
};

struct LineExpense {
    ExpenseCategory category = ExpenseCategory::Other;
    QDate spentOn = {};
    friend bool operator==(const LineExpense &, const LineExpense &) = default;
};

struct StatementLine {
    LineKind kind = LineKind::Rent;
    QString source = {};  ///< id of the charge, expense, dispute or cancelled distribution; empty for an adjustment
    QString payment = {}; ///< id of the collection, where there is one
    std::optional<LineCharge> charge = {}; ///< not in statements of before, nor is the next
    std::optional<LineExpense> expense = {};
    QString text = {};             ///< the same in English, without any person's name
    UsdCents amount = {};          ///< below zero for what is taken away
    qint64 feeBasisPoints = 0;     ///< of it, for the management: of rent and its reversals only
    qint64 reserveBasisPoints = 0; ///< the same, for the building
    friend bool operator==(const StatementLine &, const StatementLine &) = default;
};

/// What a line is about: the same in every statement that has a line of it.
struct SourceKey {
    LineKind kind = LineKind::Rent; ///< that of what is taken, also where the line gives it back
    QString id = {};
    friend bool operator==(const SourceKey &, const SourceKey &) = default;
    friend bool operator<(const SourceKey &a, const SourceKey &b)
    {
        return std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
    }
};
/// Nothing for an adjustment.
[[nodiscard]] std::optional<SourceKey> sourceOf(const StatementLine &line);

struct Statement {
    QString property = {};
    QDate from = {};
    QDate to = {}; ///< the last day
    std::vector<StatementLine> lines = {};
    UsdCents feeAhead = {};     ///< what was moved for the management until now, beyond what was due
    UsdCents reserveAhead = {}; ///< the same, for the building
};

struct StatementTotals {
    UsdCents rent;
    UsdCents processingFees; ///< fees of disputes included; this and what follows: below zero for what is taken away
    UsdCents reversals;
    UsdCents expenses;  ///< less what was returned
    UsdCents holdbacks; ///< less what was released
    UsdCents alreadyMoved;
    UsdCents adjustments;
    UsdCents managementFee; ///< to be moved; from here on above zero, and taken away
    UsdCents reserve;       ///< the same
    UsdCents distributable; ///< below zero when there is a loss
    UsdCents feeDue;        ///< by the lines; below zero when more was reversed than came in
    UsdCents reserveDue;
    friend bool operator==(const StatementTotals &, const StatementTotals &) = default;
};

/// Fee and reserve are parts of the rent less what was reversed, each line by its own terms, rounded down to the cent: what
/// rounding leaves is the holders'. What was moved ahead is not moved again; what is due below zero is ahead for the next
/// statement. Nothing when a sum leaves int64.
[[nodiscard]] std::optional<StatementTotals> totalsOf(const Statement &statement);

/// A cent is 10,000 micro-USDC, exactly. Nothing when it leaves int64.
[[nodiscard]] std::optional<Usdc> asUsdc(UsdCents amount);
/// "-12.50"; UsdCents::toString says the same but for the lowest number of int64.
[[nodiscard]] QString signedText(UsdCents amount);
/// "-12.50", as signedText writes it; at most two decimals.
[[nodiscard]] std::optional<UsdCents> parseSigned(QStringView text);

/// What the line is about, if it is said: `charge` or `expense`.
void addSubject(QJsonObject &json, const StatementLine &line);
[[nodiscard]] QJsonObject toJson(const Statement &statement);
/// Nothing for what toJson does not write, or when the totals in it are not those of its lines.
[[nodiscard]] std::optional<Statement> statementFromJson(const QJsonObject &json);
/// One text for one statement: sorted members and no spaces. Its SHA-256 goes on chain.
[[nodiscard]] QByteArray canonicalText(const Statement &statement);
[[nodiscard]] QByteArray hashOf(const QByteArray &canonicalText);

} // namespace freehold::dividend
