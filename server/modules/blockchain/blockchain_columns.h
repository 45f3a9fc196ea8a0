// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/row.h"
#include "shared/evm/address.h"
#include "shared/evm/u256.h"

#include <optional>

/// Chain values as this module's columns hold them: addresses in EIP-55, hashes in hex, wei in decimal. What we wrote
/// ourselves reads back; anything else is a defect and throws.
namespace freehold::blockchain {

[[nodiscard]] inline evm::Address readAddress(const Row &row, const char *column)
{
    return evm::Address::parse(row.text(column)).value();
}

[[nodiscard]] inline evm::Hash32 readHash(const QString &text) { return evm::Hash32::fromHex(text).value(); }

[[nodiscard]] inline evm::U256 readWei(const QString &text) { return evm::U256::fromDecimal(text).value(); }

[[nodiscard]] inline quint64 readUint64(const Row &row, const char *column)
{
    return static_cast<quint64>(row.int64(column));
}

[[nodiscard]] inline std::optional<quint64> readOptionalUint64(const Row &row, const char *column)
{
    const auto value = row.optionalInt64(column);
    return value ? std::optional(static_cast<quint64>(*value)) : std::nullopt;
}

} // namespace freehold::blockchain
