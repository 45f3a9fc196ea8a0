// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_messages.h"

#include "server/core/clock.h"
#include "server/core/error.h"
#include "shared/evm/signature.h"
#include "shared/evm/typed_data.h"

#include <QJsonArray>

#include <stdexcept>

namespace freehold::marketplace {

namespace {

QJsonArray members(std::initializer_list<std::pair<const char *, const char *>> list)
{
    QJsonArray array;
    for (const auto &[name, type] : list)
        array.append(QJsonObject{{"name", name}, {"type", type}});
    return array;
}

QJsonObject typedData(const QString &primaryType, const QJsonArray &type, const QJsonObject &domain,
                      const QJsonObject &message)
{
    const QJsonArray domainType =
        members({{"name", "string"}, {"version", "string"}, {"chainId", "uint256"}, {"verifyingContract", "address"}});
    return {{"types", QJsonObject{{"EIP712Domain", domainType}, {primaryType, type}}},
            {"primaryType", primaryType},
            {"domain", domain},
            {"message", message}};
}

QJsonObject domainOf(const QString &name, const QString &version, quint64 chainId, const evm::Address &contract)
{
    return {{"name", name},
            {"version", version},
            {"chainId", static_cast<qint64>(chainId)},
            {"verifyingContract", contract.toChecksum()}};
}

evm::Hash32 digestOf(const QJsonObject &typedData)
{
    const auto message = evm::TypedData::fromJson(typedData);
    const auto digest = message ? message->digest() : std::unexpected(message.error());
    if (!digest)
        throw std::logic_error("our own typed data cannot be hashed");
    return *digest;
}

} // namespace

evm::Address marketOf(const blockchain::ChainContracts &contracts)
{
    const auto found = contracts.all.find("marketplace");
    if (found == contracts.all.end())
        throw Error(ErrorCode::Unavailable, "market_not_deployed", "This deployment has no market.");
    return found->second;
}

QJsonObject OrderMessages::orderTypedData(const OrderTerms &terms, const QString &summary) const
{
    const QJsonArray type = members({{"summary", "string"},
                                     {"maker", "address"},
                                     {"token", "address"},
                                     {"side", "uint8"},
                                     {"shares", "uint64"},
                                     {"price", "uint64"},
                                     {"timeInForce", "uint8"},
                                     {"maxFeeBps", "uint16"},
                                     {"expiry", "uint64"},
                                     {"epoch", "uint64"},
                                     {"salt", "uint256"}});
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
    return typedData("Order", type, domainOf("Freehold Marketplace", "1", m_contracts.chainId, marketOf(m_contracts)),
                     message);
}

evm::Hash32 OrderMessages::hashOf(const OrderTerms &terms, const QString &summary) const
{
    return digestOf(orderTypedData(terms, summary));
}

QJsonObject OrderMessages::permitTypedData(const PermitTerms &permit, const UsdcDomain &usdc) const
{
    const QJsonArray type = members({{"owner", "address"},
                                     {"spender", "address"},
                                     {"value", "uint256"},
                                     {"nonce", "uint256"},
                                     {"deadline", "uint256"}});
    const QJsonObject message{{"owner", permit.owner.toChecksum()},
                              {"spender", marketOf(m_contracts).toChecksum()},
                              {"value", QString::number(permit.value.micro)},
                              {"nonce", permit.nonce},
                              {"deadline", QString::number(permit.deadlineSeconds)}};
    return typedData("Permit", type, domainOf(usdc.name, usdc.version, m_contracts.chainId, m_contracts.usdc), message);
}

void requireSignedBy(const QJsonObject &typedData, const QByteArray &signature, const evm::Address &signer,
                     const QString &which)
{
    const auto parsed = evm::Signature::fromBytes(signature);
    const auto recovered = parsed ? evm::recoverAddress(digestOf(typedData), *parsed) : std::unexpected(parsed.error());
    if (!recovered || *recovered != signer)
        throw Error(ErrorCode::RuleRefused, "wrong_signature",
                    QString("The %1 was not signed by the wallet %2.").arg(which, signer.toChecksum()),
                    {{"which", which}});
}

} // namespace freehold::marketplace
