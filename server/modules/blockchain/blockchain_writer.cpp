// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_writer.h"

#include "server/core/log/log.h"
#include "server/modules/blockchain/blockchain_columns.h"
#include "shared/evm/hex.h"

#include <algorithm>

namespace freehold::blockchain {

namespace {
/// So many rounds in a row, as what a single one saw may be a provider that is behind.
constexpr int kRoundsUntilGap = 3;
const QString kLeftBehind = QStringLiteral("signer_left_behind");
const QString kNonceGap = QStringLiteral("nonce_gap");

Mined readMined(const QJsonObject &receipt)
{
    return {.hash = readHash(receipt.value(QStringLiteral("transactionHash")).toString()),
            .blockNumber = readQuantity(receipt.value(QStringLiteral("blockNumber"))),
            .blockHash = readHash(receipt.value(QStringLiteral("blockHash")).toString()),
            .gasUsed = readQuantity(receipt.value(QStringLiteral("gasUsed")))};
}

bool succeeded(const QJsonObject &receipt) { return readQuantity(receipt.value(QStringLiteral("status"))) == 1; }
} // namespace

ChainWriter::ChainWriter(Core &core, RpcPool &pool, ChainAlarms &alarms, Lease &lease, const BlockchainConfig &config,
                         ReadBlock readBlock)
    : m_core(core)
    , m_alarms(alarms)
    , m_lease(lease)
    , m_config(config)
    , m_signer(config.operatorKey.address())
    , m_session(pool)
    , m_witness(pool, alarms, {}, config.quorum)
    , m_gas(m_session, config.fees)
    , m_sender(core, pool, m_session, m_witness, alarms, lease, config, m_store)
    , m_readBlock(std::move(readBlock))
{
}

Task<> ChainWriter::tick()
{
    const Work work = co_await m_core.database.read([this](Sql &sql) {
        return Work{m_store.inFlight(sql, m_signer), m_store.queued(sql, m_signer, kMaxInFlight),
                    m_store.openOfOthers(sql, m_signer, kMaxInFlight)};
    });
    m_sender.calmDown(work.inFlight, work.queued);
    if (work.ofOthers.empty())
        m_alarms.clear(kLeftBehind);
    if (work.inFlight.empty())
        m_alarms.clear(kNonceGap);
    if (work.inFlight.empty() && work.queued.empty() && work.ofOthers.empty())
        co_return;
    m_session.next();
    if (!work.ofOthers.empty())
        co_await takeCareOfOthers(work.ofOthers);
    int unmined = 0;
    if (!work.inFlight.empty()) {
        const View seen = co_await view(m_signer);
        watchForGap(work.inFlight.front(), seen);
        for (const ChainTransaction &transaction : work.inFlight) {
            const Progress progress = co_await follow(transaction, seen, unmined == 0 ? Turn::First : Turn::Later);
            unmined += progress == Progress::Unmined ? 1 : 0;
        }
    }
    if (!work.queued.empty() && unmined < kMaxInFlight)
        co_await sendQueued(work, unmined);
}

/// The operator's key was changed. What was only queued is ours now. What was signed may be anywhere: its bytes are handed
/// on and its outcome is followed, but no other version of it can be signed any more.
Task<> ChainWriter::takeCareOfOthers(std::vector<ChainTransaction> open)
{
    co_await m_lease.write([this](Sql &sql) { m_store.adoptQueued(sql, m_signer); });
    std::erase_if(open, [](const ChainTransaction &one) { return one.state == ChainTransactionState::Queued; });
    if (open.empty())
        co_return;
    m_alarms.raise(kLeftBehind, {},
                   {{QStringLiteral("signer"), open.front().signer.toChecksum()},
                    {QStringLiteral("transaction"), open.front().id.text()}});
    std::map<evm::Address, View> views;
    for (const ChainTransaction &transaction : open) {
        if (!views.contains(transaction.signer))
            views.emplace(transaction.signer, co_await view(transaction.signer));
        (void)co_await follow(transaction, views.at(transaction.signer), Turn::Later);
    }
}

/// Nothing of ours can be mined while a lower nonce was never used: a person must look.
void ChainWriter::watchForGap(const ChainTransaction &lowest, const View &view)
{
    const bool isGap = lowest.state != ChainTransactionState::Mined && view.minedNonce < lowest.nonce.value_or(0);
    m_gapRounds = isGap ? m_gapRounds + 1 : 0; // a provider may merely trail
    if (m_gapRounds == 0)
        m_alarms.clear(kNonceGap);
    else if (m_gapRounds >= kRoundsUntilGap)
        m_alarms.raise(kNonceGap, {},
                       {{QStringLiteral("next_nonce"), static_cast<qint64>(view.minedNonce)},
                        {QStringLiteral("lowest_nonce"), static_cast<qint64>(*lowest.nonce)}});
}

void ChainWriter::standDown()
{
    m_sender.calmDown({}, {});
    m_alarms.clear(kLeftBehind);
    m_alarms.clear(kNonceGap);
}

Task<ChainWriter::View> ChainWriter::view(evm::Address signer)
{
    const quint64 head = co_await m_session.provider().askHead();
    const quint64 settled = head - std::min(head, static_cast<quint64>(m_config.confirmations));
    const QString method = QStringLiteral("eth_getTransactionCount");
    std::vector<RpcCall> calls;
    calls.push_back({method, {signer.toHex(), quantity(settled)}});
    calls.push_back({method, {signer.toHex(), QStringLiteral("latest")}});
    const auto results = co_await m_session.batch(std::move(calls));
    for (const RpcResult &result : results)
        if (!result)
            throw result.error();
    co_return View{head, settled, readQuantity(*results[0]), readQuantity(*results[1])};
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
    if (!isKnownToNode && isNonceGone(transaction, view)) {
        if (co_await isReplacedByAnother(transaction, std::move(hashes), view))
            co_return co_await replaced(transaction, view);
        co_return Progress::Unmined;
    }
    co_return co_await followUnmined(transaction, isKnownToNode, turn);
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

Task<ChainWriter::Progress> ChainWriter::followUnmined(ChainTransaction transaction, bool isKnownToNode, Turn turn)
{
    if (transaction.state == ChainTransactionState::Mined) {
        // The block it was in is no longer part of the chain.
        co_await m_lease.write([this, id = transaction.id](Sql &sql) { m_store.setUnmined(sql, id); });
        transaction.state = ChainTransactionState::Broadcast;
    }
    const bool isLate =
        transaction.signedAt && m_core.clock.now() >= transaction.signedAt->plusMs(m_config.bumpFeeAfterMs);
    if (transaction.signer != m_signer) {
        if (!isKnownToNode)
            co_await m_sender.handOn(transaction);
    } else if (transaction.state == ChainTransactionState::Signed || !isKnownToNode)
        co_await m_sender.broadcast(transaction);
    else if (isLate && turn == Turn::First)
        co_await m_sender.bumpFee(transaction);
    co_return Progress::Unmined;
}

Task<> ChainWriter::sendQueued(Work work, int unmined)
{
    const auto begun = co_await m_sender.begin(work.inFlight);
    if (!begun)
        co_return;
    Sender::Round round = *begun;
    for (const ChainTransaction &transaction : work.queued) {
        if (unmined >= kMaxInFlight)
            co_return;
        const Sender::Refusal result = co_await m_sender.send(transaction, &round);
        if (result.attempt == Sender::Attempt::Sent)
            ++unmined;
        if (result.attempt != Sender::Attempt::Refused) {
            m_refusedAt.remove(transaction.id); // a later refusal is another one, of a later block
            continue;
        }
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
