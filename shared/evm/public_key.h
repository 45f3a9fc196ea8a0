// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/address.h"
#include "shared/evm/fixed_bytes.h"

#include <secp256k1.h>

namespace freehold::evm {

/// 0x04, x, y (SEC 1, section 2.3.3).
[[nodiscard]] FixedBytes<65> serializePublicKey(const secp256k1_pubkey &key);

/// The last 20 bytes of the Keccak-256 of x and y.
[[nodiscard]] Address addressOf(const FixedBytes<65> &publicKey);

} // namespace freehold::evm
