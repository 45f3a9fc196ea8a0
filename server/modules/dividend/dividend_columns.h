// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/chain_columns.h"

namespace freehold::dividend {

[[nodiscard]] std::optional<Usdc> optionalUsdc(const Row &row, const char *column);

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
