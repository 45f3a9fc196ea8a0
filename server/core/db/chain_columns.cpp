// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/chain_columns.h"

#include <stdexcept>

namespace freehold {

namespace {

template <typename T>
T ownValue(evm::Result<T> result, const char *column)
{
    if (!result)
        throw std::logic_error(std::string("bad value in column ") + column);
    return *std::move(result);
}

} // namespace

evm::Address addressOf(const Row &row, const char *column)
{
    // We wrote it: its checksum, a hash, need not be looked at for each of many rows.
    return evm::Address(ownValue(evm::FixedBytes<20>::fromHex(row.text(column)), column));
}

std::optional<evm::Address> optionalAddressOf(const Row &row, const char *column)
{
    return row.optionalText(column) ? std::optional(addressOf(row, column)) : std::nullopt;
}

evm::Hash32 hashOf(const Row &row, const char *column)
{
    return ownValue(evm::Hash32::fromBytes(row.bytes(column)), column);
}

std::optional<evm::Hash32> optionalHashOf(const Row &row, const char *column)
{
    const auto bytes = row.optionalBytes(column);
    return bytes ? std::optional(ownValue(evm::Hash32::fromBytes(*bytes), column)) : std::nullopt;
}

} // namespace freehold
