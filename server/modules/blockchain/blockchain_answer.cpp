// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_answer.h"

namespace freehold::blockchain {

Error badChainAnswer(const QString &detail)
{
    return Error(ErrorCode::ProviderFailed, QStringLiteral("bad_chain_answer"),
                 QStringLiteral("The blockchain node answered something unexpected."), {}, detail);
}

quint64 smallNumber(const evm::U256 &number)
{
    const auto small = number.toUint64();
    if (!small)
        throw badChainAnswer(number.toDecimal());
    return *small;
}

} // namespace freehold::blockchain
