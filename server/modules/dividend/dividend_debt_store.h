// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/dividend/dividend_columns.h"
#include "server/modules/dividend/dividend_types.h"

#include <vector>

namespace freehold::dividend {

/// What a wallet is owed for a token, of all distributions.
struct Debt {
    PropertyId property;
    evm::Address token;
    evm::Address creditor;
    Usdc amount;
    OwedReason reason = OwedReason::TransferFailed; ///< of the latest
    TimeMs since;                                   ///< of the oldest
    qint64 payments = 0;                            ///< distributions

    static Debt fromRow(const Row &row);
};

/// SQL of what is owed, and of how it is paid and moves.
class DebtStore {
public:
    [[nodiscard]] static std::vector<Debt> debts(Sql &sql);
    struct Sum {
        qint64 debts = 0;
        Usdc amount;
        static Sum fromRow(const Row &row);
    };
    /// What debts() come to.
    [[nodiscard]] static Sum sum(Sql &sql);
    [[nodiscard]] static std::optional<Debt> debt(Sql &sql, const evm::Address &token, const evm::Address &creditor);
    /// How often debts of the token's creditor were paid.
    [[nodiscard]] static qint64 timesPaid(Sql &sql, const evm::Address &token, const evm::Address &creditor);
    static void payDebt(Sql &sql, const evm::Address &token, const evm::Address &creditor, const evm::Address &to,
                        const LogPosition &by, TimeMs at);
    static void undoPayDebt(Sql &sql, const LogPosition &by);
    static void moveDebt(Sql &sql, const evm::Address &token, const evm::Address &from, const evm::Address &to,
                         const LogPosition &by);
    static void undoMoveDebt(Sql &sql, const LogPosition &by);
};

/// SQL of `withheld_releases`.
class ReleaseStore {
public:
    static void insert(Sql &sql, const evm::Address &token, Usdc amount, const LogPosition &by, TimeMs at);
    static void remove(Sql &sql, const LogPosition &by);
    [[nodiscard]] static Usdc total(Sql &sql, const evm::Address &token);
    [[nodiscard]] static qint64 count(Sql &sql, const evm::Address &token);
};

} // namespace freehold::dividend
