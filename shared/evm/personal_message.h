// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/fixed_bytes.h"

namespace freehold::evm {

/// EIP-191 version 0x45: Keccak-256 of "\x19Ethereum Signed Message:\n", the length in decimal, and the message.
[[nodiscard]] Hash32 personalMessageHash(QByteArrayView message);

} // namespace freehold::evm
