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

/// Whether a thing only has to wait until other providers agree, or are there at all.
bool isOfWitness(const Error &error)
{
    return error.reason == QLatin1StringView("quorum_missing")
        || error.reason == QLatin1StringView("providers_disagree");
}
} // namespace

ChainWriter::ChainWriter(Core &core, RpcPool &pool, ChainAlarms &alarms, Lease &lease, const BlockchainConfig &config,
                         ReadBlock readBlock)
    : m_core(core)
    , m_lease(lease)
    , m_config(config)
    , m_signer(config.operatorKey.address())
    , m_session(pool)
    , m_witness(pool, alarms, {}, config.quorum)
    , m_gas(m_session, config.fees)
    , m_sender(core, pool, m_session, alarms, lease, config, m_store)
    , m_readBlock(std::move(readBlock))
{
}

Task<> ChainWriter::tick()
{
    const Work work = co_await m_core.database.read([this](Sql &sql) {
        return Work{m_store.inFlight(sql, m_signer), m_store.queued(sql, m_signer, kMaxInFlight)};
    });
    m_sender.calmDown(work.inFlight, work.queued);
    if (work.inFlight.empty() && work.queued.empty())
        co_return;
    m_session.next();
    int unmined = 0;
    if (!work.inFlight.empty()) {
        const View seen = co_await view();
        for (const ChainTransaction &transaction : work.inFlight) {
            const Progress progress = co_await follow(transaction, seen, unmined == 0 ? Turn::First : Turn::Later);
            unmined += progress == Progress::Unmined ? 1 : 0;
        }
    }
    if (!work.queued.empty() && unmined < kMaxInFlight)
        co_await sendQueued(work, unmined);
}

Task<ChainWriter::View> ChainWriter::view()
{
    const quint64 head = co_await m_session.provider().askHead();
    const quint64 settled = head - std::min(head, static_cast<quint64>(m_config.confirmations));
    QJsonArray params{m_signer.toHex(), quantity(settled)};
    const quint64 nonce =
        readQuantity(co_await m_session.call(QStringLiteral("eth_getTransactionCount"), std::move(params)));
    co_return View{head, settled, nonce};
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
    const std::vector<RpcResult> results = co_await m_session.batch(std::move(calls));

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
        co_await m_lease.write([this, transaction, mined, now = m_core.clock.now()](Sql &sql) {
            if (transaction.hash != mined.hash)
                m_store.keepReplacedHash(sql, transaction.id, transaction.hash.value(), now);
            m_store.setMined(sql, transaction.id, mined);
        });
    }
    const bool isFinal = view.head >= mined.blockNumber + static_cast<quint64>(m_config.confirmations);
    if (!isFinal)
        co_return Progress::Mined;
    const auto outcome = succeeded(receipt) ? Witness::Outcome::Succeeded : Witness::Outcome::Reverted;
    try {
        co_await m_witness.requireReceipt(m_session.provider(), mined, outcome);
    } catch (const Error &error) {
        if (!isOfWitness(error))
            throw;
        co_return Progress::Mined;
    }
    co_await finish(transaction, mined, outcome);
    co_return Progress::Done;
}

Task<> ChainWriter::finish(ChainTransaction transaction, Mined mined, Witness::Outcome outcome)
{
    if (outcome == Witness::Outcome::Reverted) {
        const Gas::Reason reason = co_await m_gas.replay(transaction, mined.blockNumber, mined.gasUsed);
        co_await fail(transaction.id, ChainTransactionState::Failed, reason.why, reason.revertData, mined.blockNumber);
        co_return;
    }
    co_await m_lease.write([this, transaction, mined, now = m_core.clock.now()](Sql &sql) {
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
    const bool isSaid = co_await m_lease.write([=, this](Sql &sql) {
        // Anybody may relay what we relay. Whoever was faster made ours fail, and the modules must hear of the effect first.
        if (m_readBlock(sql) < heardBlock)
            return false;
        const ChainTransaction transaction = m_store.get(sql, id);
        if (transaction.state == ChainTransactionState::Failed)
            return false; // withdrawn while the node was asked
        const bool wasMined = transaction.state == ChainTransactionState::Mined;
        m_store.fail(sql, id, state, why, revertData);
        m_core.outbox.append(sql,
                             ChainTransactionFailed{id, transaction.purpose, transaction.reference, why.reason,
                                                    why.params, revertData,
                                                    wasMined ? transaction.hash : std::nullopt});
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
        try {
            co_await m_witness.requireNonce(m_session.provider(), m_signer, view.settledBlock, *transaction.nonce + 1);
        } catch (const Error &error) {
            if (!isOfWitness(error))
                throw;
            co_return Progress::Unmined;
        }
        m_nonceGone.remove(transaction.id);
        const DecodedRevert why{
            QStringLiteral("replaced"), {}, QStringLiteral("Another transaction of the same key took the nonce.")};
        co_await fail(transaction.id, ChainTransactionState::Replaced, why, {}, /*heardBlock=*/0);
        co_return Progress::Done;
    }
    if (transaction.state == ChainTransactionState::Mined) {
        // The block it was in is no longer part of the chain.
        co_await m_lease.write([this, id = transaction.id](Sql &sql) { m_store.setUnmined(sql, id); });
        transaction.state = ChainTransactionState::Broadcast;
    }
    const bool isLate =
        transaction.signedAt && m_core.clock.now() >= transaction.signedAt->plusMs(m_config.bumpFeeAfterMs);
    if (transaction.state == ChainTransactionState::Signed || !isKnownToNode)
        co_await m_sender.broadcast(transaction);
    else if (isLate && turn == Turn::First)
        co_await m_sender.bumpFee(transaction);
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

Task<> ChainWriter::sendQueued(Work work, int unmined)
{
    Sender::Round round = co_await m_sender.begin(work.inFlight);
    for (const ChainTransaction &transaction : work.queued) {
        if (unmined >= kMaxInFlight)
            co_return;
        const Sender::Refusal result = co_await m_sender.send(transaction, &round);
        if (result.attempt == Sender::Attempt::Sent)
            ++unmined;
        if (result.attempt != Sender::Attempt::Refused)
            continue;
        // While others are on their way, one of them may be what this one needs: look again when they are mined.
        if (unmined > 0)
            co_return;
        co_await refuse(transaction, result.revertData);
    }
}

/// Nothing is sent that would revert. It is final when it still would after the modules heard of what was mined by then,
/// and when another provider says so too.
Task<> ChainWriter::refuse(ChainTransaction transaction, QByteArray revertData)
{
    const ChainTransactionId id = transaction.id;
    if (!m_refusedAt.contains(id))
        m_refusedAt.insert(id, co_await m_session.provider().askHead());
    try {
        co_await m_witness.requireRevert(m_session.provider(), callOf(m_signer, transaction.to, transaction.data));
    } catch (const Error &error) {
        if (!isOfWitness(error))
            throw;
        m_session.turnAway(); // another one may take it
        co_return;
    }
    co_await fail(id, ChainTransactionState::Failed, decodeRevert(revertData), revertData, m_refusedAt.value(id));
}

} // namespace freehold::blockchain
