// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_store.h"

#include "server/modules/blockchain/blockchain_columns.h"

namespace freehold::blockchain {

namespace {
qint64 number(quint64 value) { return static_cast<qint64>(value); }

const QString kReopen = QStringLiteral(
    "UPDATE blockchain_transactions SET state = 'BROADCAST', block_number = NULL, block_hash = NULL, gas_used = NULL, "
    "confirmed_at = NULL, failure_reason = NULL, failure_params = '{}', revert_data = NULL "
    "WHERE state IN ('CONFIRMED', 'FAILED') AND nonce IS NOT NULL ");

struct NonceRow {
    std::optional<quint64> nonce;
    static NonceRow fromRow(const Row &row) { return {readOptionalUint64(row, "nonce")}; }
};
} // namespace

void TransactionStore::insert(Sql &sql, const ChainTransaction &transaction) const
{
    sql.exec(
        QStringLiteral(
            "INSERT INTO blockchain_transactions (id, signer, purpose, reference, state, to_address, data, urgency, "
            "created_at) VALUES (:id, :signer, :purpose, :reference, :state, :to_address, :data, :urgency, "
            ":created_at)"),
        {{QStringLiteral("id"), transaction.id},
         {QStringLiteral("signer"), transaction.signer.toChecksum()},
         {QStringLiteral("purpose"), transaction.purpose},
         {QStringLiteral("reference"), transaction.reference},
         {QStringLiteral("state"), transaction.state},
         {QStringLiteral("to_address"), transaction.to.toChecksum()},
         {QStringLiteral("data"), transaction.data},
         {QStringLiteral("urgency"), transaction.urgency == Urgency::First ? 1 : 0},
         {QStringLiteral("created_at"), transaction.createdAt}});
}

std::optional<ChainTransaction> TransactionStore::find(Sql &sql, const QString &purpose, const QString &reference) const
{
    return sql.find<ChainTransaction>(
        QStringLiteral("SELECT * FROM blockchain_transactions WHERE purpose = :purpose AND reference = :reference"),
        {{QStringLiteral("purpose"), purpose}, {QStringLiteral("reference"), reference}});
}

ChainTransaction TransactionStore::get(Sql &sql, const ChainTransactionId &id) const
{
    return sql.one<ChainTransaction>(QStringLiteral("SELECT * FROM blockchain_transactions WHERE id = :id"),
                                     {{QStringLiteral("id"), id}}, QStringLiteral("chain_transaction"));
}

std::vector<ChainTransaction> TransactionStore::page(Sql &sql, const Filter &filter,
                                                     const std::optional<ChainTransactionId> &before, int limit) const
{
    QString statement = QStringLiteral("SELECT * FROM blockchain_transactions WHERE 1 = 1");
    SqlParams params{{QStringLiteral("limit"), limit}};
    const auto require = [&](const QString &condition, const QString &name, const SqlValue &value) {
        statement += QStringLiteral(" AND ") + condition;
        params.emplace_back(name, value);
    };
    if (filter.state)
        require(QStringLiteral("state = :state"), QStringLiteral("state"), *filter.state);
    if (filter.purpose)
        require(QStringLiteral("purpose = :purpose"), QStringLiteral("purpose"), *filter.purpose);
    if (filter.reference)
        require(QStringLiteral("reference = :reference"), QStringLiteral("reference"), *filter.reference);
    if (filter.waitingOnly)
        statement += QStringLiteral(" AND waiting_reason IS NOT NULL");
    if (before)
        require(QStringLiteral("number < (SELECT number FROM blockchain_transactions WHERE id = :before)"),
                QStringLiteral("before"), *before);
    return sql.all<ChainTransaction>(statement + QStringLiteral(" ORDER BY number DESC LIMIT :limit"), params);
}

ChainBacklog ChainBacklog::fromRow(const Row &row)
{
    return {row.optionalInt64("queued").value_or(0), row.optionalInt64("in_flight").value_or(0),
            row.optionalInt64("waiting").value_or(0), row.optionalTime("oldest_open_at")};
}

ChainBacklog TransactionStore::backlog(Sql &sql) const
{
    return sql.one<ChainBacklog>(
        QStringLiteral("SELECT SUM(CASE WHEN state = 'QUEUED' THEN 1 ELSE 0 END) AS queued, "
                       "SUM(CASE WHEN state <> 'QUEUED' THEN 1 ELSE 0 END) AS in_flight, "
                       "SUM(CASE WHEN waiting_reason IS NOT NULL THEN 1 ELSE 0 END) AS waiting, "
                       "MIN(created_at) AS oldest_open_at FROM blockchain_transactions "
                       "WHERE state IN ('QUEUED', 'SIGNED', 'BROADCAST', 'MINED')"),
        {}, QStringLiteral("counts"));
}

std::vector<ChainTransaction> TransactionStore::inFlight(Sql &sql, const evm::Address &signer) const
{
    return sql.all<ChainTransaction>(
        QStringLiteral("SELECT * FROM blockchain_transactions WHERE state IN ('SIGNED', 'BROADCAST', 'MINED') "
                       "AND signer = :signer ORDER BY nonce"),
        {{QStringLiteral("signer"), signer.toChecksum()}});
}

std::vector<ChainTransaction> TransactionStore::queued(Sql &sql, const evm::Address &signer, int limit) const
{
    return sql.all<ChainTransaction>(
        QStringLiteral("SELECT * FROM blockchain_transactions WHERE state = 'QUEUED' AND signer = :signer "
                       "ORDER BY urgency DESC, number LIMIT :limit"),
        {{QStringLiteral("signer"), signer.toChecksum()}, {QStringLiteral("limit"), limit}});
}

std::vector<ChainTransaction> TransactionStore::openOfOthers(Sql &sql, const evm::Address &signer, int limit) const
{
    return sql.all<ChainTransaction>(
        QStringLiteral(
            "SELECT * FROM blockchain_transactions WHERE state IN ('QUEUED', 'SIGNED', 'BROADCAST', 'MINED') "
            "AND signer <> :signer ORDER BY number LIMIT :limit"),
        {{QStringLiteral("signer"), signer.toChecksum()}, {QStringLiteral("limit"), limit}});
}

void TransactionStore::adoptQueued(Sql &sql, const evm::Address &signer) const
{
    sql.exec(QStringLiteral("UPDATE blockchain_transactions SET signer = :signer, waiting_reason = NULL "
                            "WHERE state = 'QUEUED' AND signer <> :signer"),
             {{QStringLiteral("signer"), signer.toChecksum()}});
}

std::optional<quint64> TransactionStore::highestNonce(Sql &sql, const evm::Address &signer) const
{
    return sql
        .one<NonceRow>(QStringLiteral("SELECT MAX(nonce) AS nonce FROM blockchain_transactions WHERE signer = :signer"),
                       {{QStringLiteral("signer"), signer.toChecksum()}}, QStringLiteral("nonce"))
        .nonce;
}

std::vector<evm::Hash32> TransactionStore::replacedHashes(Sql &sql, const ChainTransactionId &id) const
{
    std::vector<evm::Hash32> hashes;
    sql.forEach(QStringLiteral(
                    "SELECT hash FROM blockchain_replaced_hashes WHERE transaction_id = :id ORDER BY replaced_at DESC"),
                {{QStringLiteral("id"), id}}, [&](const Row &row) { hashes.push_back(readHash(row.text("hash"))); });
    return hashes;
}

void TransactionStore::sign(Sql &sql, const ChainTransactionId &id, const evm::SignedTransaction &transaction,
                            TimeMs now) const
{
    const evm::Transaction &fields = transaction.transaction;
    sql.exec(
        QStringLiteral(
            "UPDATE blockchain_transactions SET state = 'SIGNED', nonce = :nonce, gas_limit = :gas_limit, "
            "max_fee = :max_fee, max_priority_fee = :max_priority_fee, raw = :raw, hash = :hash, signed_at = :now, "
            "waiting_reason = NULL WHERE id = :id"),
        {{QStringLiteral("nonce"), number(fields.nonce)},
         {QStringLiteral("gas_limit"), number(fields.gasLimit)},
         {QStringLiteral("max_fee"), fields.maxFeePerGasWei.toDecimal()},
         {QStringLiteral("max_priority_fee"), fields.maxPriorityFeePerGasWei.toDecimal()},
         {QStringLiteral("raw"), transaction.serialize()},
         {QStringLiteral("hash"), transaction.hash().toHex()},
         {QStringLiteral("now"), now},
         {QStringLiteral("id"), id}});
}

void TransactionStore::keepReplacedHash(Sql &sql, const ChainTransactionId &id, const evm::Hash32 &hash,
                                        TimeMs now) const
{
    sql.exec(QStringLiteral(
                 "INSERT INTO blockchain_replaced_hashes (hash, transaction_id, replaced_at) VALUES (:hash, :id, :now) "
                 "ON CONFLICT (hash) DO NOTHING"),
             {{QStringLiteral("hash"), hash.toHex()}, {QStringLiteral("id"), id}, {QStringLiteral("now"), now}});
}

void TransactionStore::setState(Sql &sql, const ChainTransactionId &id, ChainTransactionState state) const
{
    sql.exec(QStringLiteral("UPDATE blockchain_transactions SET state = :state WHERE id = :id"),
             {{QStringLiteral("state"), state}, {QStringLiteral("id"), id}});
}

void TransactionStore::setWaiting(Sql &sql, const ChainTransactionId &id, const std::optional<QString> &reason) const
{
    sql.exec(QStringLiteral("UPDATE blockchain_transactions SET waiting_reason = :reason WHERE id = :id "
                            "AND state IN ('QUEUED', 'SIGNED', 'BROADCAST', 'MINED')"),
             {{QStringLiteral("reason"), reason}, {QStringLiteral("id"), id}});
}

void TransactionStore::setMined(Sql &sql, const ChainTransactionId &id, const Mined &mined) const
{
    sql.exec(QStringLiteral(
                 "UPDATE blockchain_transactions SET state = 'MINED', hash = :hash, block_number = :block_number, "
                 "block_hash = :block_hash, gas_used = :gas_used, waiting_reason = NULL WHERE id = :id"),
             {{QStringLiteral("hash"), mined.hash.toHex()},
              {QStringLiteral("block_number"), number(mined.blockNumber)},
              {QStringLiteral("block_hash"), mined.blockHash.toHex()},
              {QStringLiteral("gas_used"), number(mined.gasUsed)},
              {QStringLiteral("id"), id}});
}

void TransactionStore::setUnmined(Sql &sql, const ChainTransactionId &id) const
{
    sql.exec(QStringLiteral(
                 "UPDATE blockchain_transactions SET state = 'BROADCAST', block_number = NULL, block_hash = NULL, "
                 "gas_used = NULL WHERE id = :id"),
             {{QStringLiteral("id"), id}});
}

void TransactionStore::confirm(Sql &sql, const ChainTransactionId &id, TimeMs now) const
{
    sql.exec(
        QStringLiteral("UPDATE blockchain_transactions SET state = 'CONFIRMED', confirmed_at = :now WHERE id = :id"),
        {{QStringLiteral("now"), now}, {QStringLiteral("id"), id}});
}

int TransactionStore::reopenAbove(Sql &sql, quint64 block) const
{
    return sql.exec(kReopen + QStringLiteral("AND block_number > :block"), {{QStringLiteral("block"), number(block)}});
}

int TransactionStore::reopenOrphans(Sql &sql, quint64 firstBlock, quint64 lastBlock) const
{
    return sql.exec(kReopen
                        + QStringLiteral("AND block_number BETWEEN :first AND :last AND EXISTS (SELECT 1 FROM "
                                         "chain_blocks b WHERE b.number = blockchain_transactions.block_number "
                                         "AND b.hash <> blockchain_transactions.block_hash)"),
                    {{QStringLiteral("first"), number(firstBlock)}, {QStringLiteral("last"), number(lastBlock)}});
}

void TransactionStore::fail(Sql &sql, const ChainTransactionId &id, ChainTransactionState state,
                            const DecodedRevert &why, const QByteArray &revertData) const
{
    sql.exec(
        QStringLiteral(
            "UPDATE blockchain_transactions SET state = :state, failure_reason = :reason, failure_params = :params, "
            "revert_data = :revert_data, waiting_reason = NULL WHERE id = :id"),
        {{QStringLiteral("state"), state},
         {QStringLiteral("reason"), why.reason},
         {QStringLiteral("params"), why.params},
         {QStringLiteral("revert_data"), revertData},
         {QStringLiteral("id"), id}});
}

} // namespace freehold::blockchain
