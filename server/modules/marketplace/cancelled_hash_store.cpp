// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/cancelled_hash_store.h"

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

bool CancelledHashes::contain(Sql &sql, const evm::Address &maker, const evm::Hash32 &hash)
{
    return sql.one<Number>("SELECT COUNT(*) AS number FROM cancelled_order_hashes WHERE hash = :hash AND "
                           "maker = :maker",
                           {{"hash", column(hash)}, {"maker", column(maker)}}, "count")
               .value
        > 0;
}

} // namespace freehold::marketplace
