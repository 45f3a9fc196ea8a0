// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/unknown_trade_store.h"

namespace freehold::marketplace {

UnknownTrade UnknownTrade::fromRow(const Row &row)
{
    return {.log = {.transactionHash = optionalHashOf(row, "transaction_hash").value(),
                    .logIndex = static_cast<quint32>(row.int64("log_index"))},
            .kind = row.text("kind"),
            .token = addressOf(row, "token"),
            .shares = row.text("shares"),
            .at = row.time("at")};
}

void UnknownTrades::insert(Sql &sql, const UnknownTrade &trade)
{
    sql.exec("INSERT INTO unknown_trades (transaction_hash, log_index, kind, token, shares, at) "
             "VALUES (:hash, :index, :kind, :token, :shares, :at)",
             {{"hash", column(trade.log.transactionHash)},
              {"index", static_cast<qint64>(trade.log.logIndex)},
              {"kind", trade.kind},
              {"token", column(trade.token)},
              {"shares", trade.shares},
              {"at", trade.at}});
}

void UnknownTrades::remove(Sql &sql, const LogPosition &log)
{
    sql.exec("DELETE FROM unknown_trades WHERE transaction_hash = :hash AND log_index = :index",
             {{"hash", column(log.transactionHash)}, {"index", static_cast<qint64>(log.logIndex)}});
}

qint64 UnknownTrades::count(Sql &sql)
{
    return sql.one<Number>("SELECT COUNT(*) AS number FROM unknown_trades", {}, "count").value;
}

std::vector<UnknownTrade> UnknownTrades::newest(Sql &sql, int limit)
{
    return sql.all<UnknownTrade>("SELECT * FROM unknown_trades ORDER BY at DESC, log_index DESC LIMIT :limit",
                                 {{"limit", limit}});
}

} // namespace freehold::marketplace
