// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_messages.h"

#include "server/core/clock.h"
#include "server/core/error.h"
#include "shared/evm/eip712.h"
#include "shared/evm/keccak.h"
#include "shared/evm/signature.h"

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
                     domain(), message);
}

MessageDomain OrderMessages::domain() const
{
    return {"Freehold Marketplace", "1", m_contracts.chainId, marketOf(m_contracts)};
}

QJsonObject OrderMessages::cancelTypedData(const QString &summary, const evm::Address &maker,
                                           const evm::Hash32 &order) const
{
    return typedData("CancelOrder", {{"summary", "string"}, {"maker", "address"}, {"orderHash", "bytes32"}}, domain(),
                     {{"summary", summary}, {"maker", maker.toChecksum()}, {"orderHash", order.toHex()}});
}

QJsonObject OrderMessages::cancelAllTypedData(const QString &summary, const evm::Address &maker, quint64 epoch) const
{
    return typedData("CancelAllOrders", {{"summary", "string"}, {"maker", "address"}, {"epoch", "uint64"}}, domain(),
                     {{"summary", summary}, {"maker", maker.toChecksum()}, {"epoch", QString::number(epoch)}});
}

/// Straight from the numbers: this is done for every order that comes.
evm::Hash32 OrderMessages::hashOf(const OrderTerms &terms, const QString &summary) const
{
    static const evm::Hash32 kType =
        evm::keccak256("Order(string summary,address maker,address token,uint8 side,uint64 shares,uint64 price,"
                       "uint8 timeInForce,uint16 maxFeeBps,uint64 expiry,uint64 epoch,uint256 salt)");
    const auto number = [](auto value) { return evm::U256(static_cast<quint64>(value)); };
    evm::Eip712Struct order(kType);
    order.addString(summary).add(terms.maker).add(terms.token).add(number(terms.side));
    order.add(number(terms.shares.count)).add(number(terms.price.micro)).add(number(terms.timeInForce));
    order.add(number(terms.maxFeeBps)).add(number(terms.expiresAt.value / kMsPerSecond));
    order.add(number(terms.epoch)).add(terms.salt);
    const evm::Eip712Domain domain{.name = "Freehold Marketplace",
                                   .version = "1",
                                   .chainId = evm::U256(m_contracts.chainId),
                                   .verifyingContract = marketOf(m_contracts),
                                   .salt = std::nullopt};
    return evm::typedDataDigest(domain.separator(), order.hash());
}

} // namespace freehold::marketplace
