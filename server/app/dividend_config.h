// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/config/config.h"
#include "server/modules/dividend/dividend_config.h"

#include <QStringList>

namespace freehold::app {

/// The section "dividend": what is withheld, and how pages are paid.
[[nodiscard]] dividend::DividendConfig readDividend(ConfigReader &reader, QStringList &problems);

} // namespace freehold::app
