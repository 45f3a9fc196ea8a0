// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/rent/rent_charges.h"
#include "server/modules/rent/rent_links.h"
#include "server/modules/rent/rent_service.h"
#include "server/modules/rent/rent_tenants.h"

#include <QJsonObject>

/// Rent as the API answers it.
namespace freehold::rent {

[[nodiscard]] QJsonObject toJson(const RentService::View &lease);
[[nodiscard]] QJsonObject toJson(const RentTenants::TenantLease &lease);
[[nodiscard]] QJsonObject toJson(const Charge &charge);
[[nodiscard]] QJsonObject toJson(const RentTenants::TenantCharge &charge);
[[nodiscard]] QJsonObject toJson(const RentCharges::History &history);
[[nodiscard]] QJsonObject toJson(const RentLinks::View &link);
[[nodiscard]] QJsonObject toJson(const RentLinks::Page &page);
[[nodiscard]] QJsonObject toJson(const Expense &expense);
[[nodiscard]] QJsonObject toJson(const RentTerms &terms);

} // namespace freehold::rent
