// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/domain/ids.h"
#include "shared/domain/market_states.h"
#include "shared/evm/address.h"
#include "shared/evm/u256.h"

#include <QByteArray>

#include <expected>
#include <optional>

namespace freehold::api {

/// What somebody wants to trade: the part of an order that a person chooses.
struct OrderWish {
    PropertyId property;
    evm::Address wallet;
    OrderSide side = OrderSide::Buy;
    Shares shares;
    Usdc price; ///< per share
    TimeInForce timeInForce = TimeInForce::GoodTilCancelled;
    qint64 maxFeeBps = 0;
    qint64 expiresAtMs = 0; ///< whole seconds

    /// Body of prepareOrder.
    [[nodiscard]] static std::expected<OrderWish, FieldErrors> parse(const QJsonObject &json);
};

/// A USDC permit (ERC-2612) of the buyer for the market.
struct OrderPermit {
    Usdc value;
    qint64 deadlineSeconds = 0;
    QByteArray signature;
};

/// Body of placeOrder: the order as it was signed. The signatures are of the right length and not yet checked beyond that.
struct SignedOrder {
    OrderWish wish;
    quint64 epoch = 0;
    evm::U256 salt;
    QByteArray signature;
    std::optional<OrderPermit> permit;

    [[nodiscard]] static std::expected<SignedOrder, FieldErrors> parse(const QJsonObject &json);
};

/// Body of cancelOrderOnChain.
struct SignedCancellation {
    QByteArray signature;

    [[nodiscard]] static std::expected<SignedCancellation, FieldErrors> parse(const QJsonObject &json);
};

/// Body of prepareOrdersCancellation.
struct WalletOfOrders {
    evm::Address wallet;

    [[nodiscard]] static std::expected<WalletOfOrders, FieldErrors> parse(const QJsonObject &json);
};

/// Body of cancelOrdersOnChain: everything that the wallet signed in that epoch.
struct EpochCancellation {
    evm::Address wallet;
    quint64 epoch = 0;
    QByteArray signature;

    [[nodiscard]] static std::expected<EpochCancellation, FieldErrors> parse(const QJsonObject &json);
};

/// Query of listOrders.
struct OrderFilter {
    std::optional<PropertyId> property;
    std::optional<OrderState> state;

    [[nodiscard]] static std::expected<OrderFilter, FieldErrors> parse(const QJsonObject &query);
};

/// Query of listCandles.
struct CandleQuery {
    qint64 intervalSeconds = 0;
    qint64 fromMs = 0;
    qint64 toMs = 0;

    static constexpr qint64 kMaxCandles = 1'000;
    [[nodiscard]] static std::expected<CandleQuery, FieldErrors> parse(const QJsonObject &query);
};

} // namespace freehold::api
