// SPDX-License-Identifier: GPL-3.0-or-later
// What a statement is as a text.
#include "server/modules/dividend/dividend_statement.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace freehold::dividend {

namespace {

const QString kMonthFormat = QStringLiteral("yyyy-MM");

QJsonObject toJson(const StatementTotals &totals)
{
    return {{"rent_usd", signedText(totals.rent)},
            {"processing_fees_usd", signedText(totals.processingFees)},
            {"reversals_usd", signedText(totals.reversals)},
            {"expenses_usd", signedText(totals.expenses)},
            {"holdbacks_usd", signedText(totals.holdbacks)},
            {"already_moved_usd", signedText(totals.alreadyMoved)},
            {"adjustments_usd", signedText(totals.adjustments)},
            {"management_fee_usd", signedText(totals.managementFee)},
            {"reserve_usd", signedText(totals.reserve)},
            {"distributable_usd", signedText(totals.distributable)}};
}

QJsonObject toJson(const StatementLine &line)
{
    QJsonObject json{{"kind", toString(line.kind)},
                     {"source", line.source},
                     {"payment", line.payment},
                     {"text", line.text},
                     {"amount_usd", signedText(line.amount)},
                     {"management_fee_bps", line.feeBasisPoints},
                     {"reserve_bps", line.reserveBasisPoints}};
    addSubject(json, line);
    return json;
}

/// What is no charge of ours is read as an empty one, which is written in another way than it was read.
std::optional<LineCharge> chargeFromJson(const QJsonValue &json)
{
    if (json.isUndefined())
        return std::nullopt;
    LineCharge charge{.kind = enumFromString<ChargeKind>(json["kind"].toString()).value_or(ChargeKind::Other)};
    if (const QDate month = QDate::fromString(json["month"].toString(), kMonthFormat); month.isValid())
        charge.month = month;
    return charge;
}

std::optional<LineExpense> expenseFromJson(const QJsonValue &json)
{
    if (json.isUndefined())
        return std::nullopt;
    return LineExpense{
        .category = enumFromString<ExpenseCategory>(json["category"].toString()).value_or(ExpenseCategory::Other),
        .spentOn = QDate::fromString(json["spent_on"].toString(), Qt::ISODate)};
}

std::optional<StatementLine> lineFromJson(const QJsonObject &json)
{
    const auto kind = lineKindFromString(json.value("kind").toString());
    const auto amount = parseSigned(json.value("amount_usd").toString());
    const auto expense = expenseFromJson(json.value("expense"));
    if (!kind || !amount || (expense && !expense->spentOn.isValid()))
        return std::nullopt;
    return StatementLine{.kind = *kind,
                         .source = json.value("source").toString(),
                         .payment = json.value("payment").toString(),
                         .charge = chargeFromJson(json.value("charge")),
                         .expense = expense,
                         .text = json.value("text").toString(),
                         .amount = *amount,
                         .feeBasisPoints = json.value("management_fee_bps").toInteger(),
                         .reserveBasisPoints = json.value("reserve_bps").toInteger()};
}

} // namespace

void addSubject(QJsonObject &json, const StatementLine &line)
{
    if (const auto &charge = line.charge)
        json.insert(
            "charge",
            QJsonObject{{"kind", toString(charge->kind)},
                        {"month", charge->month ? QJsonValue(charge->month->toString(kMonthFormat)) : QJsonValue()}});
    if (const auto &expense = line.expense)
        json.insert("expense",
                    QJsonObject{{"category", toString(expense->category)},
                                {"spent_on", expense->spentOn.toString(Qt::ISODate)}});
}

QJsonObject toJson(const Statement &statement)
{
    QJsonArray lines;
    for (const StatementLine &line : statement.lines)
        lines.append(toJson(line));
    return {{"property_id", statement.property},
            {"period_from", statement.from.toString(Qt::ISODate)},
            {"period_to", statement.to.toString(Qt::ISODate)},
            {"lines", lines},
            {"management_fee_ahead_usd", signedText(statement.feeAhead)},
            {"reserve_ahead_usd", signedText(statement.reserveAhead)},
            {"totals", toJson(totalsOf(statement).value_or(StatementTotals{}))}};
}

std::optional<Statement> statementFromJson(const QJsonObject &json)
{
    const auto feeAhead = parseSigned(json.value("management_fee_ahead_usd").toString());
    const auto reserveAhead = parseSigned(json.value("reserve_ahead_usd").toString());
    if (!feeAhead || !reserveAhead)
        return std::nullopt;
    Statement statement{.property = json.value("property_id").toString(),
                        .from = QDate::fromString(json.value("period_from").toString(), Qt::ISODate),
                        .to = QDate::fromString(json.value("period_to").toString(), Qt::ISODate),
                        .lines = {},
                        .feeAhead = *feeAhead,
                        .reserveAhead = *reserveAhead};
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
