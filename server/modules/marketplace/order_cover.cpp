// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_cover.h"

#include "server/modules/marketplace/order_terms.h"

#include <algorithm>
#include <array>
#include <map>

namespace freehold::marketplace {

namespace {

/// What a wallet has is asked of the newest block, what was settled is known some blocks later: matches that are on their way may
/// have taken from it already, or not yet.
enum class OnTheWay { TakesStill, HasTaken };

Shares needed(const Order &order, OnTheWay matches)
{
    return {order.terms.shares.count - (matches == OnTheWay::TakesStill ? order.settled : order.matched).count};
}

/// An order that waits for nothing takes what is on its way to the chain only.
Shares pending(const Order &order, OnTheWay matches)
{
    const qint64 waits = order.standing == OrderState::Open ? 0 : order.open().count;
    return {needed(order, matches).count - waits};
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

Promised promisedBy(const std::vector<Order> &orders, const evm::Address &token, OnTheWay matches)
{
    Promised promised;
    for (const Order &order : orders)
        if (order.terms.side == OrderSide::Buy || order.terms.token == token)
            add(promised, order.terms, pending(order, matches));
    return promised;
}

} // namespace

Promised promisedBy(const std::vector<Order> &orders, const evm::Address &token)
{
    return promisedBy(orders, token, OnTheWay::TakesStill);
}

Promised AliveOrders::promised(const evm::Address &token) const
{
    const auto found = shares.find(token);
    return {.shares = found == shares.end() ? Shares{} : found->second, .usdc = usdc};
}

void AliveOrders::add(const OrderTerms &terms)
{
    ++count;
    if (terms.side == OrderSide::Sell)
        shares[terms.token].count += terms.shares.count;
    else
        usdc.micro += highestCost(terms, terms.shares).micro;
}

void AliveOrders::leaveOut(const std::vector<Order> &unsettled, const FilledOnChain &filled)
{
    std::map<evm::U256, int> ordersBySalt; // the chain counts those with one salt together
    for (const Order &order : unsettled)
        ++ordersBySalt[order.terms.salt];
    for (const Order &order : unsettled) {
        const auto found = filled.find(order.terms.salt);
        const bool isItsOwn = found != filled.end() && ordersBySalt[order.terms.salt] == 1;
        const qint64 gone = !isItsOwn ? 0 : std::min(found->second, order.matched).count - order.settled.count;
        if (gone <= 0)
            continue;
        if (order.terms.side == OrderSide::Sell)
            shares[order.terms.token].count -= gone;
        else
            usdc.micro -= highestCost(order.terms, {gone}).micro;
    }
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

std::vector<Verdict> verdictsOf(const std::vector<Order> &waiting, const std::vector<Order> &others,
                                const evm::Address &token, const Means &means)
{
    constexpr std::array kBoth{OnTheWay::TakesStill, OnTheWay::HasTaken};
    std::map<OnTheWay, Promised> promised;
    for (const OnTheWay matches : kBoth)
        promised[matches] = promisedBy(others, token, matches);
    std::vector<Verdict> verdicts;
    for (const Order &order : waiting) {
        const OnTheWay matches = order.standing == OrderState::Open ? OnTheWay::HasTaken : OnTheWay::TakesStill;
        const auto shortage = shortageOf(order.terms, needed(order, matches), means, promised[matches]);
        const qint64 waits = shortage ? order.open().count : 0;
        for (const OnTheWay each : kBoth)
            add(promised[each], order.terms, {needed(order, each).count - waits});
        verdicts.push_back({order.id, shortage});
    }
    return verdicts;
}

} // namespace freehold::marketplace
