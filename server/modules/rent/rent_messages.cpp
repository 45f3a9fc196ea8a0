// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_messages.h"

#include "server/modules/notification/notification.h"
#include "server/modules/rent/rent_lease_store.h"
#include "server/modules/rent/rent_link_store.h"
#include "server/modules/rent/rent_link_token.h"
#include "server/modules/rent/rent_tenant.h"

namespace freehold::rent {

namespace {

QJsonObject merged(QJsonObject values, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        values.insert(it.key(), it.value());
    return values;
}

} // namespace

void RentMessages::invite(Sql &sql, const Lease &lease)
{
    send(sql, lease, "rent_invitation",
         {{"property_name", m_property.get(sql, lease.property).facts.name},
          {"unit", lease.unit},
          {"rent_usd", lease.rent.toString()},
          {"starts_on", lease.startsOn.toString(Qt::ISODate)}});
}

void RentMessages::tellTenant(Sql &sql, const Charge &charge, const char *kind, const QJsonObject &more)
{
    if (charge.lease)
        send(sql, LeaseStore::get(sql, *charge.lease), kind, merged(valuesOf(sql, charge), more));
}

void RentMessages::tellManager(Sql &sql, const Charge &charge, const char *kind, const QJsonObject &more)
{
    m_notification.notify(sql, m_property.get(sql, charge.property).manager, kind, merged(valuesOf(sql, charge), more));
}

void RentMessages::send(Sql &sql, const Lease &lease, const char *kind, QJsonObject values)
{
    if (lease.tenant) {
        // What is stored readable holds no secret: who has an account finds everything there.
        values.insert("link", m_config.page("/rent"));
        m_notification.notify(sql, *lease.tenant, kind, values);
        return;
    }
    const Tenant tenant = tenantOf(m_core.sealing, lease);
    const PaymentLink link = LinkStore::ofLease(sql, lease.id);
    values.insert("name", tenant.name);
    values.insert("link",
                  link.revokedAt ? m_config.page("/rent")
                                 : urlOf(m_core.sealing, m_config.publicUrl, link).toString(QUrl::FullyEncoded));
    m_notification.mail(sql, kind, tenant.email, values);
}

QJsonObject RentMessages::valuesOf(Sql &sql, const Charge &charge) const
{
    return {{"charge_id", charge.id.text()},
            {"property_name", m_property.get(sql, charge.property).facts.name},
            {"unit", charge.unit},
            {"description", charge.description},
            {"amount_usd", charge.amount.toString()},
            {"due_on", charge.dueOn.toString(Qt::ISODate)}};
}

} // namespace freehold::rent
