// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_columns.h"

#include <stdexcept>

namespace freehold::dividend {

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
    return ownValue(evm::Address::parse(row.text(column)), column);
}

std::optional<evm::Address> optionalAddressOf(const Row &row, const char *column)
{
    return row.optionalText(column) ? std::optional(addressOf(row, column)) : std::nullopt;
}

std::optional<evm::Hash32> optionalHashOf(const Row &row, const char *column)
{
    const auto bytes = row.optionalBytes(column);
    return bytes ? std::optional(ownValue(evm::Hash32::fromBytes(*bytes), column)) : std::nullopt;
}

std::optional<Usdc> optionalUsdc(const Row &row, const char *column)
{
    const auto micro = row.optionalInt64(column);
    return micro ? std::optional(Usdc{*micro}) : std::nullopt;
}

SqlParams paramsOf(const LogPosition &position)
{
    return {{"hash", column(position.transactionHash)}, {"log_index", static_cast<qint64>(position.logIndex)}};
}

} // namespace freehold::dividend
