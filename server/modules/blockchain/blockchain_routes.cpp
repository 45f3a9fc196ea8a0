// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_routes.h"

#include "server/core/http/paging.h"
#include "shared/api/blockchain_api.h"

namespace freehold::blockchain {

namespace {
std::optional<qint64> toInt64(const std::optional<quint64> &value)
{
    return value ? std::optional(static_cast<qint64>(*value)) : std::nullopt;
}

std::optional<QString> webAddress(const QUrl &url)
{
    return url.isEmpty() ? std::nullopt : std::optional(url.toString(QUrl::FullyEncoded));
}

api::ChainTransactionAnswer toApi(const ChainTransaction &transaction)
{
    return {.id = transaction.id.text(),
            .purpose = transaction.purpose,
            .reference = transaction.reference,
            .state = toString(transaction.state),
            .hash = transaction.hash ? std::optional(transaction.hash->toHex()) : std::nullopt,
            .nonce = toInt64(transaction.nonce),
            .to = transaction.to.toChecksum(),
            .gasUsed = toInt64(transaction.gasUsed),
            .blockNumber = toInt64(transaction.blockNumber),
            .failureReason = transaction.failureReason,
            .waitingReason = transaction.waitingReason,
            .createdAt = transaction.createdAt.toString(),
            .confirmedAt = transaction.confirmedAt ? std::optional(transaction.confirmedAt->toString()) : std::nullopt};
}

api::ChainProviderAnswer toApi(const ProviderHealth &provider)
{
    const auto textOrNothing = [](const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); };
    return {.name = provider.name,
            .state = provider.state,
            .quarantineReason = textOrNothing(provider.quarantineReason),
            .headBlock = toInt64(provider.headBlock),
            .lagBlocks = toInt64(provider.lagBlocks),
            .latencyMs = provider.latencyMs,
            .errorRate = provider.errorRate,
            .requests = provider.requests,
            .errors = provider.errors,
            .lastError = textOrNothing(provider.lastError)};
}

api::ChainStatusAnswer toApi(const ChainOperations &seen, const BlockchainConfig &config)
{
    const auto head = seen.status.headBlock;
    api::ChainStatusAnswer answer{
        .headBlock = toInt64(head),
        .readBlock = static_cast<qint64>(seen.status.readBlock),
        .lagBlocks = head ? std::optional(static_cast<qint64>(*head - seen.status.readBlock)) : std::nullopt,
        .confirmations = config.confirmations,
        .quorum = config.quorum,
        .isActive = seen.health.isActive,
        .providers = {},
        .alarms = {},
        .operatorAddress = config.operatorKey.address().toChecksum(),
        .operatorBalance =
            seen.health.operatorBalance ? std::optional(seen.health.operatorBalance->toDecimal()) : std::nullopt,
        .minOperatorBalance = config.minOperatorBalance.toDecimal(),
        .queued = seen.backlog.queued,
        .inFlight = seen.backlog.inFlight,
        .waiting = seen.backlog.waiting,
        .oldestOpenAt =
            seen.backlog.oldestOpenAt ? std::optional(seen.backlog.oldestOpenAt->toString()) : std::nullopt};
    for (const ProviderHealth &provider : seen.health.providers)
        answer.providers.push_back(toApi(provider));
    for (const ChainAlarm &alarm : seen.health.alarms)
        answer.alarms.push_back({alarm.name, alarm.subject, alarm.params, alarm.since.toString()});
    return answer;
}

std::optional<ChainTransactionState> stateOf(const Request &request)
{
    const auto text = request.queryText(QStringLiteral("state"));
    if (!text)
        return std::nullopt;
    const auto state = enumFromString<ChainTransactionState>(*text);
    if (!state)
        throw invalidFields({{QStringLiteral("state"), QStringLiteral("not_allowed"), {}}});
    return state;
}

bool waitingOf(const Request &request)
{
    const auto text = request.queryText(QStringLiteral("waiting"));
    if (text && *text != u"true" && *text != u"false")
        throw invalidFields({{QStringLiteral("waiting"), QStringLiteral("not_allowed"), {}}});
    return text == QStringLiteral("true");
}

std::optional<QString> wordOf(const Request &request, const QString &name, int maxLength)
{
    auto text = request.queryText(name);
    if (text && text->size() > maxLength)
        throw invalidFields({{name, QStringLiteral("too_long"), {{QStringLiteral("max"), maxLength}}}});
    return text;
}
} // namespace

void BlockchainRoutes::mount(Router &router)
{
    router.get(QStringLiteral("/chain"), Permission::Public, &BlockchainRoutes::getChain, this);
    router.get(QStringLiteral("/chain/status"), Permission::ViewOperations, &BlockchainRoutes::getStatus, this);
    router.get(QStringLiteral("/chain/transactions"), Permission::ViewOperations, &BlockchainRoutes::listTransactions,
               this);
}

Task<Response> BlockchainRoutes::getChain(Request)
{
    const ChainStatus status = co_await m_service.status();
    api::ChainAnswer chain{.chainId = static_cast<qint64>(m_config.contracts.chainId),
                           .headBlock = toInt64(status.headBlock),
                           .readBlock = static_cast<qint64>(status.readBlock),
                           .rpcUrl = webAddress(m_config.publicRpcUrl),
                           .explorerUrl = webAddress(m_config.explorerUrl),
                           .contracts = {}};
    for (const auto &[name, address] : m_config.contracts.all)
        chain.contracts.emplace(name, address.toChecksum());
    co_return Response::ok(chain.toJson());
}

Task<Response> BlockchainRoutes::getStatus(Request)
{
    const ChainOperations seen = co_await m_service.operations();
    co_return Response::ok(toApi(seen, m_config).toJson());
}

Task<Response> BlockchainRoutes::listTransactions(Request request)
{
    const TransactionStore::Filter filter{.state = stateOf(request),
                                          .purpose = wordOf(request, QStringLiteral("purpose"), 100),
                                          .reference = wordOf(request, QStringLiteral("reference"), 200),
                                          .waitingOnly = waitingOf(request)};
    const Paging paging(request);
    auto rows = co_await m_service.transactions(filter, paging.afterId<ChainTransactionId>(), paging.limit());
    co_return paging.answer(std::move(rows), [](const ChainTransaction &row) { return toApi(row).toJson(); });
}

} // namespace freehold::blockchain
