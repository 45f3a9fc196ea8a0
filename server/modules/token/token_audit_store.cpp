// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/token_audit_store.h"

#include "server/core/db/chain_columns.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace freehold::token {

namespace {
QString toText(const std::vector<TokenDifference> &differences)
{
    QJsonArray items;
    for (const TokenDifference &one : differences)
        items.append(QJsonObject{{"what", one.what}, {"chain", one.chain}, {"tables", one.tables}});
    return QString::fromUtf8(QJsonDocument(items).toJson(QJsonDocument::Compact));
}

std::vector<TokenDifference> fromText(const QString &text, const PropertyId &property)
{
    std::vector<TokenDifference> differences;
    for (const QJsonValue &item : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QJsonObject one = item.toObject();
        differences.push_back(
            {property, one.value("what").toString(), one.value("chain").toString(), one.value("tables").toString()});
    }
    return differences;
}

std::map<evm::Address, Shares> sharesByWallet(Sql &sql, const QString &statement, const SqlParams &params)
{
    std::map<evm::Address, Shares> shares;
    sql.forEach(statement, params,
                [&](const Row &row) { shares[addressOf(row, "wallet")] = Shares{row.int64("shares")}; });
    return shares;
}
} // namespace

AuditRecord AuditRecord::fromRow(const Row &row)
{
    const auto property = row.id<PropertyId>("property_id");
    return {.token = addressOf(row, "token"),
            .property = property,
            .block = static_cast<quint64>(row.int64("block_number")),
            .wallets = row.int64("wallets"),
            .differences = fromText(row.text("differences"), property),
            .auditedAt = row.time("audited_at")};
}

TokenAuditStore::Due TokenAuditStore::Due::fromRow(const Row &row)
{
    return {row.id<PropertyId>("property_id"), row.optionalTime("audited_at").value_or(TimeMs{})};
}

void TokenAuditStore::save(Sql &sql, const AuditRecord &record)
{
    sql.exec(QStringLiteral(
                 "INSERT INTO token_audits (token, property_id, block_number, wallets, differences, audited_at) VALUES "
                 "(:token, :property, :block, :wallets, :differences, :at) ON CONFLICT (token) DO UPDATE SET "
                 "block_number = excluded.block_number, wallets = excluded.wallets, "
                 "differences = excluded.differences, audited_at = excluded.audited_at"),
             {{"token", column(record.token)},
              {"property", record.property},
              {"block", static_cast<qint64>(record.block)},
              {"wallets", record.wallets},
              {"differences", toText(record.differences)},
              {"at", record.auditedAt}});
}

std::vector<AuditRecord> TokenAuditStore::all(Sql &sql)
{
    return sql.all<AuditRecord>(QStringLiteral("SELECT * FROM token_audits ORDER BY property_id"));
}

std::optional<TokenAuditStore::Due> TokenAuditStore::due(Sql &sql, TimeMs before)
{
    return sql.find<Due>(
        QStringLiteral("SELECT t.property_id, a.audited_at FROM property_tokens t LEFT JOIN token_audits a "
                       "ON a.token = t.address WHERE COALESCE(a.audited_at, 0) < :before "
                       "ORDER BY COALESCE(a.audited_at, 0), t.property_id LIMIT 1"),
        {{"before", before}});
}

// PostgreSQL sums BIGINT as NUMERIC; the casts bring it back.

std::map<evm::Address, Shares> TokenAuditStore::byTransfers(Sql &sql, const evm::Address &token)
{
    return sharesByWallet(
        sql,
        QStringLiteral("SELECT wallet, CAST(SUM(change) AS BIGINT) AS shares FROM ("
                       "SELECT receiver AS wallet, shares AS change FROM share_transfers WHERE token = :token "
                       "UNION ALL "
                       "SELECT sender AS wallet, -shares AS change FROM share_transfers WHERE token = :same) m "
                       "WHERE wallet <> :nobody GROUP BY wallet"),
        {{"token", column(token)}, {"same", column(token)}, {"nobody", column(evm::Address())}});
}

std::map<evm::Address, Shares> TokenAuditStore::inLots(Sql &sql, const evm::Address &token)
{
    return sharesByWallet(
        sql,
        QStringLiteral("SELECT wallet, CAST(SUM(remaining_shares) AS BIGINT) AS shares FROM share_lots "
                       "WHERE token = :token AND remaining_shares > 0 GROUP BY wallet"),
        {{"token", column(token)}});
}

} // namespace freehold::token
