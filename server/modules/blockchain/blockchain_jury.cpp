// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_jury.h"

#include "server/modules/blockchain/blockchain_header.h"
#include "server/modules/blockchain/blockchain_node_logs.h"

#include <QJsonDocument>

#include <algorithm>

namespace freehold::blockchain {

namespace {
const QString kDisagree = QStringLiteral("providers_disagree");
const QString kResolved = QStringLiteral("contradiction_gone");
const QString kContradicted = QStringLiteral("provider_contradicted");

Error verdict(const QString &reason, const QString &message)
{
    return Error(ErrorCode::ProviderFailed, reason, message);
}

bool isSame(const ChainLog &a, const ChainLog &b)
{
    return a.blockHash == b.blockHash && a.logIndex == b.logIndex && a.address == b.address && a.topics == b.topics
        && a.data == b.data && a.transactionHash == b.transactionHash;
}
} // namespace

bool Jury::isVerdict(const Error &error)
{
    return error.reason == kDisagree || error.reason == kContradicted || error.reason == kResolved;
}

std::optional<ChainLog> Jury::missingIn(const std::vector<ChainLog> &others, const std::vector<ChainLog> &logs)
{
    // Both in chain order: the first difference is at the first place where they differ.
    for (std::size_t i = 0; i < logs.size(); ++i)
        if (std::ranges::none_of(others, [&](const ChainLog &other) { return isSame(other, logs[i]); }))
            return logs[i];
    return std::nullopt;
}

Task<> Jury::judgeBlock(Provider &source, Provider &other, quint64 number)
{
    const QJsonObject mine = co_await header(&source, number);
    const QJsonObject theirs = co_await header(&other, number);
    if (mine.isEmpty() || theirs.isEmpty() || readBlockRef(mine) == readBlockRef(theirs))
        throw verdict(kResolved, QStringLiteral("The blockchain nodes agree again."));
    if (holdsTogether(mine) != holdsTogether(theirs)) {
        convict(source, holdsTogether(mine) ? other : source, QStringLiteral("block_hash_invented"));
        co_return;
    }
    if (isPatient(other))
        throw verdict(kDisagree, QStringLiteral("Two blockchain nodes have different blocks."));
    const int forMine = co_await supporters(&source, &other, readBlockRef(mine));
    const int forTheirs = co_await supporters(&source, &other, readBlockRef(theirs));
    if (forMine != forTheirs) {
        convict(source, forMine > forTheirs ? other : source, QStringLiteral("block_contradicts_majority"));
        co_return;
    }
    const bool iDeny = co_await deniesAgreed(&source);
    const bool theyDeny = co_await deniesAgreed(&other);
    if (iDeny != theyDeny) {
        convict(source, iDeny ? source : other, QStringLiteral("block_contradicts_the_past"));
        co_return;
    }
    giveUp(source, other, QStringLiteral("block %1").arg(number));
}

Task<> Jury::judgeLog(Provider &source, Provider &other, ChainLog log, Provider &denier)
{
    if (isPatient(other)) // an index may trail its blocks for a moment
        throw verdict(kDisagree, QStringLiteral("Two blockchain nodes have different logs."));
    // Most often eth_getLogs lost something that the same node has in its receipts.
    if (co_await receiptHas(&denier, log)) {
        convict(source, denier, QStringLiteral("logs_missing"));
        co_return;
    }
    Provider &teller = &denier == &source ? other : source;
    if (!co_await receiptHas(&teller, log)) {
        convict(source, teller, QStringLiteral("logs_invented"));
        co_return;
    }
    for (Provider *third : m_pool.ranked()) {
        if (third == &source || third == &other)
            continue;
        const bool hasIt = co_await receiptHas(third, log);
        convict(source, hasIt ? denier : teller, QStringLiteral("logs_contradict_majority"));
        co_return;
    }
    giveUp(source, other, QStringLiteral("logs of block %1").arg(log.blockNumber));
}

Task<> Jury::judgeReceipt(Provider &source, Provider &other, evm::Hash32 transaction)
{
    const Version mine = co_await receiptVersion(&source, transaction);
    const Version theirs = co_await receiptVersion(&other, transaction);
    if (!mine || !theirs || mine == theirs)
        throw verdict(kResolved, QStringLiteral("The blockchain nodes agree again."));
    if (isPatient(other))
        throw verdict(kDisagree, QStringLiteral("Two blockchain nodes have different receipts."));
    for (Provider *third : m_pool.ranked()) {
        if (third == &source || third == &other)
            continue;
        const Version says = co_await receiptVersion(third, transaction);
        if (says != mine && says != theirs)
            continue;
        convict(source, says == mine ? other : source, QStringLiteral("receipt_contradicts_majority"));
        co_return;
    }
    giveUp(source, other, QStringLiteral("receipt of ") + transaction.toHex());
}

void Jury::allAgreed()
{
    m_disagreements.clear();
    m_alarms.clear(kDisagree);
}

Task<QJsonObject> Jury::header(Provider *provider, quint64 number)
{
    std::vector<RpcCall> calls{headerCall(number)};
    const auto results = co_await provider->batch(std::move(calls));
    if (!results.front())
        throw results.front().error();
    co_return results.front()->toObject();
}

Task<Jury::Version> Jury::receiptVersion(Provider *provider, evm::Hash32 transaction)
{
    QJsonArray params{transaction.toHex()};
    const auto receipt = co_await provider->call(QStringLiteral("eth_getTransactionReceipt"), std::move(params));
    if (!receipt.isObject())
        co_return std::nullopt;
    const QJsonObject json = receipt.toObject();
    co_return (json.value(QStringLiteral("blockHash")).toString() + json.value(QStringLiteral("status")).toString())
        .toLatin1();
}

Task<bool> Jury::receiptHas(Provider *provider, ChainLog log)
{
    QJsonArray params{log.transactionHash.toHex()};
    const auto receipt = co_await provider->call(QStringLiteral("eth_getTransactionReceipt"), std::move(params));
    for (const QJsonValue &json : receipt.toObject().value(QStringLiteral("logs")).toArray())
        if (isSame(readLog(json.toObject()), log))
            co_return true;
    co_return false;
}

Task<bool> Jury::deniesAgreed(Provider *provider)
{
    const auto agreed = m_pool.agreed();
    if (!agreed)
        co_return false;
    const QJsonObject json = co_await header(provider, agreed->number);
    co_return !json.isEmpty() && readBlockRef(json) != *agreed;
}

Task<int> Jury::supporters(Provider *source, Provider *other, BlockRef block)
{
    int count = 0;
    for (Provider *third : m_pool.ranked()) {
        if (third == source || third == other)
            continue;
        try {
            const QJsonObject json = co_await header(third, block.number);
            count += !json.isEmpty() && readBlockRef(json) == block ? 1 : 0;
        } catch (const Error &) {
            continue; // it has no say
        }
    }
    co_return count;
}

void Jury::convict(const Provider &source, Provider &guilty, const QString &reason)
{
    m_disagreements.clear();
    m_pool.quarantine(guilty, reason);
    if (&guilty == &source)
        throw verdict(kContradicted, QStringLiteral("The blockchain node contradicts the others."));
}

bool Jury::isPatient(const Provider &other) { return ++m_disagreements[&other] < kPatience; }

void Jury::giveUp(const Provider &source, const Provider &other, const QString &about)
{
    m_alarms.raise(kDisagree, {},
                   {{QStringLiteral("one"), source.name()},
                    {QStringLiteral("other"), other.name()},
                    {QStringLiteral("about"), about}});
    throw verdict(kDisagree,
                  QStringLiteral("Blockchain nodes contradict each other, and nobody can tell who is right."));
}

} // namespace freehold::blockchain
