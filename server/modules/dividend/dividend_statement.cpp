// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_statement.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace freehold::dividend {

namespace {

constexpr qint64 kMicroPerCent = 10'000;
constexpr qint64 kAllBasisPoints = 10'000;

constexpr std::array kKinds{
    std::pair{LineKind::Rent, "rent"},
    std::pair{LineKind::ProcessingFee, "processing_fee"},
    std::pair{LineKind::DisputeFee, "dispute_fee"},
    std::pair{LineKind::Reversal, "reversal"},
    std::pair{LineKind::Expense, "expense"},
    std::pair{LineKind::HoldbackReleased, "holdback_released"},
    std::pair{LineKind::Adjustment, "adjustment"},
};

/// Adds up, and remembers when a sum left int64.
class Sum {
public:
    void add(qint64 cents) { m_overflows |= __builtin_add_overflow(m_cents, cents, &m_cents); }
    void subtract(qint64 cents) { m_overflows |= __builtin_sub_overflow(m_cents, cents, &m_cents); }
    [[nodiscard]] qint64 cents() const { return m_cents; }
    [[nodiscard]] bool overflows() const { return m_overflows; }

private:
    qint64 m_cents = 0;
    bool m_overflows = false;
};

struct Sums {
    Sum rent, processingFees, reversals, expenses, holdbackReleased, adjustments;

    Sum &of(LineKind kind)
    {
        switch (kind) {
        case LineKind::Rent: return rent;
        case LineKind::ProcessingFee:
        case LineKind::DisputeFee: return processingFees;
        case LineKind::Reversal: return reversals;
        case LineKind::Expense: return expenses;
        case LineKind::HoldbackReleased: return holdbackReleased;
        case LineKind::Adjustment: return adjustments;
        }
        std::unreachable();
    }
};

/// Nothing is due on a loss.
UsdCents partOf(qint64 cents, qint64 basisPoints)
{
    if (cents <= 0)
        return {};
    return {static_cast<qint64>(static_cast<__int128>(cents) * basisPoints / kAllBasisPoints)};
}

QJsonObject toJson(const StatementTotals &totals)
{
    return {{"rent_usd", signedText(totals.rent)},
            {"processing_fees_usd", signedText(totals.processingFees)},
            {"reversals_usd", signedText(totals.reversals)},
            {"expenses_usd", signedText(totals.expenses)},
            {"holdback_released_usd", signedText(totals.holdbackReleased)},
            {"adjustments_usd", signedText(totals.adjustments)},
            {"management_fee_usd", signedText(totals.managementFee)},
            {"reserve_usd", signedText(totals.reserve)},
            {"holdback_usd", signedText(totals.holdback)},
            {"distributable_usd", signedText(totals.distributable)}};
}

QJsonObject toJson(const StatementLine &line)
{
    return {{"kind", toString(line.kind)},
            {"source", line.source},
            {"payment", line.payment},
            {"text", line.text},
            {"amount_usd", signedText(line.amount)}};
}

std::optional<StatementLine> lineFromJson(const QJsonObject &json)
{
    const auto kind = lineKindFromString(json.value("kind").toString());
    const auto amount = parseSigned(json.value("amount_usd").toString());
    if (!kind || !amount)
        return std::nullopt;
    return StatementLine{.kind = *kind,
                         .source = json.value("source").toString(),
                         .payment = json.value("payment").toString(),
                         .text = json.value("text").toString(),
                         .amount = *amount};
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

std::optional<StatementTotals> totalsOf(const Statement &statement)
{
    Sums sums;
    for (const StatementLine &line : statement.lines)
        sums.of(line.kind).add(line.amount.cents);

    StatementTotals totals;
    totals.rent = {sums.rent.cents()};
    totals.processingFees = {sums.processingFees.cents()};
    totals.reversals = {sums.reversals.cents()};
    totals.expenses = {sums.expenses.cents()};
    totals.holdbackReleased = {sums.holdbackReleased.cents()};
    totals.adjustments = {sums.adjustments.cents()};
    totals.holdback = statement.holdback;
    Sum kept = sums.rent;
    kept.add(totals.reversals.cents);
    totals.managementFee = partOf(kept.cents(), statement.feeBasisPoints);
    totals.reserve = partOf(kept.cents(), statement.reserveBasisPoints);

    Sum distributable;
    bool overflows = kept.overflows();
    for (const LineKind kind : {LineKind::Rent, LineKind::ProcessingFee, LineKind::Reversal, LineKind::Expense,
                                LineKind::HoldbackReleased, LineKind::Adjustment}) {
        overflows |= sums.of(kind).overflows();
        distributable.add(sums.of(kind).cents());
    }
    for (const UsdCents &taken : {totals.managementFee, totals.reserve, totals.holdback})
        distributable.subtract(taken.cents);
    if (overflows || distributable.overflows())
        return std::nullopt;
    totals.distributable = {distributable.cents()};
    return totals;
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

QJsonObject toJson(const Statement &statement)
{
    QJsonArray lines;
    for (const StatementLine &line : statement.lines)
        lines.append(toJson(line));
    StatementTotals uncountable;
    uncountable.holdback = statement.holdback;
    return {{"property_id", statement.property},
            {"period_from", statement.from.toString(Qt::ISODate)},
            {"period_to", statement.to.toString(Qt::ISODate)},
            {"lines", lines},
            {"management_fee_bps", statement.feeBasisPoints},
            {"reserve_bps", statement.reserveBasisPoints},
            {"totals", toJson(totalsOf(statement).value_or(uncountable))}};
}

std::optional<Statement> statementFromJson(const QJsonObject &json)
{
    const QJsonObject totals = json.value("totals").toObject();
    const auto holdback = parseSigned(totals.value("holdback_usd").toString());
    if (!holdback)
        return std::nullopt;
    Statement statement{.property = json.value("property_id").toString(),
                        .from = QDate::fromString(json.value("period_from").toString(), Qt::ISODate),
                        .to = QDate::fromString(json.value("period_to").toString(), Qt::ISODate),
                        .lines = {},
                        .feeBasisPoints = json.value("management_fee_bps").toInteger(),
                        .reserveBasisPoints = json.value("reserve_bps").toInteger(),
                        .holdback = *holdback};
    for (const QJsonValue &value : json.value("lines").toArray()) {
        auto line = lineFromJson(value.toObject());
        if (!line)
            return std::nullopt;
        statement.lines.push_back(*std::move(line));
    }
    if (!totalsOf(statement) || toJson(statement) != json)
        return std::nullopt;
    return statement;
}

QByteArray canonicalText(const Statement &statement)
{
    // QJsonObject keeps its members sorted by name.
    return QJsonDocument(toJson(statement)).toJson(QJsonDocument::Compact);
}

QByteArray hashOf(const QByteArray &canonicalText)
{
    return QCryptographicHash::hash(canonicalText, QCryptographicHash::Sha256);
}

} // namespace freehold::dividend
