// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/wallet/sheet_context.h"
#include "generated/desktop_api/common.h"

#include <QUrl>

namespace freehold::desktop {

class ApiClient;
class Wallet;

/// What a signing sheet is read with: the deployment as the server tells it, the accounts and contacts of the wallet, and the
/// program's own idea of the server and the time. Throws ApiError.
[[nodiscard]] Task<SheetContext> loadSheetContext(ApiClient *client, const Wallet *wallet);
/// As above, with the property and its token. Throws ApiError.
[[nodiscard]] Task<SheetContext> loadSheetContext(ApiClient *client, const Wallet *wallet, PropertyId property);

/// "freehold.example:8443", as sign-in messages write it.
[[nodiscard]] QString authorityOf(const QUrl &server);
/// As wallets take it.
[[nodiscard]] QJsonObject toWalletJson(const api::TypedData &data);

} // namespace freehold::desktop
