// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/token/token_store.h"

#include <vector>

namespace freehold::token {

/// What the sale owes a wallet, of all its refunds that USDC refused.
struct Debt {
    evm::Address wallet;
    Usdc amount;
    qint64 payments = 0; ///< that were seen before
    static Debt fromRow(const Row &row);
};

/// A row of `owed_payments`: one log of PrimarySale.
struct OwedPayment {
    evm::Address wallet;
    Usdc amount;
    LogPosition position;
    TimeMs at;
};

/// SQL of what is owed.
class OwedStore {
public:
    [[nodiscard]] static std::vector<Debt> debts(Sql &sql);
    static void insert(Sql &sql, const OwedPayment &payment);
    static void remove(Sql &sql, const LogPosition &position);
};

} // namespace freehold::token
