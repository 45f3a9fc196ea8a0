// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/purchase_messages.h"

#include "generated/contracts/primary_sale.h"
#include "shared/evm/signature.h"
#include "shared/evm/text_bytes32.h"
#include "shared/evm/typed_data.h"

#include <QJsonArray>

#include <stdexcept>

namespace freehold::token {

namespace {

namespace sale_abi = contracts::primary_sale;

QJsonArray members(std::initializer_list<std::pair<const char *, const char *>> list)
{
    QJsonArray array;
    for (const auto &[name, type] : list)
        array.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(name)},
                                 {QStringLiteral("type"), QString::fromLatin1(type)}});
    return array;
}

QJsonObject typedData(const QString &primaryType, const QJsonArray &type, const QJsonObject &domain,
                      const QJsonObject &message)
{
    const QJsonArray domainType =
        members({{"name", "string"}, {"version", "string"}, {"chainId", "uint256"}, {"verifyingContract", "address"}});
    return {
        {QStringLiteral("types"), QJsonObject{{QStringLiteral("EIP712Domain"), domainType}, {primaryType, type}}},
        {QStringLiteral("primaryType"), primaryType},
        {QStringLiteral("domain"), domain},
        {QStringLiteral("message"), message},
    };
}

QJsonObject domainOf(const QString &name, const QString &version, quint64 chainId, const evm::Address &contract)
{
    return {
        {QStringLiteral("name"), name},
        {QStringLiteral("version"), version},
        {QStringLiteral("chainId"), static_cast<qint64>(chainId)},
        {QStringLiteral("verifyingContract"), contract.toChecksum()},
    };
}

qint64 deadlineSeconds(const Purchase &purchase) { return purchase.expiresAt.value / kMsPerSecond; }

evm::U256 word(qint64 amount) { return {static_cast<quint64>(amount)}; }

evm::Hash32 digestOf(const QJsonObject &typedData)
{
    const auto message = evm::TypedData::fromJson(typedData);
    const auto digest = message ? message->digest() : std::unexpected(message.error());
    if (!digest)
        throw std::logic_error("our own typed data cannot be hashed");
    return *digest;
}

evm::Signature checkedBefore(const QByteArray &bytes)
{
    const auto signature = evm::Signature::fromBytes(bytes);
    if (!signature)
        throw std::logic_error("a stored signature is not valid");
    return *signature;
}

} // namespace

QJsonObject PurchaseMessages::purchaseTypedData(const Purchase &purchase) const
{
    const QJsonArray type = members({{"buyer", "address"},
                                     {"token", "address"},
                                     {"shares", "uint256"},
                                     {"cost", "uint256"},
                                     {"nonce", "bytes32"},
                                     {"deadline", "uint256"}});
    const QJsonObject message{
        {QStringLiteral("buyer"), purchase.wallet.toChecksum()},
        {QStringLiteral("token"), purchase.token.toChecksum()},
        {QStringLiteral("shares"), QString::number(purchase.shares.count)},
        {QStringLiteral("cost"), QString::number(purchase.cost.micro)},
        {QStringLiteral("nonce"), evm::toBytes32(purchase.id.text()).toHex()},
        {QStringLiteral("deadline"), QString::number(deadlineSeconds(purchase))},
    };
    return typedData(QStringLiteral("Purchase"), type,
                     domainOf(QStringLiteral("Freehold PrimarySale"), QStringLiteral("1"), m_contracts.chainId,
                              m_contracts.primarySale),
                     message);
}

QJsonObject PurchaseMessages::permitTypedData(const Purchase &purchase, const UsdcDomain &usdc) const
{
    const QJsonArray type = members({{"owner", "address"},
                                     {"spender", "address"},
                                     {"value", "uint256"},
                                     {"nonce", "uint256"},
                                     {"deadline", "uint256"}});
    const QJsonObject message{
        {QStringLiteral("owner"), purchase.wallet.toChecksum()},
        {QStringLiteral("spender"), m_contracts.primarySale.toChecksum()},
        {QStringLiteral("value"), QString::number(purchase.cost.micro)},
        {QStringLiteral("nonce"), purchase.permitNonce},
        {QStringLiteral("deadline"), QString::number(deadlineSeconds(purchase))},
    };
    return typedData(QStringLiteral("Permit"), type,
                     domainOf(usdc.name, usdc.version, m_contracts.chainId, m_contracts.usdc), message);
}

QJsonObject PurchaseMessages::authorizationTypedData(const Purchase &purchase, const UsdcDomain &usdc) const
{
    const QJsonArray type = members({{"from", "address"},
                                     {"to", "address"},
                                     {"value", "uint256"},
                                     {"validAfter", "uint256"},
                                     {"validBefore", "uint256"},
                                     {"nonce", "bytes32"}});
    const QJsonObject message{
        {QStringLiteral("from"), purchase.wallet.toChecksum()},
        {QStringLiteral("to"), m_contracts.primarySale.toChecksum()},
        {QStringLiteral("value"), QString::number(purchase.cost.micro)},
        {QStringLiteral("validAfter"), QStringLiteral("0")},
        {QStringLiteral("validBefore"), QString::number(deadlineSeconds(purchase))},
        // The purchase itself, so that the authorization is good for nothing else.
        {QStringLiteral("nonce"), digestOf(purchaseTypedData(purchase)).toHex()},
    };
    return typedData(QStringLiteral("ReceiveWithAuthorization"), type,
                     domainOf(usdc.name, usdc.version, m_contracts.chainId, m_contracts.usdc), message);
}

QByteArray PurchaseMessages::relayCall(const Purchase &purchase) const
{
    const evm::U256 deadline = word(deadlineSeconds(purchase));
    const sale_abi::Purchase signedPurchase{
        .buyer = purchase.wallet,
        .token = purchase.token,
        .shares = word(purchase.shares.count),
        .cost = word(purchase.cost.micro),
        .nonce = evm::toBytes32(purchase.id.text()),
        .deadline = deadline,
    };
    if (!purchase.signatures.authorization.isEmpty())
        return sale_abi::encodePurchaseWithAuthorization(
            signedPurchase,
            {.validAfter = word(0),
             .validBefore = deadline,
             .signature = checkedBefore(purchase.signatures.authorization).toBytes()});
    const evm::Signature permit = checkedBefore(purchase.signatures.permit);
    const sale_abi::Permit permitArgument{word(purchase.cost.micro), deadline, permit.v, permit.r, permit.s};
    // Normalized, so that a v of 0 or 1 becomes what the contract takes.
    const QByteArray signature = checkedBefore(purchase.signatures.purchase).toBytes();
    return sale_abi::encodePurchaseWithPermit(signedPurchase, signature, permitArgument);
}

void requireSignedBy(const QJsonObject &typedData, const QByteArray &signature, const evm::Address &signer,
                     const QString &which)
{
    const evm::Hash32 digest = digestOf(typedData);
    const auto parsed = evm::Signature::fromBytes(signature);
    const auto recovered = parsed ? evm::recoverAddress(digest, *parsed) : std::unexpected(parsed.error());
    if (!recovered || *recovered != signer)
        throw Error(ErrorCode::RuleRefused, QStringLiteral("wrong_signature"),
                    QStringLiteral("The %1 was not signed by the wallet %2.").arg(which, signer.toChecksum()),
                    {{QStringLiteral("which"), which}});
}

} // namespace freehold::token
