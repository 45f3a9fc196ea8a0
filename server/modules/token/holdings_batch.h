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
        bool isStored = false; ///< there is a row, which must go when the holder does
        /// Open ones, oldest first. One that is not stored yet goes by newLot() of the transfer that makes it.
        std::vector<OpenLot> lots;
    };
    struct Use {
        int transfer = 0;
        LotUse use;
    };
    [[nodiscard]] static qint64 newLot(int transfer) { return -1 - transfer; }
    [[nodiscard]] static int transferOf(qint64 newLot) { return static_cast<int>(-1 - newLot); }

    void load();
    void loadToken(const evm::Address &token, const std::vector<evm::Address> &wallets, Shares disposed);
    void take(int index);
    void give(int index);
    void useLots(int index, Account &account);

    std::vector<qint64> storeTransfers();
    void storeLots(const std::vector<qint64> &transferIds);
    void storeHolders();

    Sql &m_sql;
    const std::vector<PaidTransfer> &m_transfers;
    std::map<Position, Account> m_accounts;
    std::vector<std::optional<TimeMs>> m_sendersSince; ///< by transfer
    std::map<qint64, Shares> m_lots;                   ///< what is left of those that are new or used
    std::vector<Use> m_uses;
};

} // namespace freehold::token
