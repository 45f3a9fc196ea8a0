// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_node_logs.h"

#include "server/modules/blockchain/blockchain_answer.h"
#include "server/modules/blockchain/blockchain_columns.h"
#include "server/modules/blockchain/blockchain_refusal.h"

#include <algorithm>
#include <span>

namespace freehold::blockchain {

namespace {
constexpr std::size_t kMaxAddressesPerCall = 500;

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
/// Those that the node has.
void addHeaders(std::map<quint64, NodeLogs::Header> &headers, std::span<const RpcResult> results)
{
    for (const RpcResult &result : results) {
        if (!result)
            throw result.error();
        if (result->isObject()) {
            const NodeLogs::Header header = readHeader(result->toObject());
            headers.emplace(header.block.number, header);
        }
    }
}

Task<std::vector<RpcResult>> answersOf(Rpc &rpc, std::vector<RpcCall> calls)
{
    std::optional<Error> tooMuch;
    try {
        co_return co_await rpc.batch(std::move(calls));
    } catch (const Error &error) {
        if (error.reason != QLatin1StringView("answer_too_large"))
            throw;
        tooMuch = error;
    }
    throw NodeLogs::TooMuch(*tooMuch);
}

/// In the answers to NodeLogs::callsFor().
NodeLogs::Told toldIn(std::span<const RpcResult> results)
{
    if (!results.front() || !results.front()->isObject())
        throw chainMoved();
    NodeLogs::Told told{.last = readBlockRef(results.front()->toObject()), .logs = {}};
    for (const RpcResult &result : results.subspan(1)) {
        if (!result && isMissingHere(result.error()))
            throw chainMoved();
        if (!result) // texts and codes differ from provider to provider; a smaller range cures nearly all
            throw NodeLogs::TooMuch(result.error());
        for (const QJsonValue &json : result->toArray())
            told.logs.push_back(readLog(json.toObject()));
    }
    const auto place = [](const ChainLog &log) { return std::pair(log.blockNumber, log.logIndex); };
    std::ranges::sort(told.logs, {}, place);
    // A log that names two wallets is told twice.
    const auto twice = std::ranges::unique(told.logs, {}, place);
    told.logs.erase(twice.begin(), twice.end());
    return told;
}

QJsonArray hexOf(const std::vector<evm::Hash32> &topics)
{
    QJsonArray texts;
    for (const auto &topic : topics)
        texts.append(topic.toHex());
    return texts;
}

/// Of some of the items at a time, as providers do not take filters of any length.
template <typename Item, typename Add>
void inParts(const std::vector<Item> &items, Add add)
{
    for (std::size_t first = 0; first < items.size(); first += kMaxAddressesPerCall)
        add(std::span(items).subspan(first, std::min(kMaxAddressesPerCall, items.size() - first)));
}

RpcCall logsCall(const NodeLogs::Question &question, const QJsonArray &addresses, const QJsonArray &topics)
{
    const QJsonObject filter{{QStringLiteral("fromBlock"), quantity(question.from)},
                             {QStringLiteral("toBlock"), quantity(question.to)},
                             {QStringLiteral("address"), addresses},
                             {QStringLiteral("topics"), topics}};
    return {QStringLiteral("eth_getLogs"), {filter}};
}

QJsonArray topicsNaming(const WalletLogs &logs, std::span<const evm::Address> wallets)
{
    QJsonArray named;
    for (const evm::Address &wallet : wallets)
        named.append(wallet.toWord().toHex());
    QJsonArray topics;
    topics.append(hexOf(logs.topics));
    while (topics.size() < logs.place)
        topics.append(QJsonValue::Null); // whatever stands there
    topics.append(named);
    return topics;
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

bool isChainMoved(const Error &error) { return error.reason == QLatin1StringView("chain_moved"); }

Task<std::map<quint64, NodeLogs::Header>> NodeLogs::headers(Rpc &rpc, std::set<quint64> numbers)
{
    std::map<quint64, Header> headers;
    if (numbers.empty())
        co_return headers;
    std::vector<RpcCall> calls;
    for (const quint64 number : numbers)
        calls.push_back(headerCall(number));
    const auto results = co_await rpc.batch(std::move(calls));
    addHeaders(headers, results);
    co_return headers;
}

std::vector<RpcCall> NodeLogs::callsFor(const Question &question) const
{
    // The header first, in the same request: a node that does not have the last block yet would answer too few logs.
    std::vector<RpcCall> calls{headerCall(question.to)};
    if (m_topics.empty())
        return calls;
    QJsonArray topics;
    topics.append(hexOf(m_topics)); // braces would copy the list instead of nesting it
    inParts(question.addresses, [&](std::span<const evm::Address> addresses) {
        QJsonArray some;
        for (const evm::Address &address : addresses)
            some.append(address.toHex());
        calls.push_back(logsCall(question, some, topics));
    });
    for (const WalletLogs &logs : question.walletLogs)
        inParts(question.wallets, [&](std::span<const evm::Address> wallets) {
            calls.push_back(logsCall(question, {logs.contract.toHex()}, topicsNaming(logs, wallets)));
        });
    return calls;
}

Task<NodeLogs::Told> NodeLogs::ask(Rpc &rpc, Question question) const
{
    auto calls = callsFor(question);
    const auto results = co_await answersOf(rpc, std::move(calls));
    co_return toldIn(results);
}

Task<NodeLogs::Range> NodeLogs::read(Rpc &rpc, Question question, quint64 keepFrom) const
{
    // What is known to be needed comes with the logs; which older blocks have some is seen then.
    std::set<quint64> wanted{question.from};
    for (quint64 number = std::max(question.from, keepFrom); number < question.to; ++number)
        wanted.insert(number);
    wanted.erase(question.to);
    auto calls = callsFor(question);
    const std::size_t callsForLogs = calls.size();
    for (const quint64 number : wanted)
        calls.push_back(headerCall(number));
    const auto results = co_await answersOf(rpc, std::move(calls));
    const std::span<const RpcResult> all(results);

    Range range;
    Told told = toldIn(all.first(callsForLogs));
    range.logs = std::move(told.logs);
    addHeaders(range.headers, all.first(1));
    addHeaders(range.headers, all.subspan(callsForLogs));
    wanted.insert(question.to);
    std::set<quint64> missing;
    for (const ChainLog &log : range.logs)
        if (wanted.insert(log.blockNumber).second)
            missing.insert(log.blockNumber);
    range.headers.merge(co_await headers(rpc, missing));
    const auto has = [&](quint64 number) { return range.headers.contains(number); };
    if (range.headers.size() != wanted.size() || !std::ranges::all_of(wanted, has))
        throw chainMoved();
    requireOneChain(range);
    co_return range;
}

} // namespace freehold::blockchain
