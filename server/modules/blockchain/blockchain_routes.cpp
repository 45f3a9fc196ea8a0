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
            .createdAt = transaction.createdAt.toString(),
            .confirmedAt = transaction.confirmedAt ? std::optional(transaction.confirmedAt->toString()) : std::nullopt};
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
} // namespace

void BlockchainRoutes::mount(Router &router)
{
    router.get(QStringLiteral("/chain"), Permission::Public, &BlockchainRoutes::getChain, this);
    router.get(QStringLiteral("/chain/transactions"), Permission::ViewOperations, &BlockchainRoutes::listTransactions,
               this);
}

Task<Response> BlockchainRoutes::getChain(Request)
{
    const ChainStatus status = co_await m_service.status();
    api::ChainAnswer chain{.chainId = static_cast<qint64>(m_contracts.chainId),
                           .headBlock = toInt64(status.headBlock),
                           .readBlock = static_cast<qint64>(status.readBlock),
                           .contracts = {}};
    for (const auto &[name, address] : m_contracts.all)
        chain.contracts.emplace(name, address.toChecksum());
    co_return Response::ok(chain.toJson());
}

Task<Response> BlockchainRoutes::listTransactions(Request request)
{
    const Paging paging(request);
    auto rows = co_await m_service.transactions(stateOf(request), paging.afterId<ChainTransactionId>(), paging.limit());
    co_return paging.answer(std::move(rows), [](const ChainTransaction &row) { return toApi(row).toJson(); });
}

} // namespace freehold::blockchain
