// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/sale_state.h"

#include <utility>

namespace freehold::token {

QString toString(SaleState state)
{
    switch (state) {
    case SaleState::Failed: return QStringLiteral("failed");
    case SaleState::Closed: return QStringLiteral("closed");
    case SaleState::Ended: return QStringLiteral("ended");
    case SaleState::SoldOut: return QStringLiteral("sold_out");
    case SaleState::Open: return QStringLiteral("open");
    }
    std::unreachable();
}

SaleState saleStateOf(const PropertyToken &token, TimeMs now)
{
    const bool isOver = token.saleDeadline && now > *token.saleDeadline;
    const bool canFail = token.minimumRaise && !token.hasRaisedMinimum;
    if (token.isSaleCancelled || (canFail && isOver))
        return SaleState::Failed;
    if (token.isSaleClosed)
        return SaleState::Closed;
    if (isOver)
        return SaleState::Ended;
    return token.soldShares < token.authorizedShares ? SaleState::Open : SaleState::SoldOut;
}

} // namespace freehold::token
