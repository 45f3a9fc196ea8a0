// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_messages.h"

#include "server/core/clock.h"
#include "server/core/error.h"

namespace freehold::marketplace {

evm::Address marketOf(const blockchain::ChainContracts &contracts)
{
    const auto found = contracts.all.find("marketplace");
    if (found == contracts.all.end())
        throw Error(ErrorCode::Unavailable, "market_not_deployed", "This deployment has no market.");
    return found->second;
}

QJsonObject OrderMessages::orderTypedData(const OrderTerms &terms, const QString &summary) const
{
    const QJsonObject message{{"summary", summary},
                              {"maker", terms.maker.toChecksum()},
                              {"token", terms.token.toChecksum()},
                              {"side", static_cast<int>(terms.side)},
                              {"shares", QString::number(terms.shares.count)},
                              {"price", QString::number(terms.price.micro)},
                              {"timeInForce", static_cast<int>(terms.timeInForce)},
                              {"maxFeeBps", static_cast<int>(terms.maxFeeBps)},
                              {"expiry", QString::number(terms.expiresAt.value / kMsPerSecond)},
                              {"epoch", QString::number(terms.epoch)},
                              {"salt", terms.salt.toDecimal()}};
    return typedData("Order",
                     {{"summary", "string"},
                      {"maker", "address"},
                      {"token", "address"},
                      {"side", "uint8"},
                      {"shares", "uint64"},
                      {"price", "uint64"},
                      {"timeInForce", "uint8"},
                      {"maxFeeBps", "uint16"},
                      {"expiry", "uint64"},
                      {"epoch", "uint64"},
                      {"salt", "uint256"}},
                     {"Freehold Marketplace", "1", m_contracts.chainId, marketOf(m_contracts)}, message);
}

evm::Hash32 OrderMessages::hashOf(const OrderTerms &terms, const QString &summary) const
{
    return digestOf(orderTypedData(terms, summary));
}

} // namespace freehold::marketplace
