// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/dividend_config.h"

namespace freehold::app {

dividend::DividendConfig readDividend(ConfigReader &reader, QStringList &problems)
{
    dividend::DividendConfig config;
    const qint64 otherBps = reader.integer("dividend.withholding_other_bps", 0, dividend::kAllBps, 3'000);
    const auto rates = dividend::WithholdingRates::parse(reader.text("dividend.withholding", "US:0"), otherBps);
    if (rates)
        config.rates = *rates;
    else
        problems.append("dividend.withholding: " + rates.error());
    config.pageSeconds = static_cast<int>(reader.integer("dividend.page_seconds", 1, 86'400, config.pageSeconds));
    config.holdersPerPage =
        static_cast<int>(reader.integer("dividend.holders_per_page", 1, 400, config.holdersPerPage));
    return config;
}

} // namespace freehold::app
