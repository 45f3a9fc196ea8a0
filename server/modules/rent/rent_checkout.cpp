// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_checkout.h"

#include "server/modules/rent/rent_charge_store.h"

namespace freehold::rent {

namespace {

void requirePayable(const Charge &charge)
{
    if (!charge.isUnpaid())
        throw Error(ErrorCode::Conflict, QStringLiteral("charge_not_payable"),
                    "There is nothing to pay for this any more.", {{"state", toString(charge.state)}});
}

} // namespace

Task<QUrl> RentCheckout::start(ChargeId id)
{
    const Charge charge = co_await m_core.database.read([id](Sql &sql) { return ChargeStore::get(sql, id); });
    co_await m_payments.settleOpen(id.text(), charge.amount);
    const CollectionId collection = co_await m_core.database.write([=, this](Sql &sql) { return begin(sql, id); });
    co_return co_await m_payments.checkoutUrl(
        collection,
        {.successUrl = QUrl(m_config.page("/pay/thanks")), .cancelUrl = QUrl(m_config.page("/pay/cancelled"))});
}

Task<> RentCheckout::close(ChargeId id)
{
    // Of no amount, so that whatever is open is for another one.
    co_await m_payments.settleOpen(id.text(), UsdCents{0});
}

CollectionId RentCheckout::begin(Sql &sql, const ChargeId &id)
{
    const Charge charge = m_life.followPayments(sql, id);
    requirePayable(charge);
    const QString name = m_access.get(sql, charge.property).facts.name;
    const CollectionId collection =
        m_payments.begin(sql,
                         {.property = charge.property,
                          .subject = id.text(),
                          .description = QString("%1, %2: %3").arg(name, charge.unit, charge.description),
                          .amount = charge.amount});
    (void)m_life.followPayments(sql, id);
    return collection;
}

} // namespace freehold::rent
