// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/desktop_api/dividend.h"
#include "generated/desktop_api/rent.h"

namespace freehold::desktop {

/// What a charge is for: "Rent for March 2027" in the reader's language; of what is no rent, the words of whoever asked for it.
[[nodiscard]] QString chargeWords(const api::Charge &charge);
[[nodiscard]] QString chargeWords(const api::ChargeHistory &charge);
[[nodiscard]] QString chargeWords(const api::TenantCharge &charge);
/// As income statements tell of it, by its month: without anybody's own words.
[[nodiscard]] QString chargeWords(const api::StatementCharge &charge);

} // namespace freehold::desktop
