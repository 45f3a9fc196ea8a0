// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/market/ticket_terms.h"

#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace freehold::desktop {

namespace {

struct TicketWords {
    Q_DECLARE_TR_FUNCTIONS(TicketWords)
};

/// A price this far from the best one is rather a slip of the finger.
constexpr qint64 kFarPercent = 10;

bool isOnTick(const Ticket &ticket)
{
    return ticket.price && ticket.price->micro > 0 && ticket.price->micro % kPriceTickMicro == 0;
}

/// The price that it would meet in the book.
std::optional<Usdc> facing(const Ticket &ticket)
{
    return ticket.side == api::OrderSide::Buy ? ticket.bestAsk : ticket.bestBid;
}

bool crosses(const Ticket &ticket)
{
    const auto best = facing(ticket);
    if (!best || !ticket.price)
        return false;
    return ticket.side == api::OrderSide::Buy ? *ticket.price >= *best : *ticket.price <= *best;
}

bool isFarOff(const Ticket &ticket)
{
    const auto best = facing(ticket);
    if (!best || !ticket.price || !crosses(ticket))
        return false;
    return std::abs(ticket.price->micro - best->micro) > best->micro / 100 * kFarPercent;
}

} // namespace

std::optional<TicketTotal> totalOf(const Ticket &ticket)
{
    if (!ticket.shares || ticket.shares->count <= 0 || !isOnTick(ticket))
        return std::nullopt;
    const auto value = quote(*ticket.shares, *ticket.price);
    if (!value)
        return std::nullopt;
    const Usdc fee{value->micro / kAllBasisPoints * ticket.maxFeeBps};
    const bool isBuy = ticket.side == api::OrderSide::Buy;
    const auto total = isBuy ? checkedAdd(*value, fee) : std::optional(Usdc{value->micro - fee.micro});
    return total ? std::optional(TicketTotal{*value, fee, *total}) : std::nullopt;
}

QList<TicketCheck> checksOf(const Ticket &ticket)
{
    QList<TicketCheck> checks{
        {TicketWords::tr("Whole shares, at least one"), ticket.shares && ticket.shares->count > 0},
        {TicketWords::tr("Price in whole cents"), isOnTick(ticket)},
        {TicketWords::tr("A linked wallet on this computer"), ticket.hasWallet},
    };
    if (ticket.price && facing(ticket))
        checks.append({isFarOff(ticket) ? TicketWords::tr("The price is more than 10 % worse than the best one")
                                        : TicketWords::tr("The price is near the best one, or better for you"),
                       !isFarOff(ticket), false});
    return checks;
}

bool canReview(const Ticket &ticket)
{
    const auto checks = checksOf(ticket);
    return totalOf(ticket).has_value()
        && std::ranges::all_of(checks, [](const TicketCheck &check) { return check.isMet || !check.isNeeded; });
}

QString sentenceOf(const Ticket &ticket, const QString &property)
{
    const auto total = totalOf(ticket);
    if (!total)
        return {};
    const QString shares = format::shares(*ticket.shares);
    const QString price = format::usdc(*ticket.price);
    const QString when = crosses(ticket)
        ? TicketWords::tr("It trades at once with what is in the book, as far as that goes.")
        : TicketWords::tr("It waits in the book until somebody takes it.");
    const QString act = ticket.side == api::OrderSide::Buy
        ? TicketWords::tr("Buys %1 of %2 at %3 or less; you pay %4 at most, fee included.")
        : TicketWords::tr("Sells %1 of %2 at %3 or more; you receive %4 at least, fee deducted.");
    return act.arg(shares, property, price, format::usdc(total->total)) + u' ' + when;
}

} // namespace freehold::desktop
