// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "shared/evm/address.h"

#include <optional>
#include <vector>

/// How values of the chain stand in this module's tables: addresses as EIP-55 text, hashes as 32 bytes.
namespace freehold::dividend {

[[nodiscard]] evm::Address addressOf(const Row &row, const char *column);
[[nodiscard]] std::optional<evm::Address> optionalAddressOf(const Row &row, const char *column);
[[nodiscard]] std::optional<evm::Hash32> optionalHashOf(const Row &row, const char *column);
[[nodiscard]] std::optional<Usdc> optionalUsdc(const Row &row, const char *column);

[[nodiscard]] inline SqlValue column(const evm::Address &address) { return address.toChecksum(); }
[[nodiscard]] inline SqlValue column(const evm::Hash32 &hash) { return hash.toBytes(); }

/// One log.
struct LogPosition {
    evm::Hash32 transactionHash;
    quint32 logIndex = 0;
    friend auto operator<=>(const LogPosition &, const LogPosition &) = default;
};
/// :hash and :log_index.
[[nodiscard]] SqlParams paramsOf(const LogPosition &position);

/// Sorts behind every id, whatever the collation.
inline const QString kBehindEveryId = "z";

} // namespace freehold::dividend
