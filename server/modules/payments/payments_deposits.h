// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/payments/payments_circle.h"
#include "server/modules/payments/payments_ledger.h"
#include "server/modules/payments/payments_limits.h"

namespace freehold::payments {

/// Dollars that arrive at Circle.
class Deposits {
public:
    Deposits(Core &core, Circle &circle) : m_core(core), m_circle(circle), m_ledger(core.clock) { }

    /// Books what has arrived of the last weeks' deposits: one may wait while younger ones arrive.
    [[nodiscard]] Task<> poll();

    static constexpr qint64 kLookBackMs = 30 * kDayMs;

private:
    Core &m_core;
    Circle &m_circle;
    Ledger m_ledger;
};

} // namespace freehold::payments
