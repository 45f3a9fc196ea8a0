// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/token/token_store.h"

#include <vector>

namespace freehold::token {

enum class SaleEventKind { Succeeded, Closed, Reopened, Cancelled, Released, Refunded, Owed, Moved };
[[nodiscard]] QString toString(SaleEventKind kind);

/// A row of `sale_events`: one log of PrimarySale about a sale that is open already.
struct SaleEvent {
    evm::Address token;
    SaleEventKind kind = SaleEventKind::Succeeded;
    std::optional<evm::Address> wallet;    ///< whose money it is; of Moved the wallet that was lost
    std::optional<evm::Address> newWallet; ///< of Moved
    Usdc amount;
    std::optional<TimeMs> deadline; ///< of Reopened
    LogPosition position;
    TimeMs at;
};

/// SQL of `sale_events`, and of what follows from it for `purchases`.
class SaleEventStore {
public:
    static void insert(Sql &sql, const SaleEvent &event);
    static void remove(Sql &sql, const LogPosition &position);

    /// Buyers of a sale who have paid and got nothing back yet, in the order of their first purchase.
    [[nodiscard]] static std::vector<evm::Address> unrefunded(Sql &sql, const evm::Address &token);
    [[nodiscard]] static qint64 refunds(Sql &sql, const evm::Address &token);

    /// The confirmed purchases of this wallet, and of those it was given the rights of, become REFUNDED, or are again what
    /// they were.
    static void markRefunded(Sql &sql, const SaleEvent &refund);
    static void unmarkRefunded(Sql &sql, const SaleEvent &refund);

private:
    [[nodiscard]] static std::vector<evm::Address> walletsOf(Sql &sql, const SaleEvent &refund);
};

} // namespace freehold::token
