// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_node_logs.h"

#include "server/modules/blockchain/blockchain_answer.h"
#include "server/modules/blockchain/blockchain_columns.h"
#include "server/modules/blockchain/blockchain_refusal.h"

#include <algorithm>

namespace freehold::blockchain {

namespace {
constexpr std::size_t kMaxAddressesPerCall = 500;
constexpr qint64 kMsPerSecond = 1000;

evm::Hash32 hashOf(const QJsonObject &json, const char *field)
{
    const auto hash = evm::Hash32::fromHex(json.value(QLatin1StringView(field)).toString());
    if (!hash)
        throw badChainAnswer(QStringLiteral("no hash in ") + QString::fromLatin1(field));
    return *hash;
}

NodeLogs::Header readHeader(const QJsonObject &json)
{
    return {.block = readBlockRef(json),
            .parent = hashOf(json, "parentHash"),
            .time = {static_cast<qint64>(readQuantity(json.value(QStringLiteral("timestamp")))) * kMsPerSecond}};
}

// Every log lies in the block we know under its number, and neighbours are linked.
void requireOneChain(NodeLogs::Range &range)
{
    const NodeLogs::Header *previous = nullptr;
    for (const auto &[number, header] : range.headers) {
        if (previous != nullptr && previous->block.number + 1 == number && header.parent != previous->block.hash)
            throw chainMoved();
        previous = &header;
    }
    for (ChainLog &log : range.logs) {
        const auto found = range.headers.find(log.blockNumber);
        if (found == range.headers.end() || found->second.block.hash != log.blockHash)
            throw chainMoved();
        log.blockTime = found->second.time;
    }
}
} // namespace

BlockRef readBlockRef(const QJsonObject &header)
{
    return {readQuantity(header.value(QStringLiteral("number"))), hashOf(header, "hash")};
}

ChainLog readLog(const QJsonObject &json)
{
    const auto address = evm::Address::parse(json.value(QStringLiteral("address")).toString());
    if (!address)
        throw badChainAnswer(QStringLiteral("no address"));
    ChainLog log{.address = *address,
                 .topics = {},
                 .data = readBytes(json.value(QStringLiteral("data"))),
                 .blockNumber = readQuantity(json.value(QStringLiteral("blockNumber"))),
                 .blockHash = hashOf(json, "blockHash"),
                 .transactionHash = hashOf(json, "transactionHash"),
                 .logIndex = static_cast<quint32>(readQuantity(json.value(QStringLiteral("logIndex")))),
                 .blockTime = {}};
    for (const QJsonValue &topic : json.value(QStringLiteral("topics")).toArray()) {
        const auto hash = evm::Hash32::fromHex(topic.toString());
        if (!hash)
            throw badChainAnswer(QStringLiteral("no topic"));
        log.topics.push_back(*hash);
    }
    return log;
}

RpcCall headerCall(quint64 number)
{
    return {QStringLiteral("eth_getBlockByNumber"), {quantity(number), /*transactions=*/false}};
}

Error chainMoved()
{
    return Error(ErrorCode::ProviderFailed, QStringLiteral("chain_moved"),
                 QStringLiteral("The chain changed while it was read."));
}

Task<std::map<quint64, NodeLogs::Header>> NodeLogs::headers(Rpc &rpc, std::set<quint64> numbers)
{
    std::vector<RpcCall> calls;
    for (const quint64 number : numbers)
        calls.push_back(headerCall(number));
    const auto results = co_await rpc.batch(std::move(calls));
    std::map<quint64, Header> headers;
    for (const RpcResult &result : results) {
        if (!result)
            throw result.error();
        if (result->isObject()) {
            const Header header = readHeader(result->toObject());
            headers.emplace(header.block.number, header);
        }
    }
    co_return headers;
}

std::vector<RpcCall> NodeLogs::callsFor(const Question &question) const
{
    QJsonArray anyOf;
    for (const auto &topic : m_topics)
        anyOf.append(topic.toHex());
    QJsonArray topics;
    topics.append(anyOf); // braces would copy the list instead of nesting it
    // The header first, in the same request: a node that does not have the last block yet would answer too few logs.
    std::vector<RpcCall> calls{headerCall(question.to)};
    const auto &addresses = question.addresses;
    for (std::size_t first = 0; !m_topics.empty() && first < addresses.size(); first += kMaxAddressesPerCall) {
        QJsonArray some;
        for (std::size_t i = first; i < std::min(addresses.size(), first + kMaxAddressesPerCall); ++i)
            some.append(addresses[i].toHex());
        const QJsonObject filter{{QStringLiteral("fromBlock"), quantity(question.from)},
                                 {QStringLiteral("toBlock"), quantity(question.to)},
                                 {QStringLiteral("address"), some},
                                 {QStringLiteral("topics"), topics}};
        calls.push_back({QStringLiteral("eth_getLogs"), {filter}});
    }
    return calls;
}

Task<NodeLogs::Told> NodeLogs::ask(Rpc &rpc, Question question) const
{
    std::vector<RpcResult> results;
    std::optional<Error> tooMuch;
    try {
        results = co_await rpc.batch(callsFor(question));
    } catch (const Error &error) {
        if (error.reason != QLatin1StringView("answer_too_large"))
            throw;
        tooMuch = error;
    }
    if (tooMuch)
        throw TooMuch(*tooMuch);
    if (!results.front() || !results.front()->isObject())
        throw chainMoved();

    Told told{.last = readBlockRef(results.front()->toObject()), .logs = {}};
    for (std::size_t i = 1; i < results.size(); ++i) {
        if (!results[i] && isMissingHere(results[i].error()))
            throw chainMoved();
        if (!results[i]) // texts and codes differ from provider to provider; a smaller range cures nearly all
            throw TooMuch(results[i].error());
        for (const QJsonValue &json : results[i]->toArray())
            told.logs.push_back(readLog(json.toObject()));
    }
    std::ranges::sort(told.logs, {}, [](const ChainLog &log) { return std::pair(log.blockNumber, log.logIndex); });
    co_return told;
}

Task<NodeLogs::Range> NodeLogs::read(Rpc &rpc, Question question, quint64 keepFrom) const
{
    Told told = co_await ask(rpc, question);
    std::set<quint64> wanted{question.from, question.to};
    for (const ChainLog &log : told.logs)
        wanted.insert(log.blockNumber);
    for (quint64 number = std::max(question.from, keepFrom); number <= question.to; ++number)
        wanted.insert(number);

    Range range;
    range.logs = std::move(told.logs);
    range.headers = co_await headers(rpc, wanted);
    if (range.headers.size() != wanted.size() || range.headers.at(question.to).block != told.last)
        throw chainMoved();
    requireOneChain(range);
    co_return range;
}

} // namespace freehold::blockchain
