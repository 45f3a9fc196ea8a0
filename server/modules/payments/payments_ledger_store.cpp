// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_ledger_store.h"

#include "server/core/db/many_rows.h"

#include <map>
#include <stdexcept>

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

QString propertyOf(const LedgerAccount &account) { return account.property ? account.property->text() : QString(""); }

SqlParams accountParams(const LedgerAccount &account)
{
    return {{"book", account.book}, {"currency", account.currency}, {"property", propertyOf(account)}};
}

/// What the unique columns of a row are together.
using Key = std::tuple<QString, QString, QString>;

Key keyOf(const LedgerAccount &account)
{
    return {toString(account.book), toString(account.currency), propertyOf(account)};
}

/// A journal that is new, by its kind and reference.
using NewJournals = std::map<std::pair<QString, QString>, const PostedJournal *>;

/// What an account is moved by, over all journals. In one order always, so that two servers do not wait for each other.
struct Movement {
    qint64 amount = 0;
    qint64 account = 0;

    void add(qint64 more)
    {
        if (__builtin_add_overflow(amount, more, &amount))
            throw std::overflow_error("an account is moved by more than it can hold");
    }
};
using Movements = std::map<Key, Movement>;

/// The ids of those that were not there.
std::vector<std::pair<qint64, const Journal *>> insertJournals(Sql &sql, std::span<const PostedJournal> posted)
{
    NewJournals known;
    std::vector<SqlValues> rows;
    for (const PostedJournal &one : posted)
        if (known.try_emplace({one.journal.kind(), one.journal.reference()}, &one).second)
            rows.push_back({one.journal.kind(), one.journal.reference(), one.at});
    std::vector<std::pair<qint64, const Journal *>> inserted;
    insertRows(sql, "ledger_journals (kind, reference, posted_at)", rows,
               "ON CONFLICT (kind, reference) DO NOTHING RETURNING id, kind, reference", [&](const Row &row) {
                   const auto *one = known.at({row.text("kind"), row.text("reference")});
                   inserted.emplace_back(row.int64("id"), &one->journal);
               });
    return inserted;
}

/// Finds the accounts' ids, or makes them.
void move(Sql &sql, Movements &movements)
{
    std::vector<SqlValues> rows;
    for (const auto &[key, movement] : movements)
        rows.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), movement.amount});
    insertRows(sql, "ledger_accounts (book, currency, property_id, balance)", rows,
               "ON CONFLICT (book, currency, property_id) DO UPDATE SET balance = ledger_accounts.balance + "
               "excluded.balance RETURNING id, book, currency, property_id",
               [&](const Row &row) {
                   movements.at({row.text("book"), row.text("currency"), row.text("property_id")}).account =
                       row.int64("id");
               });
}

void append(QStringList &texts, const std::vector<Finding> &findings)
{
    for (const Finding &finding : findings)
        texts.append(finding.text);
}

} // namespace

void PostedJournals::writeItems(Sql &sql, std::span<const PostedJournal> journals)
{
    LedgerStore::insert(sql, journals);
}

void LedgerStore::insert(Sql &sql, std::span<const PostedJournal> journals)
{
    const auto inserted = insertJournals(sql, journals);
    Movements movements;
    for (const auto &[id, journal] : inserted)
        for (const LedgerLine &line : journal->lines())
            movements[keyOf(line.account)].add(line.amount);
    move(sql, movements);
    std::vector<SqlValues> entries;
    for (const auto &[id, journal] : inserted) {
        qint64 number = 0;
        for (const LedgerLine &line : journal->lines())
            entries.push_back({id, ++number, movements.at(keyOf(line.account)).account, line.amount});
    }
    insertRows(sql, "ledger_entries (journal_id, line, account_id, amount)", entries);
}

qint64 LedgerStore::countOf(Sql &sql, const QString &kind, const QString &subject)
{
    writeGathered(sql);
    return sql
        .one<Number>("SELECT COUNT(*) AS value FROM ledger_journals WHERE kind = :kind AND reference LIKE :pattern",
                     {{"kind", kind}, {"pattern", subject + ":%"}}, "count")
        .value;
}

qint64 LedgerStore::balance(Sql &sql, const LedgerAccount &account)
{
    writeGathered(sql);
    return sql
        .find<Number>("SELECT balance AS value FROM ledger_accounts WHERE book = :book AND currency = :currency "
                      "AND property_id = :property",
                      accountParams(account))
        .value_or(Number{})
        .value;
}

qint64 LedgerStore::total(Sql &sql, LedgerBook book, Currency currency)
{
    writeGathered(sql);
    return sql
        .one<Number>("SELECT CAST(COALESCE(SUM(balance), 0) AS BIGINT) AS value FROM ledger_accounts "
                     "WHERE book = :book AND currency = :currency",
                     {{"book", book}, {"currency", currency}}, "total")
        .value;
}

qint64 LedgerStore::inTransitSince(Sql &sql, TimeMs sentBefore)
{
    writeGathered(sql);
    return sql
        .one<Number>("SELECT CAST(COALESCE(SUM(e.amount), 0) AS BIGINT) AS value FROM ledger_entries e "
                     "JOIN ledger_accounts a ON a.id = e.account_id JOIN ledger_journals j ON j.id = e.journal_id "
                     "WHERE a.book = 'in_transit' AND NOT (j.kind = 'payout_sent' AND j.posted_at > :before)",
                     {{"before", sentBefore}}, "total")
        .value;
}

std::vector<PropertyId> LedgerStore::propertiesInTreasury(Sql &sql)
{
    writeGathered(sql);
    std::vector<PropertyId> properties;
    sql.forEach("SELECT property_id FROM ledger_accounts WHERE book = 'treasury' ORDER BY property_id", {},
                [&](const Row &row) { properties.push_back(row.id<PropertyId>("property_id")); });
    return properties;
}

QStringList LedgerStore::contradictions(Sql &sql)
{
    writeGathered(sql);
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
