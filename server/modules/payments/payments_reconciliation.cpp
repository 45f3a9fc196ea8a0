// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_reconciliation.h"

#include <QJsonDocument>

#include <algorithm>
#include <tuple>

namespace freehold::payments {

namespace {

QJsonArray arrayOf(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).array(); }

/// What a difference is about, and how large it is.
auto gapOf(const QJsonObject &difference)
{
    const auto number = [&](const char *name) {
        return difference.value(QLatin1StringView(name)).toString().toLongLong();
    };
    return std::tuple(difference.value("book").toString(), difference.value("property_id").toString(),
                      number("ledger") - number("actual"));
}

} // namespace

QJsonObject LedgerDifference::toJson() const
{
    return {{"book", toString(book)},
            {"currency", toString(currency)},
            {"property_id", property ? QJsonValue(property->text()) : QJsonValue()},
            {"ledger", QString::number(ledger)},
            {"actual", QString::number(actual)}};
}

Reconciliation Reconciliation::fromRow(const Row &row)
{
    Reconciliation found{.id = row.int64("id"),
                         .differences = arrayOf(row.text("differences")),
                         .contradictions = {},
                         .overdue = arrayOf(row.text("overdue")),
                         .comparedAt = row.time("compared_at")};
    const QJsonArray contradictions = arrayOf(row.text("contradictions"));
    for (const QJsonValue &contradiction : contradictions)
        found.contradictions.append(contradiction.toString());
    return found;
}

QJsonArray lasting(const QJsonArray &now, const QJsonArray &before)
{
    QJsonArray found;
    for (const QJsonValue &difference : now) {
        const auto isAsLarge = [gap = gapOf(difference.toObject())](const QJsonValue &old) {
            return gapOf(old.toObject()) == gap;
        };
        if (std::any_of(before.begin(), before.end(), isAsLarge))
            found.append(difference);
    }
    return found;
}

} // namespace freehold::payments
