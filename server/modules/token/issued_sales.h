// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/token/share_sales_store.h"

#include <map>

namespace freehold::token {

/// Which sales the issuances among some transfers fulfil: a sale is logged before the shares' own Transfer in the same
/// transaction, and each is fulfilled once, the first by the first.
class IssuedSales {
public:
    IssuedSales(Sql &sql, const std::vector<PaidTransfer> &transfers);

    /// What the receiver paid, when the transfer is one of a sale; asked for in chain order.
    [[nodiscard]] std::optional<Usdc> costOf(const ShareTransfer &transfer);
    /// `ids` are the rows of `transfers`.
    void markIssued(Sql &sql, const std::vector<PaidTransfer> &transfers, const std::vector<qint64> &ids) const;

private:
    std::vector<ShareSale> m_open; ///< in chain order
    std::map<LogPosition, qint64> m_saleByTransfer;
};

} // namespace freehold::token
