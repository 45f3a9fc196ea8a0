// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/purchase_messages.h"

#include "generated/contracts/primary_sale.h"
#include "shared/evm/signature.h"
#include "shared/evm/text_bytes32.h"

#include <stdexcept>

namespace freehold::token {

namespace {

namespace sale_abi = contracts::primary_sale;

qint64 deadlineSeconds(const Purchase &purchase) { return purchase.expiresAt.value / kMsPerSecond; }

evm::U256 word(qint64 amount) { return {static_cast<quint64>(amount)}; }

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
    const QJsonObject message{
        {QStringLiteral("buyer"), purchase.wallet.toChecksum()},
        {QStringLiteral("token"), purchase.token.toChecksum()},
        {QStringLiteral("shares"), QString::number(purchase.shares.count)},
        {QStringLiteral("cost"), QString::number(purchase.cost.micro)},
        {QStringLiteral("nonce"), evm::toBytes32(purchase.id.text()).toHex()},
        {QStringLiteral("deadline"), QString::number(deadlineSeconds(purchase))},
    };
    return typedData("Purchase",
                     {{"buyer", "address"},
                      {"token", "address"},
                      {"shares", "uint256"},
                      {"cost", "uint256"},
                      {"nonce", "bytes32"},
                      {"deadline", "uint256"}},
                     {"Freehold PrimarySale", "1", m_contracts.chainId, m_contracts.primarySale}, message);
}

QJsonObject PurchaseMessages::permitTypedData(const Purchase &purchase, const MessageDomain &usdc) const
{
    return typedData(UsdcPermit{.owner = purchase.wallet,
                                .spender = m_contracts.primarySale,
                                .value = purchase.cost,
                                .nonce = purchase.permitNonce,
                                .deadlineSeconds = deadlineSeconds(purchase)},
                     usdc);
}

QJsonObject PurchaseMessages::authorizationTypedData(const Purchase &purchase, const MessageDomain &usdc) const
{
    const QJsonObject message{
        {QStringLiteral("from"), purchase.wallet.toChecksum()},
        {QStringLiteral("to"), m_contracts.primarySale.toChecksum()},
        {QStringLiteral("value"), QString::number(purchase.cost.micro)},
        {QStringLiteral("validAfter"), QStringLiteral("0")},
        {QStringLiteral("validBefore"), QString::number(deadlineSeconds(purchase))},
        // The purchase itself, so that the authorization is good for nothing else.
        {QStringLiteral("nonce"), digestOf(purchaseTypedData(purchase)).toHex()},
    };
    return typedData("ReceiveWithAuthorization",
                     {{"from", "address"},
                      {"to", "address"},
                      {"value", "uint256"},
                      {"validAfter", "uint256"},
                      {"validBefore", "uint256"},
                      {"nonce", "bytes32"}},
                     usdc, message);
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

} // namespace freehold::token
