// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_node_logs.h"

#include "server/modules/blockchain/blockchain_columns.h"

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
    return {.block = {readQuantity(json.value(QStringLiteral("number"))), hashOf(json, "hash")},
            .parent = hashOf(json, "parentHash"),
            .time = {static_cast<qint64>(readQuantity(json.value(QStringLiteral("timestamp")))) * kMsPerSecond}};
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

Error chainMoved()
{
    return Error(ErrorCode::ProviderFailed, QStringLiteral("chain_moved"),
                 QStringLiteral("The chain changed while it was read."));
}

Task<std::map<quint64, NodeLogs::Header>> NodeLogs::headers(std::set<quint64> numbers)
{
    std::vector<RpcCall> calls;
    for (const quint64 number : numbers)
        calls.push_back(headerCall(number));
    const auto results = co_await m_rpc.batch(std::move(calls));
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

std::vector<RpcCall> NodeLogs::callsFor(const std::vector<evm::Address> &addresses, quint64 from, quint64 to) const
{
    QJsonArray anyOf;
    for (const auto &topic : m_topics)
        anyOf.append(topic.toHex());
    QJsonArray topics;
    topics.append(anyOf); // braces would copy the list instead of nesting it
    // The header first, in the same request: a node that does not have the last block yet would answer too few logs.
    std::vector<RpcCall> calls{headerCall(to)};
    for (std::size_t first = 0; first < addresses.size(); first += kMaxAddressesPerCall) {
        QJsonArray some;
        for (std::size_t i = first; i < std::min(addresses.size(), first + kMaxAddressesPerCall); ++i)
            some.append(addresses[i].toHex());
        const QJsonObject filter{{QStringLiteral("fromBlock"), quantity(from)},
                                 {QStringLiteral("toBlock"), quantity(to)},
                                 {QStringLiteral("address"), some},
                                 {QStringLiteral("topics"), topics}};
        calls.push_back({QStringLiteral("eth_getLogs"), {filter}});
    }
    return calls;
}

Task<NodeLogs::Range> NodeLogs::read(std::vector<evm::Address> addresses, quint64 from, quint64 to, quint64 keepFrom)
{
    std::vector<RpcResult> results;
    std::optional<Error> tooMuch;
    try {
        results = co_await m_rpc.batch(callsFor(m_topics.empty() ? std::vector<evm::Address>() : addresses, from, to));
    } catch (const Error &error) {
        if (error.reason != QLatin1StringView("answer_too_large"))
            throw;
        tooMuch = error;
    }
    if (tooMuch)
        throw TooMuch(*tooMuch);
    if (!results.front() || !results.front()->isObject())
        throw chainMoved();
    const BlockRef last = readHeader(results.front()->toObject()).block;

    Range range;
    for (std::size_t i = 1; i < results.size(); ++i) {
        if (!results[i])
            throw TooMuch(results[i].error());
        for (const QJsonValue &json : results[i]->toArray())
            range.logs.push_back(readLog(json.toObject()));
    }
    std::ranges::sort(range.logs, {}, [](const ChainLog &log) { return std::pair(log.blockNumber, log.logIndex); });

    std::set<quint64> wanted{from, to};
    for (const ChainLog &log : range.logs)
        wanted.insert(log.blockNumber);
    for (quint64 number = std::max(from, keepFrom); number <= to; ++number)
        wanted.insert(number);
    range.headers = co_await headers(wanted);
    if (range.headers.size() != wanted.size() || range.headers.at(to).block != last)
        throw chainMoved();
    requireOneChain(range);
    co_return range;
}

} // namespace freehold::blockchain
