// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/app_config.h"

namespace freehold::app {

/// The sections "stripe", "circle" and "payments".
[[nodiscard]] payments::PaymentsConfig readPayments(ConfigReader &reader, Environment environment,
                                                    ConfigProblems &problems);

/// `publicUrl` is where the pages of tenants and payers are.
[[nodiscard]] rent::RentConfig readRent(ConfigReader &reader, const QUrl &publicUrl);

} // namespace freehold::app
