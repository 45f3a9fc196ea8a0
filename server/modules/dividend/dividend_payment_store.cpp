// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_payment_store.h"

#include "server/core/db/many_rows.h"

#include <map>

namespace freehold::dividend {

namespace {

const QString kOwed = "settled_at IS NOT NULL AND paid_at IS NULL";
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

SqlValues columns(const std::vector<evm::Address> &wallets)
{
    SqlValues values;
    for (const evm::Address &wallet : wallets)
        values.push_back(column(wallet));
    return values;
}

/// What is paid with its page was never anybody's debt.
SqlParams paramsOf(const PaymentStore::Settlement &settlement, const LogPosition &by, TimeMs at)
{
    SqlParams params = paramsOf(by);
    params.emplace_back("amount", settlement.amount);
    params.emplace_back("withheld", settlement.withheld);
    params.emplace_back("at", at);
    params.emplace_back("reason", settlement.owedReason);
    return params;
}

std::optional<evm::Address> settleOne(Sql &sql, const DistributionId &id, const PaymentStore::Settlement &settlement,
                                      const LogPosition &by, TimeMs at)
{
    SqlParams params = paramsOf(settlement, by, at);
    params.emplace_back("id", id);
    QString statement = "UPDATE distribution_payments SET amount = :amount, withheld = :withheld, settled_at = :at, "
                        "settled_transaction_hash = :hash, settled_log_index = :log_index, owed_reason = :reason, ";
    if (settlement.owedReason) {
        statement += "creditor = wallet";
    } else {
        statement += "paid_to = wallet, paid_at = :paid_at, paid_transaction_hash = :paid_hash, "
                     "paid_log_index = :paid_log_index";
        params.emplace_back("paid_at", at);
        params.emplace_back("paid_hash", column(by.transactionHash));
        params.emplace_back("paid_log_index", static_cast<qint64>(by.logIndex));
    }
    statement += " WHERE distribution_id = :id AND ";
    if (settlement.holderNumber > 0) {
        statement += "holder_number = :number";
        params.emplace_back("number", settlement.holderNumber);
    } else {
        statement += "wallet = :wallet";
        params.emplace_back("wallet", column(settlement.wallet));
    }
    std::optional<evm::Address> wallet;
    sql.forEach(statement + " RETURNING wallet", params, [&](const Row &row) { wallet = addressOf(row, "wallet"); });
    return wallet;
}

} // namespace

Payment Payment::fromRow(const Row &row)
{
    const auto reason = row.optionalText("owed_reason");
    return {.distribution = row.id<DistributionId>("distribution_id"),
            .token = addressOf(row, "token"),
            .wallet = addressOf(row, "wallet"),
            .holderNumber = row.int64("holder_number"),
            .page = row.int64("page"),
            .shares = row.shares("shares"),
            .amount = optionalUsdc(row, "amount"),
            .withheld = optionalUsdc(row, "withheld"),
            .settledAt = row.optionalTime("settled_at"),
            .settledBy = optionalHashOf(row, "settled_transaction_hash"),
            .owedReason = reason ? owedReasonFromString(*reason) : std::nullopt,
            .creditor = optionalAddressOf(row, "creditor"),
            .paidTo = optionalAddressOf(row, "paid_to"),
            .paidAt = row.optionalTime("paid_at"),
            .paidBy = optionalHashOf(row, "paid_transaction_hash")};
}

PaymentSums PaymentSums::fromRow(const Row &row)
{
    return {.holders = row.int64("holders"),
            .pending = row.int64("pending"),
            .shares = row.shares("shares"),
            .paid = row.usdc("paid"),
            .owed = row.usdc("owed"),
            .withheld = row.usdc("withheld"),
            .owedWithPages = row.usdc("owed_with_pages")};
}

PageSums PageSums::fromRow(const Row &row)
{
    return {.page = row.int64("page"),
            .holders = row.int64("holders"),
            .pending = row.int64("pending"),
            .owed = row.int64("owed")};
}

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

void PaymentStore::insert(Sql &sql, const std::vector<Payment> &payments)
{
    std::vector<SqlValues> rows;
    rows.reserve(payments.size());
    for (const Payment &payment : payments)
        rows.push_back({payment.distribution, column(payment.token), column(payment.wallet), payment.holderNumber,
                        payment.page, payment.shares});
    insertRows(sql, "distribution_payments (distribution_id, token, wallet, holder_number, page, shares)", rows);
}

void PaymentStore::removeAll(Sql &sql, const DistributionId &id)
{
    sql.exec("DELETE FROM distribution_payments WHERE distribution_id = :id", {{"id", id}});
}

PaymentSums PaymentStore::sumsOf(Sql &sql, const DistributionId &id)
{
    return sql.one<PaymentSums>(
        "SELECT COUNT(*) AS holders, "
        "CAST(COALESCE(SUM(CASE WHEN settled_at IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS pending, "
        "CAST(COALESCE(SUM(shares), 0) AS BIGINT) AS shares, "
        "CAST(COALESCE(SUM(CASE WHEN paid_at IS NOT NULL THEN amount ELSE 0 END), 0) AS BIGINT) AS paid, "
        "CAST(COALESCE(SUM(CASE WHEN paid_at IS NULL THEN amount ELSE 0 END), 0) AS BIGINT) AS owed, "
        "CAST(COALESCE(SUM(withheld), 0) AS BIGINT) AS withheld, "
        "CAST(COALESCE(SUM(CASE WHEN owed_reason IS NOT NULL THEN amount ELSE 0 END), 0) AS BIGINT) AS owed_with_pages "
        "FROM distribution_payments WHERE distribution_id = :id",
        {{"id", id}}, "distribution");
}

std::vector<PageSums> PaymentStore::pages(Sql &sql, const DistributionId &id)
{
    return sql.all<PageSums>("SELECT page, COUNT(*) AS holders, "
                             "CAST(SUM(CASE WHEN settled_at IS NULL THEN 1 ELSE 0 END) AS BIGINT) AS pending, "
                             "CAST(SUM(CASE WHEN "
                                 + kOwed
                                 + " THEN 1 ELSE 0 END) AS BIGINT) AS owed "
                                   "FROM distribution_payments WHERE distribution_id = :id GROUP BY page ORDER BY page",
                             {{"id", id}});
}

std::vector<evm::Address> PaymentStore::pending(Sql &sql, const DistributionId &id, qint64 page)
{
    std::vector<evm::Address> wallets;
    sql.forEach("SELECT wallet FROM distribution_payments WHERE distribution_id = :id AND page = :page AND "
                "settled_at IS NULL ORDER BY holder_number",
                {{"id", id}, {"page", page}}, [&](const Row &row) { wallets.push_back(addressOf(row, "wallet")); });
    return wallets;
}

std::vector<Payment> PaymentStore::list(Sql &sql, const DistributionId &id, const Filter &filter)
{
    QString condition;
    if (filter.state == PaymentState::Pending)
        condition = "AND settled_at IS NULL ";
    if (filter.state == PaymentState::Owed)
        condition = "AND " + kOwed + ' ';
    if (filter.state == PaymentState::Paid)
        condition = "AND paid_at IS NOT NULL ";
    return sql.all<Payment>(
        "SELECT * FROM distribution_payments WHERE distribution_id = :id AND holder_number > :after " + condition
            + "ORDER BY holder_number LIMIT :limit",
        {{"id", id}, {"after", filter.afterNumber}, {"limit", filter.limit}});
}

std::vector<Payment> PaymentStore::ofWallets(Sql &sql, const std::vector<evm::Address> &wallets)
{
    std::map<std::pair<QString, evm::Address>, Payment> found;
    for (const QString &key : {QStringLiteral("wallet"), QStringLiteral("creditor")})
        forEachIn(sql, "SELECT * FROM distribution_payments WHERE " + key + " IN (:in)", columns(wallets), {},
                  [&](const Row &row) {
                      const Payment payment = Payment::fromRow(row);
                      found.insert_or_assign({payment.distribution.text(), payment.wallet}, payment);
                  });
    std::vector<Payment> payments;
    for (auto entry = found.rbegin(); entry != found.rend(); ++entry)
        payments.push_back(entry->second);
    return payments;
}

std::vector<Payment> PaymentStore::ofWallets(Sql &sql, const DistributionId &id,
                                             const std::vector<evm::Address> &wallets)
{
    std::vector<Payment> payments = ofWallets(sql, wallets);
    std::erase_if(payments, [&](const Payment &payment) { return payment.distribution != id; });
    return payments;
}

std::vector<Payment> PaymentStore::settled(Sql &sql, const DistributionId &id)
{
    return sql.all<Payment>(
        "SELECT * FROM distribution_payments WHERE distribution_id = :id AND settled_at IS NOT NULL "
        "ORDER BY holder_number",
        {{"id", id}});
}

std::vector<evm::Address> PaymentStore::settle(Sql &sql, const DistributionId &id,
                                               std::span<const Settlement> settlements, const LogPosition &by,
                                               TimeMs at)
{
    std::vector<evm::Address> wallets;
    for (const Settlement &settlement : settlements)
        if (const auto wallet = settleOne(sql, id, settlement, by, at))
            wallets.push_back(*wallet);
    return wallets;
}

void PaymentStore::undoSettle(Sql &sql, const LogPosition &by)
{
    sql.exec("UPDATE distribution_payments SET amount = NULL, withheld = NULL, settled_at = NULL, "
             "settled_transaction_hash = NULL, settled_log_index = NULL, owed_reason = NULL, creditor = NULL, "
             "paid_to = NULL, paid_at = NULL, paid_transaction_hash = NULL, paid_log_index = NULL "
             "WHERE settled_transaction_hash = :hash AND settled_log_index = :log_index",
             paramsOf(by));
}

std::vector<Debt> PaymentStore::debts(Sql &sql) { return sql.all<Debt>(kDebts + kDebtsTail); }

std::optional<Debt> PaymentStore::debt(Sql &sql, const evm::Address &token, const evm::Address &creditor)
{
    return sql.find<Debt>(kDebts + "AND p.token = :token AND p.creditor = :creditor " + kDebtsTail,
                          {{"token", column(token)}, {"creditor", column(creditor)}});
}

qint64 PaymentStore::timesPaid(Sql &sql, const evm::Address &token, const evm::Address &creditor)
{
    return numberIn(sql,
                    "SELECT COUNT(*) AS n FROM distribution_payments WHERE token = :token AND creditor = :creditor AND "
                    "paid_at IS NOT NULL",
                    {{"token", column(token)}, {"creditor", column(creditor)}});
}

void PaymentStore::payDebt(Sql &sql, const evm::Address &token, const evm::Address &creditor, const evm::Address &to,
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

void PaymentStore::undoPayDebt(Sql &sql, const LogPosition &by)
{
    sql.exec("UPDATE distribution_payments SET paid_to = NULL, paid_at = NULL, paid_transaction_hash = NULL, "
             "paid_log_index = NULL WHERE paid_transaction_hash = :hash AND paid_log_index = :log_index",
             paramsOf(by));
}

void PaymentStore::moveDebt(Sql &sql, const evm::Address &token, const evm::Address &from, const evm::Address &to,
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

void PaymentStore::undoMoveDebt(Sql &sql, const LogPosition &by)
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
