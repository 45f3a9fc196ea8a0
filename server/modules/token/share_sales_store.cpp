// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/share_sales_store.h"

#include "server/core/db/chain_columns.h"
#include "server/core/db/many_rows.h"

namespace freehold::token {

ShareSale ShareSale::fromRow(const Row &row)
{
    const auto before = row.optionalText("purchase_state_before");
    return {
        .id = row.int64("id"),
        .token = addressOf(row, "token"),
        .buyer = addressOf(row, "buyer"),
        .shares = row.shares("shares"),
        .cost = row.usdc("cost_micro_usdc"),
        .nonce = hashOf(row, "nonce"),
        .at = {hashOf(row, "transaction_hash"), static_cast<quint32>(row.int64("log_index"))},
        .purchase = row.optionalId<PurchaseId>("purchase_id"),
        .purchaseStateBefore = before ? enumFromString<PurchaseState>(*before) : std::nullopt,
    };
}

void ShareSalesStore::insert(Sql &sql, const ShareSale &sale)
{
    sql.exec(
        QStringLiteral("INSERT INTO share_sales (token, buyer, shares, cost_micro_usdc, nonce, transaction_hash, "
                       "log_index, purchase_id, purchase_state_before) VALUES (:token, :buyer, :shares, :cost, :nonce, "
                       ":hash, :log_index, :purchase, :state_before)"),
        {{"token", column(sale.token)},
         {"buyer", column(sale.buyer)},
         {"shares", sale.shares},
         {"cost", sale.cost},
         {"nonce", column(sale.nonce)},
         {"hash", column(sale.at.transactionHash)},
         {"log_index", static_cast<qint64>(sale.at.logIndex)},
         {"purchase", sale.purchase},
         {"state_before", sale.purchaseStateBefore}});
}

void ShareSalesStore::remove(Sql &sql, qint64 id)
{
    sql.exec(QStringLiteral("DELETE FROM share_sales WHERE id = :id"), {{"id", id}});
}

std::optional<ShareSale> ShareSalesStore::find(Sql &sql, const LogPosition &at)
{
    return sql.find<ShareSale>(
        QStringLiteral("SELECT * FROM share_sales WHERE transaction_hash = :hash AND log_index = :log_index"),
        {{"hash", column(at.transactionHash)}, {"log_index", static_cast<qint64>(at.logIndex)}});
}

std::vector<ShareSale> ShareSalesStore::unissuedIn(Sql &sql, const std::vector<evm::Hash32> &transactions)
{
    SqlValues hashes;
    for (const evm::Hash32 &transaction : transactions)
        hashes.push_back(column(transaction));
    std::vector<ShareSale> sales;
    forEachIn(sql, QStringLiteral("SELECT * FROM share_sales WHERE transaction_hash IN (:in) AND transfer_id IS NULL"),
              hashes, {}, [&](const Row &row) { sales.push_back(ShareSale::fromRow(row)); });
    return sales;
}

void ShareSalesStore::markIssued(Sql &sql, const std::vector<std::pair<qint64, qint64>> &transferBySale)
{
    updateNumbers(sql, QStringLiteral("share_sales"), QStringLiteral("transfer_id"), transferBySale);
}

void ShareSalesStore::unmarkIssued(Sql &sql, const evm::Hash32 &transactionHash, quint32 transferLogIndex)
{
    sql.exec(
        QStringLiteral("UPDATE share_sales SET transfer_id = NULL WHERE transfer_id IN (SELECT id FROM share_transfers "
                       "WHERE transaction_hash = :hash AND log_index = :log_index)"),
        {{"hash", column(transactionHash)}, {"log_index", static_cast<qint64>(transferLogIndex)}});
}

} // namespace freehold::token
