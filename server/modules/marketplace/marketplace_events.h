// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/market_ids.h"
#include "shared/evm/address.h"

#include <QJsonObject>

namespace freehold::marketplace {

/// An order is not what it was, by the chain's word: for whoever watches it.
struct OrderChanged {
    static constexpr const char *topic = "marketplace.order_changed";
    OrderId order;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static OrderChanged fromJson(const QJsonObject &json);
};

/// How a trade ended, or that it has not ended after all: for whoever watches the property's trades.
struct TradeChanged {
    static constexpr const char *topic = "marketplace.trade_changed";
    TradeId trade;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static TradeChanged fromJson(const QJsonObject &json);
};

/// What a person's wallets have, or may do, is not what it was: their orders are looked at again.
struct MeansChanged {
    static constexpr const char *topic = "marketplace.means_changed";
    UserId user;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static MeansChanged fromJson(const QJsonObject &json);
};

/// Other rules hold for a token: its orders are looked at again.
struct RulesChanged {
    static constexpr const char *topic = "marketplace.rules_changed";
    evm::Address token;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static RulesChanged fromJson(const QJsonObject &json);
};

} // namespace freehold::marketplace
