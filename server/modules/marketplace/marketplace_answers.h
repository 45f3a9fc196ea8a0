// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/marketplace/book_store.h"
#include "server/modules/marketplace/candles.h"
#include "server/modules/marketplace/order_cancellation.h"

#include <QJsonArray>
#include <QJsonObject>

/// How the API shows what this module has.
namespace freehold::marketplace {

/// For its maker.
[[nodiscard]] QJsonObject toJson(const Order &order);
[[nodiscard]] QJsonObject toJson(const OrderCancellation &cancellation);
/// For everybody: who traded is nobody else's business.
[[nodiscard]] QJsonObject publicJson(const Trade &trade);
/// For one of the two; the other one is not named.
[[nodiscard]] QJsonObject ownJson(const Trade &trade, const UserId &user);
/// For admins.
[[nodiscard]] QJsonObject adminJson(const Trade &trade);
[[nodiscard]] QJsonObject toJson(const Level &level);
[[nodiscard]] QJsonObject toJson(const Candle &candle);

/// A book as it rests.
struct BookView {
    PropertyId property;
    qint64 sequence = 0;
    std::vector<Level> bids;
    std::vector<Level> asks;
};
[[nodiscard]] QJsonObject toJson(const BookView &book);

} // namespace freehold::marketplace
