// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_payment_store.h"

#include "server/core/db/many_rows.h"

#include <map>

namespace freehold::dividend {

namespace {

const QString kOwed = "settled_at IS NOT NULL AND paid_at IS NULL";

SqlValues columns(const std::vector<evm::Address> &wallets)
{
    SqlValues values;
    for (const evm::Address &wallet : wallets)
        values.push_back(column(wallet));
    return values;
}

/// As holders or as creditors, newest distribution first.
std::vector<Payment> paymentsOf(Sql &sql, const std::vector<evm::Address> &wallets, const QString &condition,
                                const SqlParams &params)
{
    std::map<std::pair<QString, evm::Address>, Payment> found;
    for (const QString &key : {QStringLiteral("wallet"), QStringLiteral("creditor")})
        forEachIn(sql, "SELECT * FROM distribution_payments WHERE " + key + " IN (:in) " + condition, columns(wallets),
                  params, [&](const Row &row) {
                      const Payment payment = Payment::fromRow(row);
                      found.insert_or_assign({payment.distribution.text(), payment.wallet}, payment);
                  });
    std::vector<Payment> payments;
    for (auto entry = found.rbegin(); entry != found.rend(); ++entry)
        payments.push_back(entry->second);
    return payments;
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

struct Update {
    QString statement;
    SqlParams params;
};

Update updateOf(const DistributionId &id, const evm::Address &wallet, const PaymentStore::Settlement &settlement,
                const LogPosition &by, TimeMs at)
{
    SqlParams params = paramsOf(settlement, by, at);
    params.emplace_back("id", id);
    params.emplace_back("wallet", column(wallet));
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
    return {.statement = statement + " WHERE distribution_id = :id AND wallet = :wallet", .params = std::move(params)};
}

/// Whose the numbers are; a page names its holders by them.
std::map<qint64, evm::Address> walletsOf(Sql &sql, const DistributionId &id,
                                         std::span<const PaymentStore::Settlement> settlements)
{
    SqlValues numbers;
    for (const auto &settlement : settlements)
        if (settlement.holderNumber > 0)
            numbers.emplace_back(settlement.holderNumber);
    std::map<qint64, evm::Address> wallets;
    if (!numbers.empty())
        forEachIn(sql,
                  "SELECT holder_number, wallet FROM distribution_payments WHERE distribution_id = :id AND "
                  "holder_number IN (:in)",
                  numbers, {{"id", id}},
                  [&](const Row &row) { wallets.emplace(row.int64("holder_number"), addressOf(row, "wallet")); });
    return wallets;
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

ByMonth PaymentStore::paidByMonth(Sql &sql, const LastMonths &months)
{
    ByMonth paid;
    sql.forEach("SELECT " + LastMonths::numberOf("paid_at")
                    + " AS month_number, CAST(SUM(amount) AS BIGINT) AS paid FROM distribution_payments "
                      "WHERE paid_at IS NOT NULL GROUP BY month_number",
                months.params(), [&](const Row &row) { paid.add(row.int64("month_number"), row.int64("paid")); });
    return paid;
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
    return paymentsOf(sql, wallets, {}, {});
}

std::vector<Payment> PaymentStore::ofWallets(Sql &sql, const DistributionId &id,
                                             const std::vector<evm::Address> &wallets)
{
    return paymentsOf(sql, wallets, "AND distribution_id = :id", {{"id", id}});
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
    const auto byNumber = walletsOf(sql, id, settlements);
    std::vector<evm::Address> wallets;
    for (const Settlement &settlement : settlements) {
        const auto numbered = byNumber.find(settlement.holderNumber);
        if (numbered != byNumber.end()) {
            const auto update = updateOf(id, numbered->second, settlement, by, at);
            sql.execLater(update.statement, update.params);
            wallets.push_back(numbered->second);
        } else if (settlement.holderNumber == 0) {
            const auto update = updateOf(id, settlement.wallet, settlement, by, at);
            if (sql.exec(update.statement, update.params) > 0)
                wallets.push_back(settlement.wallet);
        }
    }
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

} // namespace freehold::dividend
