// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/status_pill.h"
#include "generated/desktop_api/market.h"

namespace freehold::desktop {

[[nodiscard]] QString sideText(api::OrderSide side);
[[nodiscard]] QString orderStateText(api::OrderState state);
[[nodiscard]] QString tradeStateText(api::TradeState state);
[[nodiscard]] QString timeInForceText(api::TimeInForce timeInForce);
/// Whether it can still trade.
[[nodiscard]] bool isOpen(const api::Order &order);

} // namespace freehold::desktop
