// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/row.h"
#include "shared/domain/money.h"

namespace freehold::marketplace {

/// The trades of one interval; one without trades has none.
struct Candle {
    TimeMs from;
    Usdc open;
    Usdc high;
    Usdc low;
    Usdc close;
    Shares shares;
    Usdc volume;
    qint64 trades = 0;

    static Candle fromRow(const Row &row);
};

} // namespace freehold::marketplace
