// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/token/token_types.h"

#include <set>
#include <vector>

namespace freehold::token {

struct LogPosition {
    evm::Hash32 transactionHash;
    quint32 logIndex = 0;
    friend auto operator<=>(const LogPosition &, const LogPosition &) = default;
};

/// SQL of `property_tokens` and of the rules and sales beside it.
class TokenStore {
public:
    static void insert(Sql &sql, const PropertyToken &token);
    static void remove(Sql &sql, PropertyId property);
    [[nodiscard]] static std::optional<PropertyToken> find(Sql &sql, PropertyId property);
    [[nodiscard]] static std::optional<PropertyToken> findByAddress(Sql &sql, const evm::Address &address);
    /// Of newer properties first.
    [[nodiscard]] static std::vector<PropertyToken> page(Sql &sql, const std::optional<PropertyId> &before, int limit);
    [[nodiscard]] static std::vector<PropertyToken> all(Sql &sql);
    [[nodiscard]] static std::set<evm::Address> addresses(Sql &sql);
    [[nodiscard]] static TokenFigures figures(Sql &sql, const LastMonths &months);
    /// Adds to what was sold and raised; negative to undo.
    static void addSale(Sql &sql, const evm::Address &token, qint64 shares, qint64 microUsdc);

    static void insertRules(Sql &sql, const evm::Address &token, const api::TokenRules &rules, const LogPosition &at);
    static void removeRules(Sql &sql, const LogPosition &at);
    static void insertSale(Sql &sql, const evm::Address &token, std::optional<TimeMs> deadline, Usdc minimumRaise);
    [[nodiscard]] static bool hasSale(Sql &sql, const evm::Address &token);
    static void removeSale(Sql &sql, const evm::Address &token);
};

} // namespace freehold::token
