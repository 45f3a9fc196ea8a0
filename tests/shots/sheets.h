// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/wallet.h"
#include "tests/shots/studio.h"

namespace freehold::desktop::shots {

/// Signing sheets: an ordinary one, one with a danger, and one for which the wallet must be unlocked; it is locked afterwards.
void takeSheets(const Studio &studio, Wallet &wallet);

} // namespace freehold::desktop::shots
