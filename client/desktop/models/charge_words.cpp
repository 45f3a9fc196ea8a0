// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/charge_words.h"

#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>

namespace freehold::desktop {

namespace {

struct ChargeWords {
    Q_DECLARE_TR_FUNCTIONS(ChargeWords)
};

QString rentWords(QDate from, QDate to)
{
    const QString month = format::month(from);
    if (from.day() == 1 && to == from.addMonths(1).addDays(-1))
        return ChargeWords::tr("Rent for %1").arg(month);
    //: a month, and from which of its days to which
    return ChargeWords::tr("Rent for %1 (%2 to %3)").arg(month).arg(from.day()).arg(to.day());
}

template <typename AnyCharge>
QString wordsOf(const AnyCharge &charge)
{
    using Kind = decltype(charge.kind);
    if ((charge.kind != Kind::Rent && charge.kind != Kind::LateFee) || !charge.periodFrom || !charge.periodTo)
        return charge.description;
    const QString rent = rentWords(*charge.periodFrom, *charge.periodTo);
    return charge.kind == Kind::Rent ? rent : ChargeWords::tr("Late fee: %1").arg(rent);
}

} // namespace

QString chargeWords(const api::Charge &charge) { return wordsOf(charge); }
QString chargeWords(const api::ChargeHistory &charge) { return wordsOf(charge); }
QString chargeWords(const api::TenantCharge &charge) { return wordsOf(charge); }

QString chargeWords(const api::StatementCharge &charge)
{
    using enum api::StatementChargeKind;
    if (charge.kind != Rent && charge.kind != LateFee)
        return ChargeWords::tr("Other income");
    const QDate first = QDate::fromString(charge.month.value_or(QString()), QStringLiteral("yyyy-MM"));
    if (!first.isValid())
        return charge.kind == Rent ? ChargeWords::tr("Rent") : ChargeWords::tr("Late fee");
    const QString rent = rentWords(first, first.addMonths(1).addDays(-1));
    return charge.kind == Rent ? rent : ChargeWords::tr("Late fee: %1").arg(rent);
}

} // namespace freehold::desktop
