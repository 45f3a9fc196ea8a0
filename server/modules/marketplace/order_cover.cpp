// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_cover.h"

#include "server/modules/marketplace/order_terms.h"

namespace freehold::marketplace {

namespace {

/// What is still to be settled: matched or not.
Shares unsettled(const Order &order) { return {order.terms.shares.count - order.settled.count}; }

/// An order that waits for nothing takes what is on its way to the chain only.
Shares pending(const Order &order)
{
    return order.standing == OrderState::Open ? unsettled(order) : Shares{order.matched.count - order.settled.count};
}

void add(Promised &promised, const OrderTerms &terms, Shares shares)
{
    if (terms.side == OrderSide::Sell)
        promised.shares.count += shares.count;
    else
        promised.usdc.micro += highestCost(terms, shares).micro;
}

QJsonObject numbers(const QString &have, const QString &needed, const QString &inOpenOrders)
{
    return {{"have", have}, {"needed", needed}, {"in_open_orders", inOpenOrders}};
}

std::optional<Shortage> shortageOfShares(Shares shares, const Means &means, const Promised &promised)
{
    if (shares.count <= means.freeShares.count - promised.shares.count)
        return std::nullopt;
    const QString have = means.freeShares.toString();
    return Shortage{
        "shares_not_free",
        QString("The order sells %1 shares; the wallet has %2 that can move, and other orders sell %3 of them.")
            .arg(shares.toString(), have, promised.shares.toString()),
        numbers(have, shares.toString(), promised.shares.toString())};
}

std::optional<Shortage> shortageOfUsdc(const char *reason, const char *what, Usdc cost, Usdc have, Usdc promised)
{
    if (cost.micro <= have.micro - promised.micro)
        return std::nullopt;
    return Shortage{QString::fromLatin1(reason),
                    QString("The order costs up to %1 USDC; %2 %3 USDC, and other orders need %4 of them.")
                        .arg(cost.toString(), QString::fromLatin1(what), have.toString(), promised.toString()),
                    numbers(have.toString(), cost.toString(), promised.toString())};
}

} // namespace

Promised promisedBy(const std::vector<Order> &orders, const evm::Address &token)
{
    Promised promised;
    for (const Order &order : orders)
        if (order.terms.side == OrderSide::Buy || order.terms.token == token)
            add(promised, order.terms, pending(order));
    return promised;
}

std::optional<Shortage> shortageOf(const OrderTerms &terms, Shares shares, const Means &means, const Promised &promised)
{
    if (terms.epoch < means.epoch)
        return Shortage{"orders_cancelled_on_chain",
                        "The wallet has cancelled all orders of this epoch on chain.",
                        {{"epoch", QString::number(terms.epoch)}, {"current_epoch", QString::number(means.epoch)}}};
    if (terms.side == OrderSide::Sell)
        return shortageOfShares(shares, means, promised);
    const Usdc cost = highestCost(terms, shares);
    if (auto shortage =
            shortageOfUsdc("usdc_balance_too_low", "the wallet has", cost, means.usdcBalance, promised.usdc))
        return shortage;
    return shortageOfUsdc("usdc_allowance_too_low", "the market may take", cost, means.usdcAllowance, promised.usdc);
}

void requireCovered(const OrderTerms &terms, const Means &means, const Promised &promised)
{
    if (const auto shortage = shortageOf(terms, terms.shares, means, promised))
        throw Error(ErrorCode::RuleRefused, shortage->reason, shortage->message, shortage->params);
}

std::vector<Verdict> verdictsOf(const std::vector<Order> &orders, const Means &means, Promised elsewhere)
{
    std::vector<Verdict> verdicts;
    for (const Order &order : orders) {
        Verdict verdict{order.id, shortageOf(order.terms, unsettled(order), means, elsewhere)};
        add(elsewhere, order.terms,
            verdict.shortage ? Shares{order.matched.count - order.settled.count} : unsettled(order));
        verdicts.push_back(std::move(verdict));
    }
    return verdicts;
}

} // namespace freehold::marketplace
