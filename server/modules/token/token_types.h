// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/last_months.h"
#include "server/core/db/row.h"
#include "shared/api/token_api.h"
#include "shared/evm/address.h"

#include <optional>

namespace freehold::token {

/// A property's share token as the chain knows it: a row of `property_tokens` with its sale's deadline and its rules.
struct PropertyToken {
    PropertyId property;
    evm::Address address;
    QString name;
    QString symbol;
    Shares authorizedShares;
    Usdc pricePerShare;
    evm::Hash32 deedHash;
    Shares soldShares;
    Usdc raised;
    evm::Hash32 transactionHash;
    quint64 blockNumber = 0;
    TimeMs tokenizedAt;
    std::optional<TimeMs> saleDeadline;
    std::optional<Usdc> minimumRaise; ///< nothing when the sale cannot fail
    bool hasRaisedMinimum = true;
    bool isSaleClosed = false;
    bool isSaleCancelled = false;
    Usdc released; ///< to the Treasury
    Usdc refunded; ///< or owed to buyers whom USDC would not pay
    api::TokenRules rules;

    static PropertyToken fromRow(const Row &row);
};

/// All tokens together, in numbers.
struct TokenFigures {
    ByMonth tokenized; ///< tokens, by when they came to be
    Usdc raised;       ///< in first sales, also what was refunded since
};

/// A wallet that holds shares, with its number among the token's holders: they are numbered from 1 on in the order of their
/// first shares, as the contract does.
struct NumberedHolder {
    evm::Address wallet;
    qint64 number = 0;
    Shares shares;

    static NumberedHolder fromRow(const Row &row);
};

/// One way in which the tables and the chain disagree.
struct TokenDifference {
    PropertyId property;
    QString what; ///< "total supply", "balance of 0x…", "shares of investor 7", "money raised"…
    QString chain;
    QString tables;
};

} // namespace freehold::token
