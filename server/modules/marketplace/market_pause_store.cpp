// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/market_pause_store.h"

namespace freehold::marketplace {

bool MarketPauses::isOn(Sql &sql)
{
    return sql.one<Number>("SELECT COUNT(*) AS number FROM market_pauses", {}, "count").value > 0;
}

void MarketPauses::begin(Sql &sql, const evm::Address &market, TimeMs at)
{
    sql.exec("INSERT INTO market_pauses (market, began_at) VALUES (:market, :at) ON CONFLICT (market) DO NOTHING",
             {{"market", column(market)}, {"at", at}});
}

void MarketPauses::end(Sql &sql, const evm::Address &market)
{
    sql.exec("DELETE FROM market_pauses WHERE market = :market", {{"market", column(market)}});
}

} // namespace freehold::marketplace
