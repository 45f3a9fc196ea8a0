// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_store.h"

#include "server/core/db/chain_columns.h"

namespace freehold::token {

namespace {

/// With the newest rules, and where the sale stands after all that happened to it.
const QString kSelect = QStringLiteral(
    "SELECT t.*, s.deadline AS opened_deadline, COALESCE(s.minimum_raise_micro_usdc, 0) AS minimum_raise, "
    "COALESCE((SELECT r.rules FROM token_rules r WHERE r.token = t.address ORDER BY r.id DESC LIMIT 1), '{}') AS "
    "rules, "
    "(SELECT COUNT(*) FROM sale_events e WHERE e.token = t.address AND e.kind = 'REOPENED') AS reopened, "
    "(SELECT e.deadline FROM sale_events e WHERE e.token = t.address AND e.kind = 'REOPENED' "
    "ORDER BY e.id DESC LIMIT 1) AS reopened_deadline, "
    "COALESCE((SELECT e.kind FROM sale_events e WHERE e.token = t.address AND e.kind IN ('CLOSED', 'REOPENED') "
    "ORDER BY e.id DESC LIMIT 1), '') AS last_switch, "
    "(SELECT COUNT(*) FROM sale_events e WHERE e.token = t.address AND e.kind = 'CANCELLED') AS cancelled, "
    "(SELECT COUNT(*) FROM sale_events e WHERE e.token = t.address AND e.kind = 'SUCCEEDED') AS succeeded, "
    "CAST(COALESCE((SELECT SUM(e.amount_micro_usdc) FROM sale_events e WHERE e.token = t.address "
    "AND e.kind = 'RELEASED'), 0) AS BIGINT) AS released, "
    "CAST(COALESCE((SELECT SUM(e.amount_micro_usdc) FROM sale_events e WHERE e.token = t.address "
    "AND e.kind IN ('REFUNDED', 'OWED')), 0) AS BIGINT) AS refunded "
    "FROM property_tokens t LEFT JOIN token_sales s ON s.token = t.address");

SqlParams positionParams(const LogPosition &at)
{
    return {{"hash", column(at.transactionHash)}, {"log_index", static_cast<qint64>(at.logIndex)}};
}

} // namespace

PropertyToken PropertyToken::fromRow(const Row &row)
{
    const Usdc minimumRaise = row.usdc("minimum_raise");
    const bool wasReopened = row.int64("reopened") > 0;
    return {
        .property = row.id<PropertyId>("property_id"),
        .address = addressOf(row, "address"),
        .name = row.text("name"),
        .symbol = row.text("symbol"),
        .authorizedShares = row.shares("authorized_shares"),
        .pricePerShare = row.usdc("price_micro_usdc"),
        .deedHash = hashOf(row, "deed_hash"),
        .soldShares = row.shares("sold_shares"),
        .raised = row.usdc("raised_micro_usdc"),
        .transactionHash = hashOf(row, "transaction_hash"),
        .blockNumber = static_cast<quint64>(row.int64("block_number")),
        .tokenizedAt = row.time("tokenized_at"),
        .saleDeadline = row.optionalTime(wasReopened ? "reopened_deadline" : "opened_deadline"),
        .minimumRaise = minimumRaise.micro == 0 ? std::nullopt : std::optional(minimumRaise),
        .hasRaisedMinimum = minimumRaise.micro == 0 || row.int64("succeeded") > 0,
        .isSaleClosed = row.text("last_switch") == QStringLiteral("CLOSED"),
        .isSaleCancelled = row.int64("cancelled") > 0,
        .released = row.usdc("released"),
        .refunded = row.usdc("refunded"),
        .rules = api::TokenRules::fromStoredJson(row.json("rules")),
    };
}

void TokenStore::insert(Sql &sql, const PropertyToken &token)
{
    sql.exec(
        QStringLiteral("INSERT INTO property_tokens (property_id, address, name, symbol, authorized_shares, "
                       "price_micro_usdc, deed_hash, transaction_hash, block_number, tokenized_at) VALUES (:property, "
                       ":address, :name, :symbol, :shares, :price, :deed_hash, :hash, :block, :at)"),
        {{"property", token.property},
         {"address", column(token.address)},
         {"name", token.name},
         {"symbol", token.symbol},
         {"shares", token.authorizedShares},
         {"price", token.pricePerShare},
         {"deed_hash", column(token.deedHash)},
         {"hash", column(token.transactionHash)},
         {"block", static_cast<qint64>(token.blockNumber)},
         {"at", token.tokenizedAt}});
}

void TokenStore::remove(Sql &sql, PropertyId property)
{
    sql.exec(QStringLiteral("DELETE FROM property_tokens WHERE property_id = :property"), {{"property", property}});
}

std::optional<PropertyToken> TokenStore::find(Sql &sql, PropertyId property)
{
    return sql.find<PropertyToken>(kSelect + QStringLiteral(" WHERE t.property_id = :property"),
                                   {{"property", property}});
}

std::optional<PropertyToken> TokenStore::findByAddress(Sql &sql, const evm::Address &address)
{
    return sql.find<PropertyToken>(kSelect + QStringLiteral(" WHERE t.address = :address"),
                                   {{"address", column(address)}});
}

std::set<evm::Address> TokenStore::addresses(Sql &sql)
{
    std::set<evm::Address> addresses;
    sql.forEach(QStringLiteral("SELECT address FROM property_tokens"), {},
                [&](const Row &row) { addresses.insert(addressOf(row, "address")); });
    return addresses;
}

std::vector<PropertyToken> TokenStore::page(Sql &sql, const std::optional<PropertyId> &before, int limit)
{
    return sql.all<PropertyToken>(
        kSelect
            + QStringLiteral(" WHERE (CAST(:before AS TEXT) IS NULL OR t.property_id < :before) "
                             "ORDER BY t.property_id DESC LIMIT :limit"),
        {{"before", before}, {"limit", limit}});
}

std::vector<PropertyToken> TokenStore::all(Sql &sql)
{
    return sql.all<PropertyToken>(kSelect + QStringLiteral(" ORDER BY t.property_id"));
}

TokenFigures TokenStore::figures(Sql &sql, const LastMonths &months)
{
    TokenFigures figures;
    sql.forEach(QStringLiteral("SELECT %1 AS month_number, COUNT(*) AS tokens, "
                               "CAST(SUM(raised_micro_usdc) AS BIGINT) AS raised FROM property_tokens "
                               "GROUP BY month_number")
                    .arg(LastMonths::numberOf(QStringLiteral("tokenized_at"))),
                months.params(), [&](const Row &row) {
                    figures.tokenized.add(row.int64("month_number"), row.int64("tokens"));
                    figures.raised.micro += row.int64("raised");
                });
    return figures;
}

void TokenStore::addSale(Sql &sql, const evm::Address &token, qint64 shares, qint64 microUsdc)
{
    sql.exec(QStringLiteral("UPDATE property_tokens SET sold_shares = sold_shares + :shares, "
                            "raised_micro_usdc = raised_micro_usdc + :cost WHERE address = :token"),
             {{"shares", shares}, {"cost", microUsdc}, {"token", column(token)}});
}

void TokenStore::insertRules(Sql &sql, const evm::Address &token, const api::TokenRules &rules, const LogPosition &at)
{
    SqlParams params = positionParams(at);
    params.emplace_back("token", column(token));
    params.emplace_back("rules", rules.toJson());
    sql.exec(QStringLiteral("INSERT INTO token_rules (transaction_hash, log_index, token, rules) "
                            "VALUES (:hash, :log_index, :token, :rules)"),
             params);
}

void TokenStore::removeRules(Sql &sql, const LogPosition &at)
{
    sql.exec(QStringLiteral("DELETE FROM token_rules WHERE transaction_hash = :hash AND log_index = :log_index"),
             positionParams(at));
}

void TokenStore::insertSale(Sql &sql, const evm::Address &token, std::optional<TimeMs> deadline, Usdc minimumRaise)
{
    sql.exec(QStringLiteral("INSERT INTO token_sales (token, deadline, minimum_raise_micro_usdc) "
                            "VALUES (:token, :deadline, :minimum)"),
             {{"token", column(token)}, {"deadline", deadline}, {"minimum", minimumRaise}});
}

bool TokenStore::hasSale(Sql &sql, const evm::Address &token)
{
    bool isThere = false;
    sql.forEach(QStringLiteral("SELECT 1 AS one FROM token_sales WHERE token = :token"), {{"token", column(token)}},
                [&](const Row &) { isThere = true; });
    return isThere;
}

void TokenStore::removeSale(Sql &sql, const evm::Address &token)
{
    sql.exec(QStringLiteral("DELETE FROM token_sales WHERE token = :token"), {{"token", column(token)}});
}

} // namespace freehold::token
