// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/address.h"
#include "shared/evm/private_key.h"
#include "shared/evm/signature.h"
#include "shared/evm/u256.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace freehold::evm {

enum class TransactionType : quint8 {
    Legacy = 0,
    AccessList = 1, ///< EIP-2930
    DynamicFee = 2, ///< EIP-1559
};

/// One account and the storage slots that a transaction announces (EIP-2930).
struct AccessListEntry {
    Address address;
    std::vector<Hash32> storageKeys;

    bool operator==(const AccessListEntry &) const = default;
};

/// A transaction before it is signed. Fields that its type does not have are ignored.
struct Transaction {
    TransactionType type = TransactionType::DynamicFee;
    /// Empty only for a legacy transaction without replay protection (before EIP-155).
    std::optional<quint64> chainId;
    quint64 nonce = 0;
    /// Legacy and EIP-2930.
    U256 gasPriceWei;
    /// EIP-1559.
    U256 maxPriorityFeePerGasWei;
    U256 maxFeePerGasWei;
    quint64 gasLimit = 0;
    /// Empty to create a contract.
    std::optional<Address> to;
    U256 valueWei;
    QByteArray data;
    std::vector<AccessListEntry> accessList;

    /// What the key signs is the Keccak-256 of this.
    [[nodiscard]] QByteArray serializeUnsigned() const;
    [[nodiscard]] Hash32 signingHash() const;

    bool operator==(const Transaction &) const = default;
};

struct SignedTransaction {
    Transaction transaction;
    Signature signature;

    /// The bytes for eth_sendRawTransaction.
    [[nodiscard]] QByteArray serialize() const;
    /// The transaction hash, known before it is sent.
    [[nodiscard]] Hash32 hash() const;
    /// Errors: InvalidSignature.
    [[nodiscard]] Result<Address> sender() const;

    /// Types 0, 1 and 2 in canonical form. Errors: InvalidTransaction, InvalidSignature, and as decodeRlp.
    [[nodiscard]] static Result<SignedTransaction> parse(QByteArrayView data);

    bool operator==(const SignedTransaction &) const = default;
};

[[nodiscard]] SignedTransaction signTransaction(Transaction transaction, const PrivateKey &key);

} // namespace freehold::evm
