// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/fixed_bytes.h"

#include <QJsonObject>

#include <optional>

namespace freehold::blockchain {

/// The hash of a header, computed from the fields that an answer of eth_getBlockByNumber names (Yellow Paper 4.4; EIP-1559,
/// 4895, 4844, 4788 and 7685 add fields). Who invents a hash does not get it past this. Nothing when a field is missing.
/// A fork to come may add fields: then it is wrong for everybody alike, so it may only decide between two answers.
[[nodiscard]] std::optional<evm::Hash32> computedHash(const QJsonObject &header);

/// Whether the header's own hash is the computed one.
[[nodiscard]] bool holdsTogether(const QJsonObject &header);

} // namespace freehold::blockchain
