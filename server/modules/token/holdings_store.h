// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/token/holdings_ledger.h"
#include "server/modules/token/share_lots.h"
#include "server/modules/token/token_types.h"

#include <vector>

namespace freehold::token {

/// A row of `token_holders`.
struct Holder {
    evm::Address wallet;
    Shares shares;
    TimeMs since;
    static Holder fromRow(const Row &row);
};

/// A holder's row with its token, for those who look from the wallet's side.
struct Holding {
    evm::Address token;
    Holder holder;
    static Holding fromRow(const Row &row);
};

/// A row of `share_lots`.
struct ShareLot {
    qint64 id = 0;
    Shares shares;
    Shares remaining;
    std::optional<Usdc> cost;
    TimeMs acquiredAt;
    evm::Hash32 transactionHash;
    static ShareLot fromRow(const Row &row);
};

/// The lot that a transfer gives to its receiver, as far as it is not used again already.
struct NewLot {
    qint64 id = 0;
    qint64 transfer = 0;
    const PaidTransfer *paid = nullptr;
    Shares remaining;
};

/// A row of `share_transfers`.
struct StoredTransfer {
    qint64 id = 0;
    ShareTransfer transfer;
    std::optional<TimeMs> senderSince;
    static StoredTransfer fromRow(const Row &row);
};

struct HoldersPage {
    struct Position {
        Shares shares;
        QString wallet;
    };
    std::optional<Position> after;
    int limit = 50;
};

/// SQL of holders, lots and transfers.
class HoldingsStore {
public:
    [[nodiscard]] static std::optional<Holder> findHolder(Sql &sql, const evm::Address &token,
                                                          const evm::Address &wallet);
    /// Makes, changes or (at zero shares) removes the row.
    static void setHolder(Sql &sql, const evm::Address &token, const Holder &holder);
    /// Makes or changes the rows; none of them is of no shares.
    static void setHolders(Sql &sql, const std::vector<Holding> &holdings);
    static void removeHolders(Sql &sql, const evm::Address &token, const std::vector<evm::Address> &wallets);
    [[nodiscard]] static std::vector<Holder> holdersAmong(Sql &sql, const evm::Address &token,
                                                          const std::vector<evm::Address> &wallets);
    /// Largest holding first.
    [[nodiscard]] static std::vector<Holder> holders(Sql &sql, const evm::Address &token, const HoldersPage &page);
    [[nodiscard]] static std::vector<Holder> allHolders(Sql &sql, const evm::Address &token);
    /// Those with shares, by number. A wallet keeps its number when it has none left.
    [[nodiscard]] static std::vector<NumberedHolder> numberedHolders(Sql &sql, const evm::Address &token);
    [[nodiscard]] static std::vector<Holding> holdingsOf(Sql &sql, const evm::Address &wallet);
    [[nodiscard]] static Shares totalShares(Sql &sql, const evm::Address &token);

    /// For insertTransfers() and insertLots(), in rising order.
    [[nodiscard]] static std::vector<qint64> newTransferIds(Sql &sql, std::size_t count);
    [[nodiscard]] static std::vector<qint64> newLotIds(Sql &sql, std::size_t count);

    static void insertTransfers(Sql &sql, const std::vector<StoredTransfer> &transfers);
    [[nodiscard]] static std::optional<StoredTransfer> findTransfer(Sql &sql, const evm::Hash32 &transactionHash,
                                                                    quint32 logIndex);
    static void removeTransfer(Sql &sql, qint64 id);

    static void insertLots(Sql &sql, const std::vector<NewLot> &lots);
    static void removeLotsOf(Sql &sql, qint64 transferId);
    /// Of the lot that came with the last transfer like this one, earlier in the same transaction.
    static void setCostOfLastBefore(Sql &sql, const ShareTransfer &transfer, std::optional<Usdc> cost);
    /// Those with shares left, oldest first.
    [[nodiscard]] static std::vector<ShareLot> openLots(Sql &sql, const evm::Address &token,
                                                        const evm::Address &wallet);
    static void setRemaining(Sql &sql, const std::vector<std::pair<qint64, Shares>> &remainingByLot);
    /// With the transfers that use them.
    static void insertLotUses(Sql &sql, const std::vector<std::pair<qint64, LotUse>> &uses);
    /// Gives back what the transfer took.
    static void undoLotUses(Sql &sql, qint64 transferId);
};

} // namespace freehold::token
