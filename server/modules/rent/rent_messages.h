// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/property/property.h"
#include "server/modules/rent/rent_config.h"
#include "server/modules/rent/rent_types.h"

namespace freehold::notification {
class NotificationModule;
}

namespace freehold::rent {

/// Tells tenants and managers, in the transaction of what they are told. A tenant with an account has it there and by mail;
/// one without only by mail, with the link to pay.
class RentMessages {
public:
    RentMessages(Core &core, const RentConfig &config, notification::NotificationModule &notification,
                 property::PropertyModule &property)
        : m_core(core), m_config(config), m_notification(notification), m_property(property)
    {
    }

    void invite(Sql &sql, const Lease &lease);
    /// Nobody where the charge is of no lease.
    void tellTenant(Sql &sql, const Charge &charge, const char *kind, const QJsonObject &more = {});
    void tellManager(Sql &sql, const Charge &charge, const char *kind, const QJsonObject &more = {});

private:
    void send(Sql &sql, const Lease &lease, const char *kind, QJsonObject values);
    [[nodiscard]] QJsonObject valuesOf(Sql &sql, const Charge &charge) const;

    Core &m_core;
    const RentConfig &m_config;
    notification::NotificationModule &m_notification;
    property::PropertyModule &m_property;
};

} // namespace freehold::rent
