// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/owed_store.h"

#include "server/modules/token/token_columns.h"

namespace freehold::token {

Debt Debt::fromRow(const Row &row)
{
    return {.wallet = addressOf(row, "wallet"), .amount = {row.int64("amount")}, .payments = row.int64("payments")};
}

std::vector<Debt> OwedStore::debts(Sql &sql)
{
    return sql.all<Debt>(
        QStringLiteral("SELECT wallet, CAST(SUM(owed) AS BIGINT) AS amount, CAST(SUM(payments) AS BIGINT) AS payments "
                       "FROM (SELECT wallet, amount_micro_usdc AS owed, 0 AS payments FROM sale_events "
                       "WHERE kind = 'OWED' UNION ALL "
                       "SELECT wallet, -amount_micro_usdc AS owed, 1 AS payments FROM owed_payments) AS movements "
                       "GROUP BY wallet HAVING SUM(owed) > 0 ORDER BY wallet"));
}

void OwedStore::insert(Sql &sql, const OwedPayment &payment)
{
    sql.exec(QStringLiteral("INSERT INTO owed_payments (wallet, amount_micro_usdc, transaction_hash, log_index, at) "
                            "VALUES (:wallet, :amount, :hash, :log_index, :at)"),
             {{"wallet", column(payment.wallet)},
              {"amount", payment.amount},
              {"hash", column(payment.position.transactionHash)},
              {"log_index", static_cast<qint64>(payment.position.logIndex)},
              {"at", payment.at}});
}

void OwedStore::remove(Sql &sql, const LogPosition &position)
{
    sql.exec(QStringLiteral("DELETE FROM owed_payments WHERE transaction_hash = :hash AND log_index = :log_index"),
             {{"hash", column(position.transactionHash)}, {"log_index", static_cast<qint64>(position.logIndex)}});
}

} // namespace freehold::token
