// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/dividend/dividend_allocation.h"

#include <QString>

namespace freehold::dividend {

struct DividendConfig {
    WithholdingRates rates; ///< what a new distribution is proposed with
    int pageSeconds = 15;   ///< how often it is looked for pages to send, and debts to pay
    int holdersPerPage = 200;
    QString statementFont = ":/fonts/DejaVuSans.ttf"; ///< a TrueType font with the letters of every name
};

} // namespace freehold::dividend
