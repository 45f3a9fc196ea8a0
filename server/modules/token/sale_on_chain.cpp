// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/sale_on_chain.h"

#include "generated/contracts/primary_sale.h"

namespace freehold::token {

namespace {

namespace sale_abi = contracts::primary_sale;

/// SaleState.Failed of IPrimarySale.sol.
constexpr quint8 kFailedOnChain = 1;

} // namespace

Task<bool> hasFailedOnChain(blockchain::BlockchainModule &blockchain, evm::Address token)
{
    const QByteArray answer =
        co_await blockchain.reads().call(blockchain.contracts().primarySale, sale_abi::encodeStateOf(token));
    const auto state = sale_abi::decodeStateOfResult(answer);
    co_return state && *state == kFailedOnChain;
}

} // namespace freehold::token
