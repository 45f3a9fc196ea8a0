// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/wallet_routes.h"

#include "client/desktop/pages/wallet/wallet_page.h"

namespace freehold::desktop {

QList<Route> walletRoutes() { return {route<WalletPage>("/wallet")}; }

} // namespace freehold::desktop
