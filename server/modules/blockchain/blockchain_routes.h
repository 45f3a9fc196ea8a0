// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/blockchain/blockchain_service.h"

namespace freehold::blockchain {

class BlockchainRoutes {
public:
    BlockchainRoutes(BlockchainService &service, const BlockchainConfig &config) : m_service(service), m_config(config)
    {
    }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> getChain(Request request);
    [[nodiscard]] Task<Response> getStatus(Request request);
    [[nodiscard]] Task<Response> listTransactions(Request request);

    BlockchainService &m_service;
    const BlockchainConfig &m_config;
};

} // namespace freehold::blockchain
