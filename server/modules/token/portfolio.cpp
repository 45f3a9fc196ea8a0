// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/portfolio.h"

#include "server/modules/token/holdings_store.h"
#include "server/modules/token/token_store.h"

#include <stdexcept>

namespace freehold::token {

namespace {

Usdc sum(Usdc a, Usdc b)
{
    const auto total = checkedAdd(a, b);
    if (!total)
        throw std::logic_error("the costs of a portfolio are more than can be counted");
    return *total;
}

api::LotAnswer lotAnswer(const ShareLot &lot)
{
    return {lot.shares, lot.remaining, lot.cost, lot.acquiredAt.toString(), lot.transactionHash.toHex()};
}

api::HoldingAnswer holdingOf(Sql &sql, const PropertyToken &token, const Holder &holder)
{
    api::HoldingAnswer holding;
    holding.propertyId = token.property.text();
    holding.propertyName = token.name;
    holding.symbol = token.symbol;
    holding.wallet = holder.wallet.toChecksum();
    holding.shares = holder.shares;
    for (const ShareLot &lot : HoldingsStore::openLots(sql, token.address, holder.wallet)) {
        holding.lots.push_back(lotAnswer(lot));
        if (lot.cost)
            holding.cost = sum(holding.cost, remainingCost(*lot.cost, lot.shares, lot.remaining));
    }
    return holding;
}

} // namespace

api::PortfolioAnswer portfolioOf(Sql &sql, const std::vector<auth::Wallet> &wallets)
{
    api::PortfolioAnswer portfolio;
    for (const auth::Wallet &wallet : wallets)
        for (const auto &[tokenAddress, holder] : HoldingsStore::holdingsOf(sql, wallet.address)) {
            const auto token = TokenStore::findByAddress(sql, tokenAddress);
            if (!token)
                throw std::logic_error("a holding of an unknown token");
            portfolio.holdings.push_back(holdingOf(sql, *token, holder));
            portfolio.totalCost = sum(portfolio.totalCost, portfolio.holdings.back().cost);
        }
    return portfolio;
}

} // namespace freehold::token
