// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/blockchain/blockchain_pool.h"

namespace freehold::blockchain {

/// What people make the server ask, apart from what it asks by itself: so many questions at a time, on connections of
/// their own, and without a say in which providers are in use. Throws Unavailable "busy" beyond that.
class AsideRpc final : public Rpc {
public:
    static constexpr int kMaxAtOnce = 16;

    explicit AsideRpc(RpcPool &pool) : m_pool(pool) { }

    [[nodiscard]] Task<std::vector<RpcResult>> batch(std::vector<RpcCall> calls) override;

private:
    RpcPool &m_pool;
    std::shared_ptr<int> m_asking = std::make_shared<int>(0); ///< an answer may come after our end
};

} // namespace freehold::blockchain
