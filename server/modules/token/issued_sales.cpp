// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/issued_sales.h"

#include <algorithm>
#include <set>

namespace freehold::token {

namespace {

LogPosition placeOf(const ShareTransfer &transfer) { return {transfer.transactionHash, transfer.logIndex}; }

bool isFulfilledBy(const ShareSale &sale, const ShareTransfer &issuance)
{
    return sale.at.transactionHash == issuance.transactionHash && sale.at.logIndex < issuance.logIndex
        && sale.token == issuance.token && sale.buyer == issuance.receiver && sale.shares == issuance.shares;
}

} // namespace

IssuedSales::IssuedSales(Sql &sql, const std::vector<PaidTransfer> &transfers)
{
    std::set<evm::Hash32> transactions;
    for (const PaidTransfer &paid : transfers)
        if (paid.transfer.sender.isZero())
            transactions.insert(paid.transfer.transactionHash);
    m_open = ShareSalesStore::unissuedIn(sql, {transactions.begin(), transactions.end()});
    std::ranges::sort(m_open, {}, [](const ShareSale &sale) { return sale.at.logIndex; });
}

std::optional<Usdc> IssuedSales::costOf(const ShareTransfer &transfer)
{
    if (!transfer.sender.isZero())
        return std::nullopt;
    const auto sale =
        std::ranges::find_if(m_open, [&](const ShareSale &open) { return isFulfilledBy(open, transfer); });
    if (sale == m_open.end())
        return std::nullopt;
    const Usdc cost = sale->cost;
    m_saleByTransfer.emplace(placeOf(transfer), sale->id);
    m_open.erase(sale);
    return cost;
}

void IssuedSales::markIssued(Sql &sql, const std::vector<PaidTransfer> &transfers, const std::vector<qint64> &ids) const
{
    std::vector<std::pair<qint64, qint64>> transferBySale;
    for (std::size_t i = 0; i < transfers.size(); ++i)
        if (const auto sale = m_saleByTransfer.find(placeOf(transfers[i].transfer)); sale != m_saleByTransfer.end())
            transferBySale.emplace_back(sale->second, ids[i]);
    ShareSalesStore::markIssued(sql, transferBySale);
}

} // namespace freehold::token
