// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/wallet_contents.h"
#include "client/desktop/wallet/wallet_error.h"
#include "shared/evm/private_key.h"

#include <map>

namespace freehold::desktop {

/// The keys of an open wallet. Wiped with it.
using KeyRing = std::map<evm::Address, evm::PrivateKey>;

/// The key of one account of a secret; for a single key the index does not matter. Errors: InvalidKey.
[[nodiscard]] Outcome<evm::PrivateKey> deriveAccountKey(const Secret &secret, quint32 index);
/// Of all accounts that can sign. Some milliseconds for each phrase. Errors: Damaged when a key is not that of its address.
[[nodiscard]] Outcome<KeyRing> deriveKeys(const WalletContents &contents);

} // namespace freehold::desktop
