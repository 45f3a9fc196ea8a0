// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth.h"

namespace freehold::marketplace {

/// Throws RuleRefused "wrong_signature" {which} unless `signer` signed exactly this: by its key, or, where it is a contract,
/// as that one says. Else the signature as contracts take it, v being 27 or 28.
[[nodiscard]] Task<QByteArray> requireSignedByWallet(auth::ContractWalletCheck contracts, evm::Hash32 digest,
                                                     QByteArray signature, evm::Address signer, QString which);

} // namespace freehold::marketplace
