// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/blockchain/blockchain_service.h"

namespace freehold::blockchain {

class BlockchainRoutes {
public:
    BlockchainRoutes(BlockchainService &service, const ChainContracts &contracts)
        : m_service(service), m_contracts(contracts)
    {
    }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> getChain(Request request);
    [[nodiscard]] Task<Response> listTransactions(Request request);

    BlockchainService &m_service;
    const ChainContracts &m_contracts;
};

} // namespace freehold::blockchain
