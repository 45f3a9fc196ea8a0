// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_ledger.h"

#include "server/modules/payments/payments.h"
#include "server/modules/rent/rent_charge_store.h"
#include "server/modules/rent/rent_expenses.h"

#include <algorithm>
#include <map>

namespace freehold::rent {

namespace {

std::map<QString, Charge> chargesById(Sql &sql, const PropertyId &property)
{
    std::map<QString, Charge> charges;
    for (Charge &charge : ChargeStore::ofProperty(sql, property))
        charges.emplace(charge.id.text(), std::move(charge));
    return charges;
}

/// Whoever won has nothing pending, whatever was in dispute.
RentDispute disputeOf(const payments::BookedDispute &dispute)
{
    const qint64 left = dispute.decidedAt ? 0 : dispute.amount.cents - dispute.withdrawn.cents;
    return {.id = dispute.id, .fees = dispute.fees, .pending = {std::max<qint64>(0, left)}};
}

/// Many payments share a day.
class TermsByDay {
public:
    TermsByDay(Sql &sql, const PropertyId &property) : m_sql(sql), m_property(property) { }

    [[nodiscard]] RentTerms on(QDate day)
    {
        const auto known = m_terms.find(day);
        if (known != m_terms.end())
            return known->second;
        return m_terms.emplace(day, RentExpenses::termsOn(m_sql, m_property, day)).first->second;
    }

private:
    Sql &m_sql;
    const PropertyId &m_property;
    std::map<QDate, RentTerms> m_terms;
};

} // namespace

std::vector<RentPayment> RentLedger::payments(Sql &sql, const PropertyId &property) const
{
    const std::map<QString, Charge> charges = chargesById(sql, property);
    std::map<QString, std::vector<RentDispute>> disputes;
    for (const payments::BookedDispute &dispute : m_payments.disputesOf(sql, property))
        disputes[dispute.collection.text()].push_back(disputeOf(dispute));

    TermsByDay terms(sql, property);
    std::vector<RentPayment> found;
    for (const payments::Collection &payment : m_payments.paidOf(sql, property)) {
        const auto charge = charges.find(payment.subject);
        if (charge == charges.end())
            continue; // somebody else's
        found.push_back({.charge = charge->second,
                         .collection = payment.id,
                         .gross = payment.amount,
                         .processingFee = payment.fee,
                         .reversed = {payment.refunded.cents + payment.withdrawn.cents},
                         .disputes = std::move(disputes[payment.id.text()]),
                         .paidAt = *payment.paidAt,
                         .convertedAt = payment.convertedAt,
                         .terms = terms.on(property::dateOf(payment.convertedAt.value_or(*payment.paidAt)))});
    }
    return found;
}

} // namespace freehold::rent
