// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_aside.h"

#include <QScopeGuard>

namespace freehold::blockchain {

Task<std::vector<RpcResult>> AsideRpc::batch(std::vector<RpcCall> calls)
{
    const auto asking = m_asking;
    if (*asking >= kMaxAtOnce)
        throw Error(ErrorCode::Unavailable, QStringLiteral("busy"),
                    QStringLiteral("Too many people ask this at the moment; try again."),
                    {{QStringLiteral("retry_after_seconds"), 1}});
    ++*asking;
    const auto done = qScopeGuard([asking] { --*asking; });
    co_return co_await m_pool.batchAside(std::move(calls));
}

} // namespace freehold::blockchain
