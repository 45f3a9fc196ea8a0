// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/token/token_store.h"

#include <vector>

namespace freehold::token {

/// A row of `transfer_approvals`: one log of Compliance, about one transfer of exactly this kind.
struct TransferApproval {
    qint64 id = 0;
    evm::Address token;
    evm::Address sender;
    evm::Address receiver;
    Shares shares;
    TimeMs validUntil; ///< 0 where an approval was withdrawn
    quint64 blockNumber = 0;
    LogPosition position;
    TimeMs at;
};

/// What became of an approval: a transfer used it up, another log came after it, or its time is over.
enum class ApprovalState { Open, Used, Withdrawn, Replaced, Expired };
[[nodiscard]] QString toString(ApprovalState state);

struct ListedApproval {
    TransferApproval approval;
    bool isUsed = false;
    std::optional<TimeMs> nextValidUntil; ///< of the next log about the same transfer

    [[nodiscard]] ApprovalState state(TimeMs now) const;
    static ListedApproval fromRow(const Row &row);
};

/// SQL of approvals.
class ApprovalStore {
public:
    static void insert(Sql &sql, const TransferApproval &approval);
    static void remove(Sql &sql, const LogPosition &position);
    /// Newest first, those with an id below `before`; withdrawals are no items of their own.
    [[nodiscard]] static std::vector<ListedApproval> list(Sql &sql, const evm::Address &token,
                                                          std::optional<qint64> before, int limit);
};

} // namespace freehold::token
