// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/marketplace/marketplace_types.h"

namespace freehold::test {

constexpr qint64 kDollar = 1'000'000;
constexpr TimeMs kNoon{1'790'000'000'000};

/// An order of 10 shares at 50 USDC; its number is its sequence.
inline marketplace::Order orderOf(qint64 number, const QString &user, OrderSide side, qint64 shares = 10,
                                  qint64 price = 50 * kDollar)
{
    marketplace::Order order;
    order.id = OrderId::trusted(QString("ord_%1").arg(number, 26, 10, QChar('0')));
    order.property = PropertyId::trusted("prop_00000000000000000000000001");
    order.user = UserId::trusted(user);
    order.terms.side = side;
    order.terms.shares = {shares};
    order.terms.price = {price};
    order.terms.maxFeeBps = 50;
    order.terms.expiresAt = kNoon.plusMs(3'600'000);
    order.sequence = number;
    order.revision = number;
    order.placedAt = kNoon;
    return order;
}

} // namespace freehold::test
