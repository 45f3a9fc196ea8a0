// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_columns.h"

namespace freehold::dividend {

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
