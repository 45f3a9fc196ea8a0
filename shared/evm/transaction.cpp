// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/transaction.h"

#include "shared/evm/keccak.h"
#include "shared/evm/rlp.h"

namespace freehold::evm {

namespace {

RlpItem addressItem(const std::optional<Address> &address)
{
    return RlpItem::data(address ? address->toBytes() : QByteArray());
}

RlpItem accessListItem(const std::vector<AccessListEntry> &entries)
{
    std::vector<RlpItem> items;
    for (const AccessListEntry &entry : entries) {
        std::vector<RlpItem> keys;
        for (const Hash32 &key : entry.storageKeys)
            keys.push_back(RlpItem::data(key.toBytes()));
        items.push_back(RlpItem::list({RlpItem::data(entry.address.toBytes()), RlpItem::list(std::move(keys))}));
    }
    return RlpItem::list(std::move(items));
}

// The fields that every kind of signing covers, in their order.
std::vector<RlpItem> fieldsOf(const Transaction &transaction)
{
    std::vector<RlpItem> fields;
    if (transaction.type != TransactionType::Legacy)
        fields.push_back(RlpItem::number(transaction.chainId.value_or(0)));
    fields.push_back(RlpItem::number(transaction.nonce));
    if (transaction.type == TransactionType::DynamicFee) {
        fields.push_back(RlpItem::number(transaction.maxPriorityFeePerGasWei));
        fields.push_back(RlpItem::number(transaction.maxFeePerGasWei));
    } else {
        fields.push_back(RlpItem::number(transaction.gasPriceWei));
    }
    fields.push_back(RlpItem::number(transaction.gasLimit));
    fields.push_back(addressItem(transaction.to));
    fields.push_back(RlpItem::number(transaction.valueWei));
    fields.push_back(RlpItem::data(transaction.data));
    if (transaction.type != TransactionType::Legacy)
        fields.push_back(accessListItem(transaction.accessList));
    return fields;
}

QByteArray envelope(TransactionType type, std::vector<RlpItem> fields)
{
    const QByteArray payload = encodeRlp(RlpItem::list(std::move(fields)));
    return type == TransactionType::Legacy ? payload : QByteArray(1, static_cast<char>(type)) + payload;
}

// EIP-155: the chain is mixed into v.
U256 signatureV(const Transaction &transaction, const Signature &signature)
{
    if (transaction.type != TransactionType::Legacy)
        return signature.yParity();
    if (!transaction.chainId)
        return signature.v;
    // A doubled 64-bit number always fits 256 bits.
    return *U256(*transaction.chainId).checkedMultiply(2)->checkedAdd(quint64{35} + signature.yParity());
}

} // namespace

QByteArray Transaction::serializeUnsigned() const
{
    std::vector<RlpItem> fields = fieldsOf(*this);
    if (type == TransactionType::Legacy && chainId) {
        fields.push_back(RlpItem::number(*chainId));
        fields.push_back(RlpItem::number(0));
        fields.push_back(RlpItem::number(0));
    }
    return envelope(type, std::move(fields));
}

Hash32 Transaction::signingHash() const { return keccak256(serializeUnsigned()); }

QByteArray SignedTransaction::serialize() const
{
    std::vector<RlpItem> fields = fieldsOf(transaction);
    fields.push_back(RlpItem::number(signatureV(transaction, signature)));
    fields.push_back(RlpItem::number(U256::fromWord(signature.r)));
    fields.push_back(RlpItem::number(U256::fromWord(signature.s)));
    return envelope(transaction.type, std::move(fields));
}

Hash32 SignedTransaction::hash() const { return keccak256(serialize()); }

Result<Address> SignedTransaction::sender() const { return recoverAddress(transaction.signingHash(), signature); }

SignedTransaction signTransaction(Transaction transaction, const PrivateKey &key)
{
    const Signature signature = key.sign(transaction.signingHash());
    return {std::move(transaction), signature};
}

} // namespace freehold::evm
