// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_witness.h"

#include "server/core/log/log.h"
#include "server/modules/blockchain/blockchain_columns.h"

#include <algorithm>

namespace freehold::blockchain {

namespace {
Error quorumMissing(int missing)
{
    return Error(ErrorCode::ProviderFailed, QStringLiteral("quorum_missing"),
                 QStringLiteral("Too few blockchain nodes answer to rely on what one of them says."),
                 {{QStringLiteral("missing"), missing}});
}
} // namespace

Witness::Witness(RpcPool &pool, ChainAlarms &alarms, const std::vector<evm::Hash32> &topics, int quorum)
    : m_pool(pool), m_node(topics), m_jury(pool, alarms), m_quorum(quorum)
{
}

Task<> Witness::gather(const Provider &source, Ask ask)
{
    int missing = m_quorum - 1;
    for (Provider *other : m_pool.ranked()) {
        if (missing == 0)
            break;
        if (other == &source)
            continue;
        try {
            missing -= co_await ask(*other) == Opinion::Agrees ? 1 : 0;
        } catch (const NodeLogs::TooMuch &) {
            throw; // a smaller question will do
        } catch (const Error &error) {
            if (Jury::isVerdict(error))
                throw;
            log::debug("chain_witness_silent",
                       {{QStringLiteral("provider"), other->name()},
                        {QStringLiteral("error"), QString::fromUtf8(error.what())}});
        }
    }
    if (missing > 0)
        throw quorumMissing(missing);
    m_jury.allAgreed();
}

Task<quint64> Witness::commonHead(Provider &source, quint64 head)
{
    int missing = m_quorum - 1;
    for (Provider *other : m_pool.ranked()) {
        if (missing == 0)
            break;
        if (other == &source)
            continue;
        try {
            head = std::min(head, co_await other->askHead());
            --missing;
        } catch (const Error &) {
            continue; // its breaker counts it
        }
    }
    if (missing > 0)
        throw quorumMissing(missing);
    co_return head;
}

Task<> Witness::requireBlock(Provider &source, BlockRef block)
{
    return gather(source, [this, &source, block](Provider &other) { return blockOpinion(&source, &other, block); });
}

Task<Witness::Opinion> Witness::blockOpinion(Provider *source, Provider *other, BlockRef block)
{
    std::vector<RpcCall> calls{headerCall(block.number)};
    const auto results = co_await other->batch(std::move(calls));
    if (!results.front() || !results.front()->isObject())
        co_return Opinion::Silent;
    if (readBlockRef(results.front()->toObject()) == block)
        co_return Opinion::Agrees;
    co_await m_jury.judgeBlock(*source, *other, block.number);
    co_return Opinion::Silent; // it was the other one
}

Task<> Witness::requireLogs(Provider &source, NodeLogs::Question question, NodeLogs::Told told)
{
    co_await gather(source, [this, &source, question, told](Provider &other) {
        return logsOpinion(&source, &other, question, told);
    });
    m_pool.rememberAgreed(told.last);
}

/// Nothing when it has not the last block, or no longer what is so old: it has no say then, and the next one is asked.
Task<std::optional<NodeLogs::Told>> Witness::answerOf(Provider *other, NodeLogs::Question question)
{
    try {
        co_return co_await m_node.ask(*other, std::move(question));
    } catch (const Error &error) {
        if (!isChainMoved(error))
            throw;
    }
    co_return std::nullopt;
}

Task<Witness::Opinion> Witness::logsOpinion(Provider *source, Provider *other, NodeLogs::Question question,
                                            NodeLogs::Told told)
{
    const auto answer = co_await answerOf(other, std::move(question));
    if (!answer)
        co_return Opinion::Silent;
    const NodeLogs::Told &theirs = *answer;
    if (theirs.last != told.last) {
        co_await m_jury.judgeBlock(*source, *other, told.last.number);
        co_return Opinion::Silent;
    }
    if (const auto extra = Jury::missingIn(theirs.logs, told.logs)) {
        co_await m_jury.judgeLog(*source, *other, *extra, /*denier=*/*other);
        co_return Opinion::Silent;
    }
    if (const auto extra = Jury::missingIn(told.logs, theirs.logs)) {
        co_await m_jury.judgeLog(*source, *other, *extra, /*denier=*/*source);
        co_return Opinion::Silent;
    }
    co_return Opinion::Agrees;
}

Task<> Witness::requireReceipt(Provider &source, Mined mined, Outcome outcome)
{
    return gather(source, [this, &source, mined, outcome](Provider &other) {
        return receiptOpinion(&source, &other, mined, outcome);
    });
}

Task<Witness::Opinion> Witness::receiptOpinion(Provider *source, Provider *other, Mined mined, Outcome outcome)
{
    std::vector<RpcCall> calls{headerCall(mined.blockNumber)};
    calls.push_back({QStringLiteral("eth_getTransactionReceipt"), {mined.hash.toHex()}});
    const auto results = co_await other->batch(std::move(calls));
    if (!results[0] || !results[0]->isObject() || !results[1] || !results[1]->isObject())
        co_return Opinion::Silent;
    const QJsonObject receipt = results[1]->toObject();
    const bool isSameBlock = readBlockRef(results[0]->toObject()).hash == mined.blockHash
        && readHash(receipt.value(QStringLiteral("blockHash")).toString()) == mined.blockHash;
    if (!isSameBlock) {
        co_await m_jury.judgeBlock(*source, *other, mined.blockNumber);
        co_return Opinion::Silent;
    }
    const bool hasSucceeded = readQuantity(receipt.value(QStringLiteral("status"))) == 1;
    if (hasSucceeded == (outcome == Outcome::Succeeded))
        co_return Opinion::Agrees;
    co_await m_jury.judgeReceipt(*source, *other, mined.hash);
    co_return Opinion::Silent;
}

Task<bool> Witness::isMinedElsewhere(const Provider &source, std::vector<evm::Hash32> hashes)
{
    for (Provider *other : m_pool.ranked()) {
        if (other == &source)
            continue;
        std::vector<RpcCall> calls;
        for (const evm::Hash32 &hash : hashes)
            calls.push_back({QStringLiteral("eth_getTransactionReceipt"), {hash.toHex()}});
        try {
            const auto results = co_await other->batch(std::move(calls));
            const auto isReceipt = [](const RpcResult &result) { return result && result->isObject(); };
            if (std::ranges::any_of(results, isReceipt))
                co_return true;
        } catch (const Error &) {
            continue; // its breaker counts it
        }
    }
    co_return false;
}

Task<> Witness::requireNonce(Provider &source, evm::Address account, quint64 block, quint64 nonce)
{
    return gather(
        source, [this, account, block, nonce](Provider &other) { return nonceOpinion(&other, account, block, nonce); });
}

Task<Witness::Opinion> Witness::nonceOpinion(Provider *other, evm::Address account, quint64 block, quint64 nonce)
{
    QJsonArray params{account.toHex(), quantity(block)};
    const auto used = readQuantity(co_await other->call(QStringLiteral("eth_getTransactionCount"), std::move(params)));
    co_return used >= nonce ? Opinion::Agrees : Opinion::Silent;
}

Task<> Witness::requireRevert(Provider &source, QJsonObject call)
{
    return gather(source, [this, call](Provider &other) { return revertOpinion(&other, call); });
}

Task<Witness::Opinion> Witness::revertOpinion(Provider *other, QJsonObject call)
{
    std::vector<RpcCall> calls;
    calls.push_back({QStringLiteral("eth_estimateGas"), {call}});
    const auto results = co_await other->batch(std::move(calls));
    const bool reverts = !results.front() && results.front().error().revertData().has_value();
    co_return reverts ? Opinion::Agrees : Opinion::Silent;
}

bool isOfWitness(const Error &error)
{
    return error.reason == QLatin1StringView("quorum_missing")
        || error.reason == QLatin1StringView("providers_disagree");
}

} // namespace freehold::blockchain
