// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/holdings_store.h"

#include "server/core/db/chain_columns.h"
#include "server/core/db/many_rows.h"

#include <map>

namespace freehold::token {

namespace {

struct Sum {
    Shares value;
    static Sum fromRow(const Row &row) { return {row.shares("total")}; }
};

struct StoredUse {
    qint64 lot = 0;
    Shares shares;
    static StoredUse fromRow(const Row &row) { return {row.int64("lot_id"), row.shares("shares")}; }
};

SqlValues columns(const std::vector<evm::Address> &addresses)
{
    SqlValues values;
    for (const evm::Address &address : addresses)
        values.push_back(column(address));
    return values;
}

/// The texts of addresses, each made once: their checksum is a hash.
class ColumnTexts {
public:
    const SqlValue &of(const evm::Address &address)
    {
        const auto found = m_texts.find(address);
        return found != m_texts.end() ? found->second : m_texts.emplace(address, column(address)).first->second;
    }

private:
    std::map<evm::Address, SqlValue> m_texts;
};

} // namespace

Holder Holder::fromRow(const Row &row) { return {addressOf(row, "wallet"), row.shares("shares"), row.time("since")}; }

Holding Holding::fromRow(const Row &row) { return {addressOf(row, "token"), Holder::fromRow(row)}; }

ShareLot ShareLot::fromRow(const Row &row)
{
    const auto cost = row.optionalInt64("cost_micro_usdc");
    return {
        .id = row.int64("id"),
        .shares = row.shares("shares"),
        .remaining = row.shares("remaining_shares"),
        .cost = cost ? std::optional(Usdc{*cost}) : std::nullopt,
        .acquiredAt = row.time("acquired_at"),
        .transactionHash = hashOf(row, "transaction_hash"),
    };
}

NumberedHolder NumberedHolder::fromRow(const Row &row)
{
    return {.wallet = addressOf(row, "wallet"), .number = row.int64("number"), .shares = row.shares("shares")};
}

StoredTransfer StoredTransfer::fromRow(const Row &row)
{
    return {
        .id = row.int64("id"),
        .transfer = {.token = addressOf(row, "token"),
                     .transactionHash = hashOf(row, "transaction_hash"),
                     .logIndex = static_cast<quint32>(row.int64("log_index")),
                     .blockNumber = static_cast<quint64>(row.int64("block_number")),
                     .sender = addressOf(row, "sender"),
                     .receiver = addressOf(row, "receiver"),
                     .shares = row.shares("shares"),
                     .at = row.time("transferred_at")},
        .senderSince = row.optionalTime("sender_since"),
    };
}

std::optional<Holder> HoldingsStore::findHolder(Sql &sql, const evm::Address &token, const evm::Address &wallet)
{
    return sql.find<Holder>(QStringLiteral("SELECT * FROM token_holders WHERE token = :token AND wallet = :wallet"),
                            {{"token", column(token)}, {"wallet", column(wallet)}});
}

void HoldingsStore::setHolder(Sql &sql, const evm::Address &token, const Holder &holder)
{
    if (holder.shares.count == 0) {
        sql.exec(QStringLiteral("DELETE FROM token_holders WHERE token = :token AND wallet = :wallet"),
                 {{"token", column(token)}, {"wallet", column(holder.wallet)}});
        return;
    }
    sql.exec(QStringLiteral(
                 "INSERT INTO token_holders (token, wallet, shares, since) VALUES (:token, :wallet, :shares, :since) "
                 "ON CONFLICT (token, wallet) DO UPDATE SET shares = excluded.shares, since = excluded.since"),
             {{"token", column(token)},
              {"wallet", column(holder.wallet)},
              {"shares", holder.shares},
              {"since", holder.since}});
}

void HoldingsStore::setHolders(Sql &sql, const std::vector<Holding> &holdings)
{
    std::vector<SqlValues> rows;
    for (const auto &[token, holder] : holdings)
        rows.push_back({column(token), column(holder.wallet), holder.shares, holder.since});
    insertRows(sql, QStringLiteral("token_holders (token, wallet, shares, since)"), rows,
               QStringLiteral("ON CONFLICT (token, wallet) DO UPDATE SET shares = excluded.shares, "
                              "since = excluded.since"));
}

void HoldingsStore::removeHolders(Sql &sql, const evm::Address &token, const std::vector<evm::Address> &wallets)
{
    execIn(sql, QStringLiteral("DELETE FROM token_holders WHERE token = :token AND wallet IN (:in)"), columns(wallets),
           {{"token", column(token)}});
}

std::vector<Holder> HoldingsStore::holdersAmong(Sql &sql, const evm::Address &token,
                                                const std::vector<evm::Address> &wallets)
{
    std::vector<Holder> holders;
    forEachIn(sql, QStringLiteral("SELECT * FROM token_holders WHERE token = :token AND wallet IN (:in)"),
              columns(wallets), {{"token", column(token)}},
              [&](const Row &row) { holders.push_back(Holder::fromRow(row)); });
    return holders;
}

std::vector<Holder> HoldingsStore::holders(Sql &sql, const evm::Address &token, const HoldersPage &page)
{
    QString statement = QStringLiteral("SELECT * FROM token_holders WHERE token = :token");
    SqlParams params{{"token", column(token)}, {"limit", page.limit}};
    if (page.after) {
        statement += QStringLiteral(" AND (shares < :shares OR (shares = :same AND wallet > :wallet))");
        params.emplace_back("shares", page.after->shares);
        params.emplace_back("same", page.after->shares);
        params.emplace_back("wallet", page.after->wallet);
    }
    return sql.all<Holder>(statement + QStringLiteral(" ORDER BY shares DESC, wallet LIMIT :limit"), params);
}

std::vector<Holder> HoldingsStore::allHolders(Sql &sql, const evm::Address &token)
{
    return sql.all<Holder>(QStringLiteral("SELECT * FROM token_holders WHERE token = :token ORDER BY wallet"),
                           {{"token", column(token)}});
}

std::vector<NumberedHolder> HoldingsStore::numberedHolders(Sql &sql, const evm::Address &token)
{
    // Transfers are stored in the order of the chain, and removed again newest first, so their ids are in that order too.
    return sql.all<NumberedHolder>(
        QStringLiteral("SELECT h.wallet, n.number, h.shares FROM token_holders h JOIN (SELECT receiver, "
                       "ROW_NUMBER() OVER (ORDER BY MIN(id)) AS number FROM share_transfers WHERE token = :token AND "
                       "shares > 0 AND receiver <> :nobody GROUP BY receiver) n ON n.receiver = h.wallet "
                       "WHERE h.token = :same_token ORDER BY n.number"),
        {{"token", column(token)}, {"nobody", column(evm::Address())}, {"same_token", column(token)}});
}

std::vector<Holding> HoldingsStore::holdingsOf(Sql &sql, const evm::Address &wallet)
{
    return sql.all<Holding>(QStringLiteral("SELECT * FROM token_holders WHERE wallet = :wallet ORDER BY since, token"),
                            {{"wallet", column(wallet)}});
}

Shares HoldingsStore::totalShares(Sql &sql, const evm::Address &token)
{
    // PostgreSQL sums BIGINT as NUMERIC; the cast brings it back.
    return sql
        .one<Sum>(QStringLiteral("SELECT CAST(COALESCE(SUM(shares), 0) AS BIGINT) AS total FROM token_holders "
                                 "WHERE token = :token"),
                  {{"token", column(token)}}, QStringLiteral("total"))
        .value;
}

std::vector<qint64> HoldingsStore::newTransferIds(Sql &sql, std::size_t count)
{
    return reserveIds(sql, QStringLiteral("share_transfers"), count);
}

std::vector<qint64> HoldingsStore::newLotIds(Sql &sql, std::size_t count)
{
    return reserveIds(sql, QStringLiteral("share_lots"), count);
}

void HoldingsStore::insertTransfers(Sql &sql, const std::vector<StoredTransfer> &transfers)
{
    ColumnTexts texts;
    std::vector<SqlValues> rows;
    rows.reserve(transfers.size());
    for (const auto &[id, transfer, senderSince] : transfers)
        rows.push_back({id, texts.of(transfer.token), column(transfer.transactionHash),
                        static_cast<qint64>(transfer.logIndex), static_cast<qint64>(transfer.blockNumber),
                        texts.of(transfer.sender), texts.of(transfer.receiver), transfer.shares, senderSince,
                        transfer.at});
    insertRows(sql,
               QStringLiteral("share_transfers (id, token, transaction_hash, log_index, block_number, sender, "
                              "receiver, shares, sender_since, transferred_at)"),
               rows);
}

std::optional<StoredTransfer> HoldingsStore::findTransfer(Sql &sql, const evm::Hash32 &transactionHash,
                                                          quint32 logIndex)
{
    return sql.find<StoredTransfer>(
        QStringLiteral("SELECT * FROM share_transfers WHERE transaction_hash = :hash AND log_index = :log_index"),
        {{"hash", column(transactionHash)}, {"log_index", static_cast<qint64>(logIndex)}});
}

void HoldingsStore::removeTransfer(Sql &sql, qint64 id)
{
    sql.exec(QStringLiteral("DELETE FROM share_transfers WHERE id = :id"), {{"id", id}});
}

void HoldingsStore::insertLots(Sql &sql, const std::vector<NewLot> &lots)
{
    ColumnTexts texts;
    std::vector<SqlValues> rows;
    rows.reserve(lots.size());
    for (const auto &[id, transferId, paid, remaining] : lots) {
        const ShareTransfer &transfer = paid->transfer;
        rows.push_back({id, texts.of(transfer.token), texts.of(transfer.receiver), transfer.shares, remaining,
                        paid->cost, transfer.at, column(transfer.transactionHash), transferId});
    }
    insertRows(sql,
               QStringLiteral("share_lots (id, token, wallet, shares, remaining_shares, cost_micro_usdc, acquired_at, "
                              "transaction_hash, transfer_id)"),
               rows);
}

void HoldingsStore::removeLotsOf(Sql &sql, qint64 transferId)
{
    sql.exec(QStringLiteral("DELETE FROM share_lots WHERE transfer_id = :transfer"), {{"transfer", transferId}});
}

void HoldingsStore::setCostOfLastBefore(Sql &sql, const ShareTransfer &transfer, std::optional<Usdc> cost)
{
    sql.exec(QStringLiteral("UPDATE share_lots SET cost_micro_usdc = :cost WHERE transfer_id = (SELECT id FROM "
                            "share_transfers WHERE transaction_hash = :hash AND log_index < :log_index AND token = "
                            ":token AND sender = :sender AND receiver = :receiver AND shares = :shares "
                            "ORDER BY log_index DESC LIMIT 1)"),
             {{"cost", cost},
              {"hash", column(transfer.transactionHash)},
              {"log_index", static_cast<qint64>(transfer.logIndex)},
              {"token", column(transfer.token)},
              {"sender", column(transfer.sender)},
              {"receiver", column(transfer.receiver)},
              {"shares", transfer.shares}});
}

std::vector<ShareLot> HoldingsStore::openLots(Sql &sql, const evm::Address &token, const evm::Address &wallet)
{
    return sql.all<ShareLot>(QStringLiteral("SELECT * FROM share_lots WHERE token = :token AND wallet = :wallet "
                                            "AND remaining_shares > 0 ORDER BY id"),
                             {{"token", column(token)}, {"wallet", column(wallet)}});
}

void HoldingsStore::setRemaining(Sql &sql, const std::vector<std::pair<qint64, Shares>> &remainingByLot)
{
    std::vector<std::pair<qint64, qint64>> numbers;
    for (const auto &[lot, remaining] : remainingByLot)
        numbers.emplace_back(lot, remaining.count);
    updateNumbers(sql, QStringLiteral("share_lots"), QStringLiteral("remaining_shares"), numbers);
}

void HoldingsStore::insertLotUses(Sql &sql, const std::vector<std::pair<qint64, LotUse>> &uses)
{
    std::vector<SqlValues> rows;
    for (const auto &[transfer, use] : uses)
        rows.push_back({transfer, use.lot, use.shares});
    insertRows(sql, QStringLiteral("share_lot_uses (transfer_id, lot_id, shares)"), rows);
}

void HoldingsStore::undoLotUses(Sql &sql, qint64 transferId)
{
    const auto uses =
        sql.all<StoredUse>(QStringLiteral("SELECT lot_id, shares FROM share_lot_uses WHERE transfer_id = :transfer"),
                           {{"transfer", transferId}});
    for (const StoredUse &use : uses)
        sql.exec(QStringLiteral("UPDATE share_lots SET remaining_shares = remaining_shares + :shares WHERE id = :lot"),
                 {{"shares", use.shares}, {"lot", use.lot}});
    sql.exec(QStringLiteral("DELETE FROM share_lot_uses WHERE transfer_id = :transfer"), {{"transfer", transferId}});
}

} // namespace freehold::token
