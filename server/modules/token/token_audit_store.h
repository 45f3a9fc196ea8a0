// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/token/token_types.h"

#include <map>
#include <vector>

namespace freehold::token {

/// How the last look at one token ended: a row of `token_audits`.
struct AuditRecord {
    evm::Address token;
    PropertyId property;
    quint64 block = 0; ///< whose state was compared
    qint64 wallets = 0;
    std::vector<TokenDifference> differences;
    TimeMs auditedAt;

    static AuditRecord fromRow(const Row &row);
};

/// SQL of the audit.
class TokenAuditStore {
public:
    static void save(Sql &sql, const AuditRecord &record);
    /// By property.
    [[nodiscard]] static std::vector<AuditRecord> all(Sql &sql);
    struct Due {
        PropertyId property;
        TimeMs auditedAt; ///< zero when never
        static Due fromRow(const Row &row);
    };
    /// The token that waits longest for an audit, if the last one was before `before`.
    [[nodiscard]] static std::optional<Due> due(Sql &sql, TimeMs before);
    /// What each wallet holds by its transfers alone, those with nothing left included.
    [[nodiscard]] static std::map<evm::Address, Shares> byTransfers(Sql &sql, const evm::Address &token);
    /// What is left in the lots of each wallet that has any.
    [[nodiscard]] static std::map<evm::Address, Shares> inLots(Sql &sql, const evm::Address &token);
};

} // namespace freehold::token
