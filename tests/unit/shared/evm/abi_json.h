// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/abi_value.h"

#include <QJsonValue>

namespace freehold::evm::test {

/// A value as the vectors write it: numbers in decimal or hex text, bytes in hex, lists as arrays,
/// each possibly wrapped as {"type", "value"}. Aborts on anything else.
[[nodiscard]] AbiValue abiValueFromJson(const AbiType &type, QJsonValue json);

/// A list of such values for the components of a tuple.
[[nodiscard]] AbiValue::List abiListFromJson(const AbiType &tuple, const QJsonValue &json);

} // namespace freehold::evm::test
