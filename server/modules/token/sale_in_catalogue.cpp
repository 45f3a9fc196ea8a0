// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/sale_in_catalogue.h"

#include "server/modules/property/property.h"
#include "server/modules/token/token_store.h"

namespace freehold::token {

void showInCatalogue(Sql &sql, const TokenDependencies &modules, const evm::Address &token)
{
    const auto found = TokenStore::findByAddress(sql, token);
    if (!found)
        return;
    const bool isSoldOut = found->soldShares >= found->authorizedShares;
    modules.property.showSale(sql, found->property,
                              property::SaleFigures{
                                  .pricePerShare = found->pricePerShare,
                                  .endsAt = found->saleDeadline,
                                  .isOver = isSoldOut || found->isSaleClosed || found->isSaleCancelled,
                              });
}

} // namespace freehold::token
