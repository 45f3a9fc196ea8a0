// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_debt_store.h"

#include "server/core/db/many_rows.h"

namespace freehold::dividend {

namespace {

const QString kDebts =
    "SELECT d.property_id, p.token, p.creditor, CAST(SUM(p.amount) AS BIGINT) AS amount, COUNT(*) AS payments, "
    "MIN(p.settled_at) AS since, (SELECT q.owed_reason FROM distribution_payments q WHERE q.token = p.token AND "
    "q.creditor = p.creditor AND q.paid_at IS NULL ORDER BY q.settled_at DESC, q.distribution_id DESC LIMIT 1) AS "
    "reason "
    "FROM distribution_payments p JOIN distributions d ON d.id = p.distribution_id "
    "WHERE p.creditor IS NOT NULL AND p.paid_at IS NULL ";
const QString kDebtsTail = "GROUP BY d.property_id, p.token, p.creditor ORDER BY d.property_id, p.creditor";

qint64 numberIn(Sql &sql, const QString &statement, const SqlParams &params)
{
    qint64 number = 0;
    sql.forEach(statement, params, [&](const Row &row) { number = row.int64("n"); });
    return number;
}

} // namespace

Debt Debt::fromRow(const Row &row)
{
    return {.property = row.id<PropertyId>("property_id"),
            .token = addressOf(row, "token"),
            .creditor = addressOf(row, "creditor"),
            .amount = row.usdc("amount"),
            .reason = owedReasonFromString(row.text("reason")).value_or(OwedReason::TransferFailed),
            .since = row.time("since"),
            .payments = row.int64("payments")};
}

std::vector<Debt> DebtStore::debts(Sql &sql) { return sql.all<Debt>(kDebts + kDebtsTail); }

DebtStore::Sum DebtStore::Sum::fromRow(const Row &row)
{
    return {.debts = row.int64("debts"), .amount = row.usdc("amount")};
}

DebtStore::Sum DebtStore::sum(Sql &sql)
{
    return sql.one<Sum>("SELECT COUNT(*) AS debts, CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS amount FROM "
                        "(SELECT SUM(amount) AS amount FROM distribution_payments WHERE creditor IS NOT NULL AND "
                        "paid_at IS NULL GROUP BY token, creditor) AS each_debt",
                        {}, "debts");
}

std::optional<Debt> DebtStore::debt(Sql &sql, const evm::Address &token, const evm::Address &creditor)
{
    return sql.find<Debt>(kDebts + "AND p.token = :token AND p.creditor = :creditor " + kDebtsTail,
                          {{"token", column(token)}, {"creditor", column(creditor)}});
}

qint64 DebtStore::timesPaid(Sql &sql, const evm::Address &token, const evm::Address &creditor)
{
    return numberIn(sql,
                    "SELECT COUNT(*) AS n FROM distribution_payments WHERE token = :token AND creditor = :creditor AND "
                    "paid_at IS NOT NULL",
                    {{"token", column(token)}, {"creditor", column(creditor)}});
}

void DebtStore::payDebt(Sql &sql, const evm::Address &token, const evm::Address &creditor, const evm::Address &to,
                        const LogPosition &by, TimeMs at)
{
    SqlParams params = paramsOf(by);
    params.emplace_back("token", column(token));
    params.emplace_back("creditor", column(creditor));
    params.emplace_back("to", column(to));
    params.emplace_back("at", at);
    sql.exec("UPDATE distribution_payments SET paid_to = :to, paid_at = :at, paid_transaction_hash = :hash, "
             "paid_log_index = :log_index WHERE token = :token AND creditor = :creditor AND paid_at IS NULL",
             params);
}

void DebtStore::undoPayDebt(Sql &sql, const LogPosition &by)
{
    sql.exec("UPDATE distribution_payments SET paid_to = NULL, paid_at = NULL, paid_transaction_hash = NULL, "
             "paid_log_index = NULL WHERE paid_transaction_hash = :hash AND paid_log_index = :log_index",
             paramsOf(by));
}

void DebtStore::moveDebt(Sql &sql, const evm::Address &token, const evm::Address &from, const evm::Address &to,
                         const LogPosition &by)
{
    std::vector<SqlValues> moves;
    sql.forEach("SELECT distribution_id, wallet, creditor FROM distribution_payments WHERE token = :token AND "
                "creditor = :from AND paid_at IS NULL",
                {{"token", column(token)}, {"from", column(from)}}, [&](const Row &row) {
                    moves.push_back({column(by.transactionHash), static_cast<qint64>(by.logIndex),
                                     row.text("distribution_id"), row.text("wallet"), row.text("creditor")});
                });
    insertRows(sql, "distribution_debt_moves (transaction_hash, log_index, distribution_id, wallet, creditor_before)",
               moves);
    sql.exec(
        "UPDATE distribution_payments SET creditor = :to WHERE token = :token AND creditor = :from AND paid_at IS NULL",
        {{"token", column(token)}, {"from", column(from)}, {"to", column(to)}});
}

void DebtStore::undoMoveDebt(Sql &sql, const LogPosition &by)
{
    SqlParams params = paramsOf(by);
    for (const auto &[name, value] : paramsOf(by))
        params.emplace_back("same_" + name, value);
    sql.exec(
        "UPDATE distribution_payments SET creditor = (SELECT m.creditor_before FROM distribution_debt_moves m WHERE "
        "m.transaction_hash = :hash AND m.log_index = :log_index AND m.distribution_id = "
        "distribution_payments.distribution_id AND m.wallet = distribution_payments.wallet) "
        "WHERE EXISTS (SELECT 1 FROM distribution_debt_moves m WHERE m.transaction_hash = :same_hash AND "
        "m.log_index = :same_log_index AND m.distribution_id = distribution_payments.distribution_id AND "
        "m.wallet = distribution_payments.wallet)",
        params);
    sql.exec("DELETE FROM distribution_debt_moves WHERE transaction_hash = :hash AND log_index = :log_index",
             paramsOf(by));
}

void ReleaseStore::insert(Sql &sql, const evm::Address &token, Usdc amount, const LogPosition &by, TimeMs at)
{
    SqlParams params = paramsOf(by);
    params.emplace_back("token", column(token));
    params.emplace_back("amount", amount);
    params.emplace_back("at", at);
    sql.exec("INSERT INTO withheld_releases (token, amount_micro_usdc, transaction_hash, log_index, at) "
             "VALUES (:token, :amount, :hash, :log_index, :at)",
             params);
}

void ReleaseStore::remove(Sql &sql, const LogPosition &by)
{
    sql.exec("DELETE FROM withheld_releases WHERE transaction_hash = :hash AND log_index = :log_index", paramsOf(by));
}

Usdc ReleaseStore::total(Sql &sql, const evm::Address &token)
{
    return {numberIn(sql,
                     "SELECT CAST(COALESCE(SUM(amount_micro_usdc), 0) AS BIGINT) AS n FROM withheld_releases "
                     "WHERE token = :token",
                     {{"token", column(token)}})};
}

qint64 ReleaseStore::count(Sql &sql, const evm::Address &token)
{
    return numberIn(sql, "SELECT COUNT(*) AS n FROM withheld_releases WHERE token = :token",
                    {{"token", column(token)}});
}

} // namespace freehold::dividend
