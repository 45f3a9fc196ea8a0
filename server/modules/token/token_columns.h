// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "shared/evm/address.h"

#include <optional>

/// How values of the chain stand in this module's tables: addresses as EIP-55 text, hashes as 32 bytes.
namespace freehold::token {

[[nodiscard]] evm::Address addressOf(const Row &row, const char *column);
[[nodiscard]] evm::Hash32 hashOf(const Row &row, const char *column);
[[nodiscard]] std::optional<evm::Hash32> optionalHashOf(const Row &row, const char *column);

[[nodiscard]] inline SqlValue column(const evm::Address &address) { return address.toChecksum(); }
[[nodiscard]] inline SqlValue column(const evm::Hash32 &hash) { return hash.toBytes(); }

/// The only column of a row that an INSERT … RETURNING id gives.
struct NewRowId {
    qint64 value = 0;
    static NewRowId fromRow(const Row &row) { return {row.int64("id")}; }
};

} // namespace freehold::token
