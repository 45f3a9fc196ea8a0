// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_lane_store.h"

namespace freehold::marketplace {

std::set<qint64> OrderLaneStore::dealtSince(Sql &sql, const evm::Address &wallet, TimeMs since)
{
    std::set<qint64> lanes;
    sql.forEach("SELECT lane FROM order_lanes WHERE maker = :maker AND dealt_at >= :since",
                {{"maker", column(wallet)}, {"since", since}},
                [&](const Row &row) { lanes.insert(row.int64("lane")); });
    return lanes;
}

void OrderLaneStore::deal(Sql &sql, const evm::Address &wallet, qint64 lane, TimeMs now)
{
    sql.exec("INSERT INTO order_lanes (maker, lane, dealt_at) VALUES (:maker, :lane, :now) "
             "ON CONFLICT (maker, lane) DO UPDATE SET dealt_at = :now",
             {{"maker", column(wallet)}, {"lane", lane}, {"now", now}});
}

} // namespace freehold::marketplace
