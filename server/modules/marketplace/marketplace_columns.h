// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/marketplace/marketplace_types.h"

/// How values of the chain and words of this module stand in its tables.
namespace freehold::marketplace {

[[nodiscard]] evm::Address addressOf(const Row &row, const char *column);
[[nodiscard]] std::optional<evm::Hash32> optionalHashOf(const Row &row, const char *column);
[[nodiscard]] evm::U256 saltOf(const Row &row);
[[nodiscard]] inline SqlValue column(const evm::Address &address) { return address.toChecksum(); }
[[nodiscard]] inline SqlValue column(const evm::Hash32 &hash) { return hash.toBytes(); }

/// "nobody", "buyer", "seller", "both".
[[nodiscard]] QString toString(Fault fault);
[[nodiscard]] Fault faultFromString(const QString &text);

/// One log of the chain.
struct LogPosition {
    evm::Hash32 transactionHash;
    quint32 logIndex = 0;
};

/// The only column of a row.
struct Number {
    qint64 value = 0;
    static Number fromRow(const Row &row) { return {row.int64("number")}; }
};

/// Sorts behind every id, whatever the collation.
inline const QString kBehindEveryId = "z";

} // namespace freehold::marketplace
