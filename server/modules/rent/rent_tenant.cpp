// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_tenant.h"

namespace freehold::rent {

namespace {

QByteArray contextOf(const char *column, const LeaseId &lease)
{
    return QByteArray("leases.") + column + ':' + lease.text().toLatin1();
}

} // namespace

void sealTenant(const Sealing &sealing, Lease &lease, const Tenant &tenant)
{
    lease.tenantNameSealed = sealing.seal(tenant.name.toUtf8(), contextOf("tenant_name", lease.id));
    lease.tenantEmailSealed = sealing.seal(tenant.email.toUtf8(), contextOf("tenant_email", lease.id));
    lease.tenantEmailIndex = tenantIndex(sealing, tenant.email);
}

Tenant tenantOf(const Sealing &sealing, const Lease &lease)
{
    return {.name = QString::fromUtf8(sealing.open(lease.tenantNameSealed, contextOf("tenant_name", lease.id))),
            .email = QString::fromUtf8(sealing.open(lease.tenantEmailSealed, contextOf("tenant_email", lease.id)))};
}

QString tenantIndex(const Sealing &sealing, const QString &email)
{
    return QString::fromLatin1(sealing.blindIndex(email.toUtf8(), "leases.tenant_email").toHex());
}

} // namespace freehold::rent
