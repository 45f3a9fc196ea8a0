// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/token/token_store.h"

#include <vector>

namespace freehold::token {

/// What the sale of a token owes a wallet: refunds that USDC refused, or that a frozen wallet was not to get.
struct Debt {
    evm::Address token;
    evm::Address wallet;
    Usdc amount;
    qint64 changes = 0; ///< payments and moves that were seen before
    static Debt fromRow(const Row &row);
};

enum class DebtChangeKind { Paid, Redirected, Moved };
[[nodiscard]] QString toString(DebtChangeKind kind);

/// A row of `debt_changes`: one log of PrimarySale.
struct DebtChange {
    evm::Address token;
    DebtChangeKind kind = DebtChangeKind::Paid;
    evm::Address wallet;              ///< who was owed
    std::optional<evm::Address> heir; ///< of Redirected who was paid, of Moved who is owed now
    Usdc amount;
    LogPosition position;
    TimeMs at;
};

/// SQL of what is owed.
class OwedStore {
public:
    [[nodiscard]] static std::vector<Debt> debts(Sql &sql);
    static void insert(Sql &sql, const DebtChange &change);
    static void remove(Sql &sql, const LogPosition &position);
};

} // namespace freehold::token
