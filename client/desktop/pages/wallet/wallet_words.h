// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/wallet_contents.h"
#include "client/desktop/wallet/wallet_error.h"

namespace freehold::desktop {

/// What went wrong, and what to do next.
[[nodiscard]] QString walletErrorText(const WalletError &error);
[[nodiscard]] QString accountKindText(AccountKind kind);

} // namespace freehold::desktop
