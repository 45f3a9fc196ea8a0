// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/token/holdings_store.h"

#include <map>
#include <vector>

namespace freehold::token {

/// Works transfers out in memory, in chain order, and stores what they come to with a few statements: a token's history has
/// many, and a round trip for each of their rows would be most of the time.
class HoldingsBatch {
public:
    HoldingsBatch(Sql &sql, const std::vector<PaidTransfer> &transfers) : m_sql(sql), m_transfers(transfers) { }

    /// The rows of the transfers, in their order.
    std::vector<qint64> apply();

private:
    using Position = std::pair<evm::Address, evm::Address>; ///< token and wallet
    struct Account {
        std::optional<Holder> holder;
        bool isStored = false;     ///< there is a row, which must go when the holder does
        std::vector<OpenLot> lots; ///< open ones, oldest first
    };

    void load();
    /// Ids for what will be stored. They follow the order of the transfers, which is what "oldest first" goes by.
    void reserveIds();
    void loadToken(const evm::Address &token, const std::vector<evm::Address> &wallets,
                   const std::map<evm::Address, Shares> &disposals);
    void take(std::size_t index);
    void give(std::size_t index);
    void useLots(std::size_t index, Account &account);
    void setRemaining(qint64 lot, Shares remaining);

    void storeTransfers();
    void storeLots();
    void storeHolders();

    Sql &m_sql;
    const std::vector<PaidTransfer> &m_transfers;
    std::map<Position, Account> m_accounts;
    std::vector<qint64> m_ids;                         ///< of the transfers
    std::vector<std::optional<TimeMs>> m_sendersSince; ///< by transfer
    std::vector<qint64> m_lotIds;                      ///< of the lots that the transfers make
    std::vector<NewLot> m_newLots;                     ///< the first of those, in the order of their ids
    std::map<qint64, Shares> m_usedLots;               ///< what is left of those that were stored before
    std::vector<std::pair<qint64, LotUse>> m_uses;     ///< with the transfers' ids
};

} // namespace freehold::token
