// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <secp256k1.h>

namespace freehold::evm {

/// The process's one libsecp256k1 context, blinded against side channels when first used; safe from any thread.
[[nodiscard]] const secp256k1_context *secp256k1Context();

} // namespace freehold::evm
