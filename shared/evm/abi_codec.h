// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/abi_type.h"
#include "shared/evm/abi_value.h"

namespace freehold::evm {

/// Encodes a list of values as the tuple's components (Solidity ABI specification, "Formal Specification of the Encoding").
/// Errors: InvalidType when `tuple` is none, TypeMismatch, OutOfRange when an integer does not fit its type.
[[nodiscard]] Result<QByteArray> encodeAbi(const AbiType &tuple, const AbiValue::List &values);

/// As encodeAbi, but an integer too large for its type keeps all its bits, so that the contract refuses the call.
/// For generated bindings, whose C++ types already match the ABI's. Empty if they do not.
[[nodiscard]] QByteArray encodeAbiAsGiven(const AbiType &tuple, const AbiValue::List &values);

/// Decodes what encodeAbi writes. As strict as Solidity's decoder: dirty words and offsets that point outside are refused,
/// padding and bytes after the last tail are ignored. Text that is not UTF-8 gets replacement characters.
/// Data that refers to itself to grow when decoded is refused.
/// Errors: InvalidType, Truncated, OutOfRange, TooLarge.
[[nodiscard]] Result<AbiValue::List> decodeAbi(const AbiType &tuple, QByteArrayView data);

/// The non-standard packed form of abi.encodePacked, for hashes only. Tuples, and arrays of dynamic elements, have none.
/// Errors as encodeAbi.
[[nodiscard]] Result<QByteArray> encodeAbiPacked(const AbiType &tuple, const AbiValue::List &values);

/// Whether an integer word lies in its type's range.
[[nodiscard]] bool fitsInteger(const AbiType &type, const U256 &word);

} // namespace freehold::evm
