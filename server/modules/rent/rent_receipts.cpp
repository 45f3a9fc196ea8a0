// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_receipts.h"

#include "server/core/on_pool.h"
#include "server/modules/rent/rent_lease_store.h"
#include "server/modules/rent/rent_tenant.h"

#include <QLocale>

namespace freehold::rent {

namespace {

QString dateWords(QDate date) { return QLocale::c().toString(date, "d MMMM yyyy"); }

QString methodWords(const payments::Collection &collection)
{
    const QString method = collection.method == u"us_bank_account" ? "Bank account" : "Card";
    return collection.lastDigits ? method + " ending in " + *collection.lastDigits : method;
}

QString noteOf(const Charge &charge)
{
    if (charge.refunded.cents > 0)
        return QString("%1 USD of it were given back.").arg(charge.refunded.toString());
    if (charge.state == ChargeState::Disputed)
        return "The payer has disputed this payment with the bank.";
    return "Thank you.";
}

} // namespace

RentReceipts::RentReceipts(Core &core, const RentConfig &config, RentAccess &access, ChargeLife &life)
    : m_core(core), m_config(config), m_access(access), m_life(life)
{
    m_printers.setMaxThreadCount(1);
}

Task<QByteArray> RentReceipts::pdf(Actor actor, ChargeId id)
{
    const Receipt receipt = co_await m_core.database.read([=, this](Sql &sql) {
        const Charge charge = m_access.receiptOf(sql, actor, id);
        if (!charge.paidAt)
            throw Error(ErrorCode::Conflict, QStringLiteral("charge_not_paid"), "There is a receipt once it is paid.",
                        {{"state", toString(charge.state)}});
        return compose(sql, charge);
    });
    co_return co_await onPool(&m_printers,
                              [receipt, font = m_config.receiptFont] { return receiptPdf(receipt, font); });
}

Receipt RentReceipts::compose(Sql &sql, const Charge &charge) const
{
    const property::Property property = m_access.get(sql, charge.property);
    const auto &address = property.facts.address;
    Receipt receipt{
        .number = charge.id.text(),
        .paidOn = dateWords(property::dateOf(*charge.paidAt)),
        .payee = QString("%1, %2, %3 %4").arg(property.facts.name, address.street, address.postalCode, address.city),
        .lines = {},
        .amount = charge.amount.toString() + " USD",
        .note = noteOf(charge)};
    if (charge.lease)
        receipt.lines.emplace_back("From", tenantOf(m_core.sealing, LeaseStore::get(sql, *charge.lease)).name);
    receipt.lines.emplace_back("Unit", charge.unit);
    receipt.lines.emplace_back("For", charge.description);
    receipt.lines.emplace_back("Due", dateWords(charge.dueOn));
    for (const ChargePayment &payment : m_life.paymentsOf(sql, charge.id))
        if (payment.collection.id == charge.collection) {
            receipt.lines.emplace_back("Paid with", methodWords(payment.collection));
            receipt.lines.emplace_back("Payment", payment.collection.id.text());
        }
    return receipt;
}

} // namespace freehold::rent
