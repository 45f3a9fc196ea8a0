// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/token/holdings_ledger.h"
#include "server/modules/token/token_store.h"

namespace freehold::token {

/// A row of `share_sales`: one SharesPurchased log.
struct ShareSale {
    qint64 id = 0;
    evm::Address token;
    evm::Address buyer;
    Shares shares;
    Usdc cost;
    evm::Hash32 nonce;
    LogPosition at;
    std::optional<PurchaseId> purchase;
    std::optional<PurchaseState> purchaseStateBefore;

    static ShareSale fromRow(const Row &row);
};

/// SQL of `share_sales`.
class ShareSalesStore {
public:
    static void insert(Sql &sql, const ShareSale &sale);
    static void remove(Sql &sql, qint64 id);
    [[nodiscard]] static std::optional<ShareSale> find(Sql &sql, const LogPosition &at);
    /// The sale that an issuance belongs to: PrimarySale logs it earlier in the same transaction.
    /// Of these transactions, those whose shares' own Transfer was not applied yet.
    [[nodiscard]] static std::vector<ShareSale> unissuedIn(Sql &sql, const std::vector<evm::Hash32> &transactions);
    /// Sales with the transfers that fulfilled them.
    static void markIssued(Sql &sql, const std::vector<std::pair<qint64, qint64>> &transferBySale);
    static void unmarkIssued(Sql &sql, const evm::Hash32 &transactionHash, quint32 transferLogIndex);
};

} // namespace freehold::token
