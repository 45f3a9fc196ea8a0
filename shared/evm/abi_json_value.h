// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/abi_value.h"

#include <QJsonValue>

namespace freehold::evm {

/// A value of one of the ABI's types that are neither arrays nor tuples, as wallets write it in JSON: numbers as JSON numbers
/// or as decimal or "0x" text, bytes as "0x" text. A JSON number too large to be exact is refused.
/// Errors: TypeMismatch, InvalidNumber, OutOfRange, InvalidHex, InvalidLength, InvalidChecksum.
[[nodiscard]] Result<AbiValue> abiValueFromJson(const AbiType &type, const QJsonValue &json);

} // namespace freehold::evm
