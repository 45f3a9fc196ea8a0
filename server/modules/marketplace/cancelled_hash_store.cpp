// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/cancelled_hash_store.h"

#include "server/core/db/many_rows.h"

namespace freehold::marketplace {

void CancelledHashes::insert(Sql &sql, const LogPosition &log, const evm::Address &maker, const evm::Hash32 &hash)
{
    sql.exec("INSERT INTO cancelled_order_hashes (transaction_hash, log_index, maker, hash) "
             "VALUES (:transaction, :index, :maker, :hash)",
             {{"transaction", column(log.transactionHash)},
              {"index", static_cast<qint64>(log.logIndex)},
              {"maker", column(maker)},
              {"hash", column(hash)}});
}

void CancelledHashes::remove(Sql &sql, const LogPosition &log)
{
    sql.exec("DELETE FROM cancelled_order_hashes WHERE transaction_hash = :transaction AND log_index = :index",
             {{"transaction", column(log.transactionHash)}, {"index", static_cast<qint64>(log.logIndex)}});
}

CancelledHashes::Cancelled CancelledHashes::among(Sql &sql, const std::set<evm::Hash32> &hashes)
{
    SqlValues values;
    for (const evm::Hash32 &hash : hashes)
        values.push_back(column(hash));
    Cancelled cancelled;
    forEachIn(sql, "SELECT hash, maker FROM cancelled_order_hashes WHERE hash IN (:in)", values, {},
              [&](const Row &row) { cancelled.emplace(*optionalHashOf(row, "hash"), addressOf(row, "maker")); });
    return cancelled;
}

} // namespace freehold::marketplace
