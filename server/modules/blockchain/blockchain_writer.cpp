// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_writer.h"

#include "server/core/log/log.h"
#include "server/modules/blockchain/blockchain_columns.h"
#include "shared/evm/hex.h"

#include <algorithm>

namespace freehold::blockchain {

namespace {
// A node behind a load balancer may know a nonce before it knows the receipt; only this many rounds in a row count.
constexpr int kRoundsUntilReplaced = 3;

Mined readMined(const QJsonObject &receipt)
{
    return {.hash = readHash(receipt.value(QStringLiteral("transactionHash")).toString()),
            .blockNumber = readQuantity(receipt.value(QStringLiteral("blockNumber"))),
            .blockHash = readHash(receipt.value(QStringLiteral("blockHash")).toString()),
            .gasUsed = readQuantity(receipt.value(QStringLiteral("gasUsed")))};
}

bool succeeded(const QJsonObject &receipt) { return readQuantity(receipt.value(QStringLiteral("status"))) == 1; }

bool isKnownAlready(const RpcError &error)
{
    return error.says(QLatin1StringView("already known")) || error.says(QLatin1StringView("already imported"))
        || error.says(QLatin1StringView("known transaction"));
}

bool isTooCheap(const RpcError &error)
{
    return error.says(QLatin1StringView("underpriced")) || error.says(QLatin1StringView("less than block base fee"))
        || error.says(QLatin1StringView("fee too low"));
}
} // namespace

ChainWriter::ChainWriter(Core &core, JsonRpc &rpc, const BlockchainConfig &config, ReadBlock readBlock)
    : m_core(core)
    , m_rpc(rpc)
    , m_config(config)
    , m_signer(config.operatorKey.address())
    , m_gas(rpc)
    , m_readBlock(std::move(readBlock))
{
}

Task<> ChainWriter::tick()
{
    const Work work = co_await m_core.database.read([this](Sql &sql) {
        return Work{m_store.inFlight(sql, m_signer), m_store.queued(sql, m_signer, kMaxInFlight)};
    });
    int unmined = 0;
    if (!work.inFlight.empty()) {
        const View seen = co_await view();
        for (const ChainTransaction &transaction : work.inFlight) {
            const Progress progress = co_await follow(transaction, seen, unmined == 0 ? Turn::First : Turn::Later);
            unmined += progress == Progress::Unmined ? 1 : 0;
        }
    }
    if (!work.queued.empty() && unmined < kMaxInFlight)
        co_await sendQueued(work.queued, unmined);
}

Task<ChainWriter::View> ChainWriter::view()
{
    const quint64 head = readQuantity(co_await m_rpc.call(QStringLiteral("eth_blockNumber")));
    const quint64 settled = head - std::min(head, static_cast<quint64>(m_config.confirmations));
    QJsonArray params{m_signer.toHex(), quantity(settled)};
    const quint64 nonce =
        readQuantity(co_await m_rpc.call(QStringLiteral("eth_getTransactionCount"), std::move(params)));
    co_return View{head, nonce};
}

Task<ChainWriter::Progress> ChainWriter::follow(ChainTransaction transaction, View view, Turn turn)
{
    std::vector<evm::Hash32> hashes = co_await m_core.database.read(
        [this, id = transaction.id](Sql &sql) { return m_store.replacedHashes(sql, id); });
    hashes.insert(hashes.begin(), transaction.hash.value());

    std::vector<RpcCall> calls;
    for (const evm::Hash32 &hash : hashes)
        calls.push_back({QStringLiteral("eth_getTransactionReceipt"), {hash.toHex()}});
    calls.push_back({QStringLiteral("eth_getTransactionByHash"), {hashes.front().toHex()}});
    const std::vector<RpcResult> results = co_await m_rpc.batch(std::move(calls));

    for (std::size_t i = 0; i < hashes.size(); ++i) {
        if (!results[i])
            throw results[i].error();
        if (results[i]->isObject())
            co_return co_await followMined(transaction, results[i]->toObject(), view);
    }
    const bool isKnownToNode = results.back() && results.back()->isObject();
    co_return co_await followUnmined(transaction, isKnownToNode, view, turn);
}

Task<ChainWriter::Progress> ChainWriter::followMined(ChainTransaction transaction, QJsonObject receipt, View view)
{
    const Mined mined = readMined(receipt);
    m_nonceGone.remove(transaction.id);
    if (transaction.state != ChainTransactionState::Mined || transaction.blockHash != mined.blockHash) {
        co_await m_core.database.write([this, transaction, mined, now = m_core.clock.now()](Sql &sql) {
            if (transaction.hash != mined.hash)
                m_store.keepReplacedHash(sql, transaction.id, transaction.hash.value(), now);
            m_store.setMined(sql, transaction.id, mined);
        });
    }
    const bool isFinal = view.head >= mined.blockNumber + static_cast<quint64>(m_config.confirmations);
    if (!isFinal)
        co_return Progress::Mined;
    co_await finish(transaction, mined, succeeded(receipt));
    co_return Progress::Done;
}

Task<> ChainWriter::finish(ChainTransaction transaction, Mined mined, bool succeeded)
{
    if (!succeeded) {
        const Gas::Reason reason = co_await m_gas.replay(transaction, mined.blockNumber, mined.gasUsed);
        co_await fail(transaction.id, ChainTransactionState::Failed, reason.why, reason.revertData, mined.blockNumber);
        co_return;
    }
    co_await m_core.database.write([this, transaction, mined, now = m_core.clock.now()](Sql &sql) {
        if (m_store.get(sql, transaction.id).state != ChainTransactionState::Mined)
            return;
        m_store.confirm(sql, transaction.id, now);
        m_core.outbox.append(sql,
                             ChainTransactionConfirmed{transaction.id, transaction.purpose, transaction.reference,
                                                       mined.hash, mined.blockNumber, mined.gasUsed});
    });
}

Task<> ChainWriter::fail(ChainTransactionId id, ChainTransactionState state, DecodedRevert why, QByteArray revertData,
                         quint64 heardBlock)
{
    const bool isSaid = co_await m_core.database.write([=, this](Sql &sql) {
        // Anybody may relay what we relay. Whoever was faster made ours fail, and the modules must hear of the effect first.
        if (m_readBlock(sql) < heardBlock)
            return false;
        const ChainTransaction transaction = m_store.get(sql, id);
        m_store.fail(sql, id, state, why, revertData);
        m_core.outbox.append(
            sql,
            ChainTransactionFailed{id, transaction.purpose, transaction.reference, why.reason, why.params, revertData});
        return true;
    });
    if (!isSaid)
        co_return;
    m_refusedAt.remove(id);
    log::warning("chain_transaction_failed",
                 {{QStringLiteral("id"), id.text()}, {QStringLiteral("reason"), why.reason}});
}

Task<ChainWriter::Progress> ChainWriter::followUnmined(ChainTransaction transaction, bool isKnownToNode, View view,
                                                       Turn turn)
{
    if (isReplacedByAnother(transaction, view)) {
        m_nonceGone.remove(transaction.id);
        const DecodedRevert why{
            QStringLiteral("replaced"), {}, QStringLiteral("Another transaction of the same key took the nonce.")};
        co_await fail(transaction.id, ChainTransactionState::Replaced, why, {}, /*heardBlock=*/0);
        co_return Progress::Done;
    }
    if (transaction.state == ChainTransactionState::Mined) {
        // The block it was in is no longer part of the chain.
        co_await m_core.database.write([this, id = transaction.id](Sql &sql) { m_store.setUnmined(sql, id); });
        transaction.state = ChainTransactionState::Broadcast;
    }
    const bool isLate =
        transaction.signedAt && m_core.clock.now() >= transaction.signedAt->plusMs(m_config.bumpFeeAfterMs);
    if (transaction.state == ChainTransactionState::Signed || !isKnownToNode)
        co_await broadcast(transaction);
    else if (isLate && turn == Turn::First)
        co_await bumpFee(transaction);
    co_return Progress::Unmined;
}

bool ChainWriter::isReplacedByAnother(const ChainTransaction &transaction, const View &view)
{
    if (!transaction.nonce || *transaction.nonce >= view.settledNonce) {
        m_nonceGone.remove(transaction.id);
        return false;
    }
    return ++m_nonceGone[transaction.id] >= kRoundsUntilReplaced;
}

Task<> ChainWriter::sendQueued(std::vector<ChainTransaction> queued, int unmined)
{
    // Mined nonces only: what a node holds as pending may be dropped again, and would leave a gap.
    QJsonArray params{m_signer.toHex(), QStringLiteral("latest")};
    const quint64 minedNonce =
        readQuantity(co_await m_rpc.call(QStringLiteral("eth_getTransactionCount"), std::move(params)));
    const Fees fees = co_await m_gas.marketFees();
    for (const ChainTransaction &transaction : queued) {
        if (unmined >= kMaxInFlight)
            co_return;
        const auto gasLimit = co_await m_gas.estimate(m_signer, transaction.to, transaction.data);
        if (gasLimit) {
            const ChainTransaction signedOne = co_await signNew(transaction.id, *gasLimit, minedNonce, fees);
            co_await broadcast(signedOne);
            ++unmined;
            continue;
        }
        // While others are on their way, one of them may be what this one needs: look again when they are mined.
        if (unmined > 0)
            co_return;
        co_await refuse(transaction.id, gasLimit.error());
    }
}

/// Nothing is sent that would revert. It is final when it still would after the modules heard of what was mined by then.
Task<> ChainWriter::refuse(ChainTransactionId id, QByteArray revertData)
{
    if (!m_refusedAt.contains(id))
        m_refusedAt.insert(id, readQuantity(co_await m_rpc.call(QStringLiteral("eth_blockNumber"))));
    co_await fail(id, ChainTransactionState::Failed, decodeRevert(revertData), revertData, m_refusedAt.value(id));
}

Task<ChainTransaction> ChainWriter::signNew(ChainTransactionId id, quint64 gasLimit, quint64 minedNonce, Fees fees)
{
    return m_core.database.write([=, this, now = m_core.clock.now()](Sql &sql) {
        const ChainTransaction transaction = m_store.get(sql, id);
        if (transaction.state != ChainTransactionState::Queued)
            return transaction;
        // Our own stream, unless the key was used elsewhere meanwhile (or the database is an old copy).
        const auto highest = m_store.highestNonce(sql, m_signer);
        const quint64 nonce = std::max(minedNonce, highest ? *highest + 1 : 0);
        m_store.sign(sql, id, signedOf(transaction, nonce, gasLimit, fees), now);
        return m_store.get(sql, id);
    });
}

Task<> ChainWriter::broadcast(ChainTransaction transaction)
{
    QJsonArray params{evm::toHex(transaction.raw)};
    bool isTooCheapNow = false;
    try {
        (void)co_await m_rpc.call(QStringLiteral("eth_sendRawTransaction"), std::move(params));
    } catch (const RpcError &error) {
        isTooCheapNow = isTooCheap(error);
        if (!isKnownAlready(error) && !isTooCheapNow) {
            // "nonce too low" among them: then a receipt, or its lasting absence, decides.
            log::warning("chain_send_refused",
                         {{QStringLiteral("id"), transaction.id.text()}, {QStringLiteral("error"), error.rpcMessage}});
            co_return;
        }
    }
    if (isTooCheapNow) {
        co_await bumpFee(transaction);
        co_return;
    }
    co_await m_core.database.write(
        [this, id = transaction.id](Sql &sql) { m_store.setState(sql, id, ChainTransactionState::Broadcast); });
}

Task<> ChainWriter::bumpFee(ChainTransaction transaction)
{
    const Fees market = co_await m_gas.marketFees();
    const auto bumpedOne = co_await m_core.database.write([=, this, now = m_core.clock.now()](
                                                              Sql &sql) -> std::optional<ChainTransaction> {
        const ChainTransaction current = m_store.get(sql, transaction.id);
        if (m_store.replacedHashes(sql, current.id).size() >= kMaxFeeBumps)
            return std::nullopt;
        const Fees fees = bumped({current.maxFee.value(), current.maxPriorityFee.value()}, market);
        m_store.keepReplacedHash(sql, current.id, current.hash.value(), now);
        m_store.sign(sql, current.id, signedOf(current, current.nonce.value(), current.gasLimit.value(), fees), now);
        return m_store.get(sql, current.id);
    });
    // Sent in the next round: it is SIGNED now, and what follows is the same as after a crash here.
    if (bumpedOne)
        log::info("chain_fee_bumped",
                  {{QStringLiteral("id"), bumpedOne->id.text()},
                   {QStringLiteral("max_fee"), bumpedOne->maxFee->toDecimal()}});
}

evm::SignedTransaction ChainWriter::signedOf(const ChainTransaction &transaction, quint64 nonce, quint64 gasLimit,
                                             const Fees &fees) const
{
    evm::Transaction fields;
    fields.chainId = m_config.contracts.chainId;
    fields.nonce = nonce;
    fields.maxPriorityFeePerGasWei = fees.maxPriorityFee;
    fields.maxFeePerGasWei = fees.maxFee;
    fields.gasLimit = gasLimit;
    fields.to = transaction.to;
    fields.data = transaction.data;
    return evm::signTransaction(std::move(fields), m_config.operatorKey);
}

} // namespace freehold::blockchain
