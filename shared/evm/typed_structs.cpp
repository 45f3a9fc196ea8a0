// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/typed_structs.h"

#include "shared/evm/keccak.h"

namespace freehold::evm {

namespace {
Hash32 typeHash(QByteArrayView encodedType) { return keccak256(encodedType); }
} // namespace

Hash32 SafeTx::structHash() const
{
    static const Hash32 type =
        typeHash("SafeTx(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,"
                 "uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce)");
    return Eip712Struct(type)
        .add(to)
        .add(valueWei)
        .addBytes(data)
        .add(U256(operation))
        .add(safeTxGas)
        .add(baseGas)
        .add(gasPriceWei)
        .add(gasToken)
        .add(refundReceiver)
        .add(nonce)
        .hash();
}

Hash32 SafeTx::digest(quint64 chainId, const Address &safe) const
{
    const Eip712Domain domain{{}, {}, U256(chainId), safe, {}};
    return typedDataDigest(domain.separator(), structHash());
}

Hash32 PermitMessage::structHash() const
{
    static const Hash32 type =
        typeHash("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
    return Eip712Struct(type).add(owner).add(spender).add(value).add(nonce).add(deadline).hash();
}

Hash32 PermitMessage::digest(const Eip712Domain &domain) const
{
    return typedDataDigest(domain.separator(), structHash());
}

Hash32 PurchaseMessage::structHash() const
{
    static const Hash32 type =
        typeHash("Purchase(address buyer,address token,uint256 shares,uint256 cost,bytes32 nonce,uint256 deadline)");
    return Eip712Struct(type).add(buyer).add(token).add(shares).add(cost).add(nonce).add(deadline).hash();
}

Hash32 PurchaseMessage::digest(quint64 chainId, const Address &primarySale) const
{
    return typedDataDigest(primarySaleDomain(chainId, primarySale).separator(), structHash());
}

Eip712Domain primarySaleDomain(quint64 chainId, const Address &primarySale)
{
    return {QStringLiteral("Freehold PrimarySale"), QStringLiteral("1"), U256(chainId), primarySale, {}};
}

} // namespace freehold::evm
