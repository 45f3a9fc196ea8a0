// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/tenant/charge_columns.h"

#include "client/desktop/models/charge_words.h"

#include <QCoreApplication>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::TenantCharge;

namespace {

struct ChargeColumnsWords {
    Q_DECLARE_TR_FUNCTIONS(ChargeColumns)
};

/// As the provider calls it; most have a reason of their own bank that it does not tell.
QString failureWords(const QString &failure)
{
    if (failure == u"card_declined")
        return ChargeColumnsWords::tr("The card was declined.");
    if (failure == u"insufficient_funds")
        return ChargeColumnsWords::tr("There was not enough money on the account.");
    if (failure == u"expired_card")
        return ChargeColumnsWords::tr("The card has expired.");
    return failure.isEmpty() ? QString() : ChargeColumnsWords::tr("The payment failed.");
}

} // namespace

QList<Column<TenantCharge>> chargeColumns()
{
    return {
        textColumn<TenantCharge>(ChargeColumnsWords::tr("For"), [](const auto &one) { return chargeWords(one); }),
        textColumn<TenantCharge>(ChargeColumnsWords::tr("Property"), [](const auto &one) { return one.propertyName; }),
        textColumn<TenantCharge>(ChargeColumnsWords::tr("Unit"), [](const auto &one) { return one.unit; }),
        figureColumn<TenantCharge>(ChargeColumnsWords::tr("Amount"), [](const auto &one) { return one.amountUsd; }),
        timeColumn<TenantCharge>(ChargeColumnsWords::tr("Due on"), [](const auto &one) { return one.dueOn; }),
        stateColumn<TenantCharge>(ChargeColumnsWords::tr("State"), StateOf::Charge,
                                  [](const auto &one) { return toString(one.state); }),
        timeColumn<TenantCharge>(ChargeColumnsWords::tr("Paid on"), [](const auto &one) { return one.paidAt; }),
        textColumn<TenantCharge>(ChargeColumnsWords::tr("Last attempt"),
                                 [](const auto &one) { return failureWords(one.failure.value_or(QString())); }),
    };
}

} // namespace freehold::desktop
