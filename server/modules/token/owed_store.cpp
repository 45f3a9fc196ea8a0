// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/owed_store.h"

#include "server/core/db/chain_columns.h"

#include <utility>

namespace freehold::token {

QString toString(DebtChangeKind kind)
{
    switch (kind) {
    case DebtChangeKind::Paid: return QStringLiteral("PAID");
    case DebtChangeKind::Redirected: return QStringLiteral("REDIRECTED");
    case DebtChangeKind::Moved: return QStringLiteral("MOVED");
    }
    std::unreachable();
}

Debt Debt::fromRow(const Row &row)
{
    return {.token = addressOf(row, "token"),
            .wallet = addressOf(row, "wallet"),
            .amount = {row.int64("amount")},
            .changes = row.int64("changes")};
}

std::vector<Debt> OwedStore::debts(Sql &sql)
{
    return sql.all<Debt>(QStringLiteral(
        "SELECT token, wallet, CAST(SUM(owed) AS BIGINT) AS amount, CAST(SUM(changes) AS BIGINT) AS changes FROM ("
        "SELECT token, wallet, amount_micro_usdc AS owed, 0 AS changes FROM sale_events WHERE kind = 'OWED' UNION ALL "
        "SELECT token, wallet, -amount_micro_usdc AS owed, 1 AS changes FROM debt_changes UNION ALL "
        "SELECT token, heir AS wallet, amount_micro_usdc AS owed, 0 AS changes FROM debt_changes WHERE kind = 'MOVED'"
        ") AS movements GROUP BY token, wallet HAVING SUM(owed) > 0 ORDER BY token, wallet"));
}

void OwedStore::insert(Sql &sql, const DebtChange &change)
{
    sql.exec(QStringLiteral("INSERT INTO debt_changes (token, kind, wallet, heir, amount_micro_usdc, transaction_hash, "
                            "log_index, at) VALUES (:token, :kind, :wallet, :heir, :amount, :hash, :log_index, :at)"),
             {{"token", column(change.token)},
              {"kind", change.kind},
              {"wallet", column(change.wallet)},
              {"heir", change.heir ? std::optional(change.heir->toChecksum()) : std::nullopt},
              {"amount", change.amount},
              {"hash", column(change.position.transactionHash)},
              {"log_index", static_cast<qint64>(change.position.logIndex)},
              {"at", change.at}});
}

void OwedStore::remove(Sql &sql, const LogPosition &position)
{
    sql.exec(QStringLiteral("DELETE FROM debt_changes WHERE transaction_hash = :hash AND log_index = :log_index"),
             {{"hash", column(position.transactionHash)}, {"log_index", static_cast<qint64>(position.logIndex)}});
}

} // namespace freehold::token
