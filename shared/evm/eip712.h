// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/address.h"
#include "shared/evm/fixed_bytes.h"
#include "shared/evm/u256.h"

#include <QString>

#include <optional>

namespace freehold::evm {

/// EIP-712's domain. Only the members that are set take part, in the standard's order.
struct Eip712Domain {
    std::optional<QString> name;
    std::optional<QString> version;
    std::optional<U256> chainId;
    std::optional<Address> verifyingContract;
    std::optional<Hash32> salt;

    [[nodiscard]] Hash32 separator() const;
};

/// Builds hashStruct of a struct known when the code is written; add its members in the order of the type's text.
///     Eip712Struct("Mail(address to,string text)").add(to).addString(text).hash()
class Eip712Struct {
public:
    /// The struct's encodeType, referenced structs appended as the standard says.
    explicit Eip712Struct(QAnyStringView encodedType);
    explicit Eip712Struct(const Hash32 &typeHash);

    Eip712Struct &add(const U256 &value);
    Eip712Struct &add(const Address &value);
    /// bytes32, or the hash of a nested struct.
    Eip712Struct &add(const Hash32 &value);
    Eip712Struct &addBool(bool value);
    Eip712Struct &addString(QAnyStringView text);
    Eip712Struct &addBytes(QByteArrayView bytes);

    [[nodiscard]] Hash32 hash() const;

private:
    QByteArray m_preimage;
};

/// What is signed: Keccak-256 of 0x1901, the domain separator and the struct's hash.
[[nodiscard]] Hash32 typedDataDigest(const Hash32 &domainSeparator, const Hash32 &structHash);

} // namespace freehold::evm
