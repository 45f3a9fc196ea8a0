// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "shared/evm/address.h"

#include <optional>

/// How values of the chain stand in tables: addresses as EIP-55 text, hashes as 32 bytes. What is read was written by us: a
/// value of another form is std::logic_error.
namespace freehold {

[[nodiscard]] evm::Address addressOf(const Row &row, const char *column);
[[nodiscard]] std::optional<evm::Address> optionalAddressOf(const Row &row, const char *column);
[[nodiscard]] evm::Hash32 hashOf(const Row &row, const char *column);
[[nodiscard]] std::optional<evm::Hash32> optionalHashOf(const Row &row, const char *column);

[[nodiscard]] inline SqlValue column(const evm::Address &address) { return address.toChecksum(); }
[[nodiscard]] inline SqlValue column(const evm::Hash32 &hash) { return hash.toBytes(); }

} // namespace freehold
