// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/desktop_api/market.h"

#include <QList>
#include <QString>

namespace freehold::desktop {

/// What stands in the ticket, read; empty where it is no number.
struct Ticket {
    api::OrderSide side = api::OrderSide::Buy;
    std::optional<Shares> shares;
    std::optional<Usdc> price;
    qint64 maxFeeBps = 0;
    bool hasWallet = false;
    std::optional<Usdc> bestBid;
    std::optional<Usdc> bestAsk;
};

/// What an order costs or brings at its price; nothing where it cannot be told.
struct TicketTotal {
    Usdc quote;
    Usdc fee;   ///< at most
    Usdc total; ///< buying: at most paid; selling: at least received
};

struct TicketCheck {
    QString text;
    bool isMet = false;
    bool isNeeded = true; ///< otherwise a warning
};

inline constexpr qint64 kPriceTickMicro = 10'000; ///< a cent; the market takes no finer price

[[nodiscard]] std::optional<TicketTotal> totalOf(const Ticket &ticket);
[[nodiscard]] QList<TicketCheck> checksOf(const Ticket &ticket);
[[nodiscard]] bool canReview(const Ticket &ticket);
/// One sentence of what will happen; empty while something is missing.
[[nodiscard]] QString sentenceOf(const Ticket &ticket, const QString &property);

} // namespace freehold::desktop
