// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/wallet/sheet_context.h"
#include "generated/desktop_api/common.h"

#include <QPointer>
#include <QWidget>

#include <optional>

namespace freehold::desktop {

class Wallet;

/// Shows typed data of the server to the person and has the wallet sign it: 65 bytes as hex, or nothing when they did not.
/// `summary` is what the server says that it is; the sheet only compares it. Throws ApiError for what is no typed data.
[[nodiscard]] Task<std::optional<QString>> signTypedData(Wallet *wallet, QString address, api::TypedData data,
                                                         QString summary, SheetContext context,
                                                         QPointer<QWidget> parent);

} // namespace freehold::desktop
