// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_log_store.h"

#include "server/modules/blockchain/blockchain_columns.h"

#include <map>

namespace freehold::blockchain {

namespace {
const QString kCursorName = QStringLiteral("logs");
const QString kIntoEvents = QStringLiteral(
    "chain_events (chain_id, block_hash, log_index, block_number, block_time, transaction_hash, address, "
    "topics, data, applied_at)");

qint64 number(quint64 value) { return static_cast<qint64>(value); }

/// Logs that follow one another mostly share block and transaction: their hashes become texts once.
class HashTexts {
public:
    const QString &of(const evm::Hash32 &hash)
    {
        if (m_text.isEmpty() || hash != m_hash) {
            m_hash = hash;
            m_text = hash.toHex();
        }
        return m_text;
    }

private:
    evm::Hash32 m_hash;
    QString m_text;
};

QString joined(const std::vector<evm::Hash32> &topics)
{
    QStringList texts;
    for (const auto &topic : topics)
        texts.append(topic.toHex());
    return texts.join(u',');
}

std::vector<evm::Hash32> split(const QString &text)
{
    std::vector<evm::Hash32> topics;
    for (const QString &topic : text.split(u',', Qt::SkipEmptyParts))
        topics.push_back(readHash(topic));
    return topics;
}

struct LogRow {
    ChainLog log;
    static LogRow fromRow(const Row &row)
    {
        return {{.address = readAddress(row, "address"),
                 .topics = split(row.text("topics")),
                 .data = row.bytes("data"),
                 .blockNumber = readUint64(row, "block_number"),
                 .blockHash = readHash(row.text("block_hash")),
                 .transactionHash = readHash(row.text("transaction_hash")),
                 .logIndex = static_cast<quint32>(row.int64("log_index")),
                 .blockTime = row.time("block_time")}};
    }
};

std::vector<ChainLog> logsOf(Sql &sql, const QString &statement, const SqlParams &params)
{
    std::vector<ChainLog> logs;
    sql.forEach(statement, params, [&](const Row &row) { logs.push_back(LogRow::fromRow(row).log); });
    return logs;
}
} // namespace

BlockRef BlockRef::fromRow(const Row &row) { return {readUint64(row, "number"), readHash(row.text("hash"))}; }

LogStore::LateWatch LogStore::LateWatch::fromRow(const Row &row)
{
    return {readAddress(row, "address"), readUint64(row, "read_to")};
}

std::optional<BlockRef> LogStore::cursor(Sql &sql) const
{
    return sql.find<BlockRef>(
        QStringLiteral("SELECT block_number AS number, block_hash AS hash FROM chain_cursor WHERE name = :name"),
        {{QStringLiteral("name"), kCursorName}});
}

LogStore::Position LogStore::Position::fromRow(const Row &row)
{
    return {BlockRef::fromRow(row), !row.boolean("has_unapplied") && !row.boolean("has_late_watch")};
}

std::optional<LogStore::Position> LogStore::position(Sql &sql) const
{
    return sql.find<Position>(
        QStringLiteral("SELECT block_number AS number, block_hash AS hash, "
                       "EXISTS (SELECT 1 FROM chain_events WHERE applied_at IS NULL) AS has_unapplied, "
                       "EXISTS (SELECT 1 FROM chain_watches WHERE read_to < block_number) AS has_late_watch "
                       "FROM chain_cursor WHERE name = :name"),
        {{QStringLiteral("name"), kCursorName}});
}

void LogStore::setCursor(Sql &sql, const BlockRef &block) const
{
    sql.execLater(
        QStringLiteral(
            "INSERT INTO chain_cursor (name, block_number, block_hash) VALUES (:name, :number, :hash) "
            "ON CONFLICT (name) DO UPDATE SET block_number = excluded.block_number, block_hash = excluded.block_hash"),
        {{QStringLiteral("name"), kCursorName},
         {QStringLiteral("number"), number(block.number)},
         {QStringLiteral("hash"), block.hash.toHex()}});
}

void LogStore::advance(Sql &sql, const std::optional<BlockRef> &from, const std::vector<BlockRef> &blocks) const
{
    const BlockRef &last = blocks.back();
    std::vector<SqlValues> rows;
    for (const BlockRef &block : blocks)
        rows.push_back({number(block.number), block.hash.toHex()});
    insertRows(sql, QStringLiteral("chain_blocks (number, hash)"), rows,
               QStringLiteral("ON CONFLICT (number) DO UPDATE SET hash = excluded.hash"));
    sql.execLater(QStringLiteral("DELETE FROM chain_blocks WHERE number <= :oldest"),
                  {{QStringLiteral("oldest"), number(last.number) - number(kKeptBlocks)}});
    // Those that were up to date were part of the reading that brought the cursor here.
    if (from)
        sql.execLater(
            QStringLiteral("UPDATE chain_watches SET read_to = :now WHERE read_to >= :before AND read_to < :now2"),
            {{QStringLiteral("now"), number(last.number)},
             {QStringLiteral("before"), number(from->number)},
             {QStringLiteral("now2"), number(last.number)}});
    setCursor(sql, last);
}

std::vector<BlockRef> LogStore::recentBlocks(Sql &sql) const
{
    return sql.all<BlockRef>(QStringLiteral("SELECT number, hash FROM chain_blocks ORDER BY number DESC"));
}

void LogStore::addWatch(Sql &sql, const evm::Address &address, quint64 fromBlock) const
{
    sql.exec(QStringLiteral(
                 "INSERT INTO chain_watches (address, from_block, read_to) VALUES (:address, :from_block, :read_to) "
                 "ON CONFLICT (address) DO NOTHING"),
             {{QStringLiteral("address"), address.toChecksum()},
              {QStringLiteral("from_block"), number(fromBlock)},
              {QStringLiteral("read_to"), number(fromBlock) - 1}});
}

std::vector<evm::Address> LogStore::watches(Sql &sql) const
{
    std::vector<evm::Address> addresses;
    sql.forEach(QStringLiteral("SELECT address FROM chain_watches ORDER BY address"), {},
                [&](const Row &row) { addresses.push_back(readAddress(row, "address")); });
    return addresses;
}

std::optional<LogStore::LateWatch> LogStore::lateWatch(Sql &sql) const
{
    return sql.find<LateWatch>(
        QStringLiteral("SELECT w.address, w.read_to FROM chain_watches w JOIN chain_cursor c ON c.name = :name "
                       "WHERE w.read_to < c.block_number ORDER BY w.address LIMIT 1"),
        {{QStringLiteral("name"), kCursorName}});
}

void LogStore::setReadTo(Sql &sql, const evm::Address &address, quint64 block) const
{
    sql.exec(QStringLiteral("UPDATE chain_watches SET read_to = :block WHERE address = :address"),
             {{QStringLiteral("block"), number(block)}, {QStringLiteral("address"), address.toChecksum()}});
}

std::vector<SqlValues> LogStore::rowsOf(std::span<const ChainLog> logs, std::optional<TimeMs> appliedAt) const
{
    std::map<evm::Address, QString> addresses; // an address's checksum is a hash
    HashTexts blocks;
    HashTexts transactions;
    std::vector<SqlValues> rows;
    rows.reserve(logs.size());
    for (const ChainLog &log : logs) {
        QString &address = addresses[log.address];
        if (address.isEmpty())
            address = log.address.toChecksum();
        rows.push_back({number(m_chainId), blocks.of(log.blockHash), static_cast<qint64>(log.logIndex),
                        number(log.blockNumber), log.blockTime, transactions.of(log.transactionHash), address,
                        joined(log.topics), log.data, appliedAt});
    }
    return rows;
}

void LogStore::insert(Sql &sql, std::span<const ChainLog> logs) const
{
    insertRows(sql, kIntoEvents, rowsOf(logs, std::nullopt),
               QStringLiteral("ON CONFLICT (chain_id, block_hash, log_index) DO NOTHING"));
}

void LogStore::insertApplied(Sql &sql, std::span<const ChainLog> logs, TimeMs now) const
{
    insertRows(sql, kIntoEvents, rowsOf(logs, now));
}

void LogStore::markUnappliedFrom(Sql &sql, const ChainLog &log) const
{
    sql.execLater(QStringLiteral("UPDATE chain_events SET applied_at = NULL "
                                 "WHERE (block_number, log_index) >= (:block, :log_index)"),
                  {{QStringLiteral("block"), number(log.blockNumber)},
                   {QStringLiteral("log_index"), static_cast<qint64>(log.logIndex)}});
}

std::vector<ChainLog> LogStore::unapplied(Sql &sql, int limit) const
{
    return logsOf(
        sql,
        QStringLiteral(
            "SELECT * FROM chain_events WHERE applied_at IS NULL ORDER BY block_number, log_index LIMIT :limit"),
        {{QStringLiteral("limit"), limit}});
}

void LogStore::markAppliedUpTo(Sql &sql, const ChainLog &log, TimeMs now) const
{
    sql.exec(QStringLiteral("UPDATE chain_events SET applied_at = :now WHERE applied_at IS NULL "
                            "AND (block_number, log_index) <= (:block, :log_index)"),
             {{QStringLiteral("now"), now},
              {QStringLiteral("block"), number(log.blockNumber)},
              {QStringLiteral("log_index"), static_cast<qint64>(log.logIndex)}});
}

std::optional<quint64> LogStore::firstUnappliedBlock(Sql &sql) const
{
    const auto first = unapplied(sql, /*limit=*/1);
    return first.empty() ? std::nullopt : std::optional(first.front().blockNumber);
}

std::vector<ChainLog> LogStore::appliedAbove(Sql &sql, quint64 block) const
{
    return logsOf(sql,
                  QStringLiteral("SELECT * FROM chain_events WHERE applied_at IS NOT NULL AND block_number > :block "
                                 "ORDER BY block_number DESC, log_index DESC"),
                  {{QStringLiteral("block"), number(block)}});
}

void LogStore::rollBack(Sql &sql, const BlockRef &ancestor) const
{
    const SqlParams above{{QStringLiteral("block"), number(ancestor.number)}};
    sql.exec(QStringLiteral("DELETE FROM chain_events WHERE block_number > :block"), above);
    sql.exec(QStringLiteral("DELETE FROM chain_blocks WHERE number > :block"), above);
    sql.exec(QStringLiteral("DELETE FROM chain_watches WHERE from_block > :block"), above);
    sql.exec(QStringLiteral("UPDATE chain_watches SET read_to = :block WHERE read_to > :block2"),
             {{QStringLiteral("block"), number(ancestor.number)}, {QStringLiteral("block2"), number(ancestor.number)}});
    setCursor(sql, ancestor);
}

} // namespace freehold::blockchain
