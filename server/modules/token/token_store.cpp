// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_store.h"

#include "server/modules/token/token_columns.h"

namespace freehold::token {

namespace {

/// With the newest rules and the sale's deadline.
const QString kSelect = QStringLiteral(
    "SELECT t.*, s.deadline AS deadline, COALESCE((SELECT r.rules FROM token_rules r WHERE r.token = t.address "
    "ORDER BY r.id DESC LIMIT 1), '{}') AS rules FROM property_tokens t LEFT JOIN token_sales s ON s.token = "
    "t.address");

SqlParams positionParams(const LogPosition &at)
{
    return {{"hash", column(at.transactionHash)}, {"log_index", static_cast<qint64>(at.logIndex)}};
}

} // namespace

PropertyToken PropertyToken::fromRow(const Row &row)
{
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
        .saleDeadline = row.optionalTime("deadline"),
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

std::vector<PropertyToken> TokenStore::all(Sql &sql)
{
    return sql.all<PropertyToken>(kSelect + QStringLiteral(" ORDER BY t.property_id"));
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

void TokenStore::insertSale(Sql &sql, const evm::Address &token, std::optional<TimeMs> deadline)
{
    sql.exec(QStringLiteral("INSERT INTO token_sales (token, deadline) VALUES (:token, :deadline)"),
             {{"token", column(token)}, {"deadline", deadline}});
}

void TokenStore::removeSale(Sql &sql, const evm::Address &token)
{
    sql.exec(QStringLiteral("DELETE FROM token_sales WHERE token = :token"), {{"token", column(token)}});
}

} // namespace freehold::token
