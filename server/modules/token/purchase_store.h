// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/token/token_store.h"
#include "shared/api/purchase_api.h"
#include "shared/evm/address.h"

#include <vector>

namespace freehold::token {

/// A row of `purchases`.
struct Purchase {
    PurchaseId id;
    PropertyId property;
    evm::Address token;
    UserId user;
    evm::Address wallet;
    Shares shares;
    Usdc pricePerShare;
    Usdc cost;
    PurchaseState state = PurchaseState::Requested;
    QString permitNonce; ///< decimal; the USDC contract's nonce of the wallet
    TimeMs expiresAt;
    api::PurchaseSignatures signatures; ///< empty before SUBMITTED
    std::optional<evm::Hash32> transactionHash;
    std::optional<QString> failureReason;
    QJsonObject failureParams;
    /// Of a FAILED one whose relay was signed: whoever knows it can carry it out until then.
    std::optional<TimeMs> executableUntil;
    TimeMs createdAt;
    std::optional<TimeMs> submittedAt;
    std::optional<TimeMs> confirmedAt;
    std::optional<TimeMs> refundedAt;       ///< written by SaleEventStore only
    std::optional<QString> waitingReason{}; ///< of its relay, and no column: PurchaseService asks for it

    static Purchase fromRow(const Row &row);
};

/// SQL of `purchases`.
class PurchaseStore {
public:
    static void insert(Sql &sql, const Purchase &purchase);
    /// Writes everything that may change.
    static void update(Sql &sql, const Purchase &purchase);
    [[nodiscard]] static std::optional<Purchase> find(Sql &sql, PurchaseId id);
    /// NotFound also for somebody else's.
    [[nodiscard]] static Purchase getOf(Sql &sql, const UserId &user, PurchaseId id);
    /// Another purchase of the same wallet that is SUBMITTED, or FAILED and could be carried out after `since`.
    [[nodiscard]] static std::optional<Purchase> anotherOnItsWay(Sql &sql, const Purchase &purchase, TimeMs since);
    /// Handed in, and not seen on chain yet; oldest first.
    [[nodiscard]] static std::vector<Purchase> submittedOf(Sql &sql, const UserId &user);
    /// Newest first.
    [[nodiscard]] static std::vector<Purchase> list(Sql &sql, const UserId &user, std::optional<PurchaseId> before,
                                                    int limit);
};

} // namespace freehold::token
