// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/money.h"
#include "shared/domain/usd_cents.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

/// The income statement of a property for a period: what came in, what it cost, and what the holders get. Arithmetic only.
namespace freehold::dividend {

enum class LineKind {
    Rent,             ///< USDC in the Treasury
    ProcessingFee,    ///< the card network's and Stripe's, kept before the money arrived
    DisputeFee,       ///< what the bank keeps of a dispute, won or lost
    Reversal,         ///< refunds and disputes of rent that was converted; above zero when it came back after all
    Expense,          ///< stays in the Treasury's rent, to be paid from there
    HoldbackReleased, ///< held back by the statement before for disputes
    Adjustment        ///< an admin's, with the reason
};
[[nodiscard]] QString toString(LineKind kind);
[[nodiscard]] std::optional<LineKind> lineKindFromString(QStringView text);

struct StatementLine {
    LineKind kind = LineKind::Rent;
    QString
        source; ///< id of the charge, expense or dispute; of a released holdback the distribution; empty for an adjustment
    QString payment; ///< id of the collection, where there is one
    QString text;    ///< what it is, without any person's name
    UsdCents amount; ///< below zero for what is taken away
    friend bool operator==(const StatementLine &, const StatementLine &) = default;
};

struct Statement {
    QString property;
    QDate from;
    QDate to; ///< the last day
    std::vector<StatementLine> lines;
    qint64 feeBasisPoints = 0;     ///< of the rent that stays, for the management
    qint64 reserveBasisPoints = 0; ///< the same, for the building
    UsdCents holdback;             ///< in dispute: for a later statement to release
};

struct StatementTotals {
    UsdCents rent;
    UsdCents processingFees; ///< fees of disputes included; this and what follows: below zero for what is taken away
    UsdCents reversals;
    UsdCents expenses;
    UsdCents holdbackReleased;
    UsdCents adjustments;
    UsdCents managementFee; ///< from here on above zero, and taken away
    UsdCents reserve;
    UsdCents holdback;
    UsdCents distributable; ///< below zero when there is a loss
    friend bool operator==(const StatementTotals &, const StatementTotals &) = default;
};

/// Fee and reserve are parts of the rent less what was reversed, rounded down to the cent: what rounding leaves is the
/// holders'. Nothing when a sum leaves int64.
[[nodiscard]] std::optional<StatementTotals> totalsOf(const Statement &statement);

/// A cent is 10,000 micro-USDC, exactly. Nothing when it leaves int64.
[[nodiscard]] std::optional<Usdc> asUsdc(UsdCents amount);
/// UsdCents::toString knows no sign.
[[nodiscard]] QString signedText(UsdCents amount);
/// "-12.50", as signedText writes it; at most two decimals.
[[nodiscard]] std::optional<UsdCents> parseSigned(QStringView text);

[[nodiscard]] QJsonObject toJson(const Statement &statement);
/// Nothing for what toJson does not write, or when the totals in it are not those of its lines.
[[nodiscard]] std::optional<Statement> statementFromJson(const QJsonObject &json);
/// One text for one statement: sorted members and no spaces. Its SHA-256 goes on chain.
[[nodiscard]] QByteArray canonicalText(const Statement &statement);
[[nodiscard]] QByteArray hashOf(const QByteArray &canonicalText);

} // namespace freehold::dividend
