// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_ledger_store.h"

namespace freehold::payments {

namespace {

struct Number {
    qint64 value = 0;
    static Number fromRow(const Row &row) { return {row.int64("value")}; }
};

struct Finding {
    QString text;
    static Finding fromRow(const Row &row) { return {row.text("finding")}; }
};

SqlParams accountParams(const LedgerAccount &account)
{
    return {{"book", account.book},
            {"currency", account.currency},
            {"property", account.property ? account.property->text() : QString("")}};
}

/// The account's id, with the amount added to its balance.
qint64 move(Sql &sql, const LedgerLine &line)
{
    SqlParams params = accountParams(line.account);
    params.emplace_back("amount", line.amount);
    return sql
        .one<Number>("INSERT INTO ledger_accounts (book, currency, property_id, balance) "
                     "VALUES (:book, :currency, :property, :amount) ON CONFLICT (book, currency, property_id) "
                     "DO UPDATE SET balance = ledger_accounts.balance + excluded.balance RETURNING id AS value",
                     params, "account")
        .value;
}

void append(QStringList &texts, const std::vector<Finding> &findings)
{
    for (const Finding &finding : findings)
        texts.append(finding.text);
}

} // namespace

std::optional<qint64> LedgerStore::insertJournal(Sql &sql, const Journal &journal, TimeMs now)
{
    const auto id =
        sql.find<Number>("INSERT INTO ledger_journals (kind, reference, posted_at) VALUES (:kind, :reference, :now) "
                         "ON CONFLICT (kind, reference) DO NOTHING RETURNING id AS value",
                         {{"kind", journal.kind()}, {"reference", journal.reference()}, {"now", now}});
    return id ? std::optional(id->value) : std::nullopt;
}

void LedgerStore::insertEntry(Sql &sql, qint64 journal, int number, const LedgerLine &line)
{
    sql.exec("INSERT INTO ledger_entries (journal_id, line, account_id, amount) "
             "VALUES (:journal, :line, :account, :amount)",
             {{"journal", journal}, {"line", number}, {"account", move(sql, line)}, {"amount", line.amount}});
}

qint64 LedgerStore::countOf(Sql &sql, const QString &kind, const QString &subject)
{
    return sql
        .one<Number>("SELECT COUNT(*) AS value FROM ledger_journals WHERE kind = :kind AND reference LIKE :pattern",
                     {{"kind", kind}, {"pattern", subject + ":%"}}, "count")
        .value;
}

qint64 LedgerStore::balance(Sql &sql, const LedgerAccount &account)
{
    return sql
        .find<Number>("SELECT balance AS value FROM ledger_accounts WHERE book = :book AND currency = :currency "
                      "AND property_id = :property",
                      accountParams(account))
        .value_or(Number{})
        .value;
}

qint64 LedgerStore::total(Sql &sql, LedgerBook book, Currency currency)
{
    return sql
        .one<Number>("SELECT CAST(COALESCE(SUM(balance), 0) AS BIGINT) AS value FROM ledger_accounts "
                     "WHERE book = :book AND currency = :currency",
                     {{"book", book}, {"currency", currency}}, "total")
        .value;
}

qint64 LedgerStore::inTransitSince(Sql &sql, TimeMs sentBefore)
{
    return sql
        .one<Number>("SELECT CAST(COALESCE(SUM(e.amount), 0) AS BIGINT) AS value FROM ledger_entries e "
                     "JOIN ledger_accounts a ON a.id = e.account_id JOIN ledger_journals j ON j.id = e.journal_id "
                     "WHERE a.book = 'in_transit' AND NOT (j.kind = 'payout_sent' AND j.posted_at > :before)",
                     {{"before", sentBefore}}, "total")
        .value;
}

std::vector<PropertyId> LedgerStore::propertiesInTreasury(Sql &sql)
{
    std::vector<PropertyId> properties;
    sql.forEach("SELECT property_id FROM ledger_accounts WHERE book = 'treasury' ORDER BY property_id", {},
                [&](const Row &row) { properties.push_back(row.id<PropertyId>("property_id")); });
    return properties;
}

QStringList LedgerStore::contradictions(Sql &sql)
{
    QStringList found;
    append(found,
           sql.all<Finding>("SELECT 'journal ' || e.journal_id || ' is out by ' || SUM(e.amount) || ' ' || "
                            "a.currency AS finding FROM ledger_entries e JOIN ledger_accounts a "
                            "ON a.id = e.account_id GROUP BY e.journal_id, a.currency HAVING SUM(e.amount) <> 0"));
    append(found,
           sql.all<Finding>("SELECT a.book || ' ' || a.currency || ' ' || a.property_id || ' says ' || a.balance "
                            "|| ', its entries ' || COALESCE(SUM(e.amount), 0) AS finding "
                            "FROM ledger_accounts a LEFT JOIN ledger_entries e ON e.account_id = a.id "
                            "GROUP BY a.id, a.book, a.currency, a.property_id, a.balance "
                            "HAVING a.balance <> COALESCE(SUM(e.amount), 0)"));
    return found;
}

} // namespace freehold::payments
