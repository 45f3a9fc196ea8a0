// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/fixed_bytes.h"

namespace freehold::evm {

/// Ethereum's Keccak-256: the padding of the original Keccak submission, not that of FIPS 202's SHA3-256.
[[nodiscard]] Hash32 keccak256(QByteArrayView data);

} // namespace freehold::evm
