// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/in_turns.h"
#include "server/modules/marketplace/order_admission.h"

#include <memory>

namespace freehold::marketplace {

/// The tokens of properties that trade, read once for all orders that ask at the same time.
class TradedTokens {
public:
    using Token = std::shared_ptr<const token::PropertyToken>;

    TradedTokens(Core &core, const OrderAdmission &admission);

    /// As OrderAdmission::requireTraded().
    [[nodiscard]] Task<Token> require(Actor actor, PropertyId property);

private:
    static constexpr std::size_t kMostAtOnce = 256;
    using Turns = InTurns<PropertyId, Token>;

    /// Nothing for a property that does not trade.
    [[nodiscard]] Task<std::vector<Turns::Answer>> read(Turns::Items properties);

    Core &m_core;
    const OrderAdmission &m_admission;
    Turns m_turns;
};

} // namespace freehold::marketplace
