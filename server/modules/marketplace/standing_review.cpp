// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/standing_review.h"

#include "server/core/log/log.h"
#include "server/modules/auth/auth.h"
#include "server/modules/compliance/compliance.h"
#include "server/modules/marketplace/book_store.h"
#include "server/modules/marketplace/order_permits.h"
#include "server/modules/marketplace/order_store.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <set>

namespace freehold::marketplace {

namespace {

/// Everything about the token and the wallet, whatever the order.
std::optional<QString> obstacle(const Standing &standing)
{
    if (standing.isTokenPaused)
        return "token_paused";
    if (standing.isFrozen)
        return "wallet_frozen";
    return std::nullopt;
}

/// It waits for something that the review does not see without asking what the rules of the shares say.
bool mayBeOfTheRules(const Order &order)
{
    constexpr std::array kSeen{"token_paused",           "wallet_frozen",
                               "shares_not_free",        "usdc_balance_too_low",
                               "usdc_allowance_too_low", "orders_cancelled_on_chain",
                               "insufficient_usdc",      "insufficient_usdc_allowance"};
    const auto isReason = [&](const char *word) { return order.reason == QLatin1StringView(word); };
    return order.standing == OrderState::Suspended && std::ranges::none_of(kSeen, isReason);
}

} // namespace

StandingReview::StandingReview(Core &core, const MarketplaceConfig &config, const MarketplaceDependencies &modules,
                               OrderAdmission &admission)
    : m_core(core)
    , m_modules(modules)
    , m_admission(admission)
    , m_news(core, modules)
    , m_sweeps(std::chrono::seconds(config.standingSeconds), [this] { return sweep(); }, "marketplace.standing")
{
}

Task<> StandingReview::sweep()
{
    if (!m_modules.blockchain.isActive())
        co_return;
    co_await expire();
    const auto makers = co_await m_core.database.read(OrderStore::makers);
    for (const evm::Address &maker : makers) {
        try {
            co_await reviewWallet(maker);
        } catch (const Error &error) {
            // Whoever comes behind is looked at all the same.
            log::warning("wallet_not_reviewed", {{"wallet", maker.toChecksum()}, {"reason", error.reason}});
        }
    }
}

Task<> StandingReview::expire()
{
    std::vector<Order> expired;
    do {
        expired = co_await m_core.database.write([this](Sql &sql) { return endExpired(sql); });
        tell(expired);
    } while (expired.size() == kExpiredPerTurn);
}

std::vector<Order> StandingReview::endExpired(Sql &sql)
{
    const TimeMs now = m_core.clock.now();
    auto orders = OrderStore::expired(sql, now, kExpiredPerTurn);
    for (Order &order : orders) {
        order.standing = OrderState::Expired;
        order.reason = "expired";
        order.closedAt = now;
        order.revision = BookStore::nextRevision(sql, order.property);
        OrderStore::setStanding(sql, order);
        m_news.expired(sql, order);
    }
    return orders;
}

Task<> StandingReview::reviewUser(UserId user)
{
    const auto wallets =
        co_await m_core.database.read([=, this](Sql &sql) { return m_modules.auth.walletsOf(sql, user); });
    for (const auth::Wallet &wallet : wallets)
        co_await reviewWallet(wallet.address);
}

Task<> StandingReview::reviewToken(evm::Address token)
{
    const auto makers = co_await m_core.database.read([=](Sql &sql) { return OrderStore::makersOf(sql, token); });
    for (const evm::Address &maker : makers)
        co_await review(maker, Rules::Changed);
}

Task<> StandingReview::review(evm::Address wallet, Rules rules)
{
    const auto orders = co_await m_core.database.read([=](Sql &sql) { return OrderStore::aliveOf(sql, wallet); });
    std::set<evm::Address> tokens;
    for (const Order &order : orders)
        if (isWaiting(order))
            tokens.insert(order.terms.token);
    for (const evm::Address &token : tokens) {
        const Standing standing = co_await m_admission.chain().standing(wallet, token);
        const Look look{wallet, token, standing, co_await askRules(orders, token, rules)};
        // Mostly nothing is to be changed, and writes are one after the other.
        const bool isNews =
            co_await m_core.database.read([=, this](Sql &sql) { return !judgments(sql, look).empty(); });
        if (isNews)
            tell(co_await m_core.database.write([=, this](Sql &sql) { return judge(sql, look); }));
    }
}

Task<std::map<OrderId, std::optional<QString>>> StandingReview::askRules(std::vector<Order> orders, evm::Address token,
                                                                         Rules rules)
{
    std::map<OrderId, std::optional<QString>> answers;
    for (const Order &order : orders) {
        const bool isAsked =
            isWaiting(order) && order.terms.token == token && (rules == Rules::Changed || mayBeOfTheRules(order));
        if (!isAsked)
            continue;
        OrderTerms left = order.terms;
        left.shares = order.open();
        answers.emplace(order.id, co_await m_admission.refusedBy(order.user, left));
    }
    co_return answers;
}

/// The rows are read again: what was placed or cancelled since the chain was asked counts as it is.
std::vector<StandingReview::Judgment> StandingReview::judgments(Sql &sql, const Look &look) const
{
    const auto alive = OrderStore::aliveOf(sql, look.wallet);
    std::vector<Order> waiting;
    std::vector<Order> others;
    for (const Order &order : alive)
        (isWaiting(order) && order.terms.token == look.token ? waiting : others).push_back(order);

    Means means = look.standing.means;
    means.usdcAllowance = permitsUnderWay(m_modules.blockchain, sql, look.wallet, look.standing.permitNonce)
                              .allowanceAfter(means.usdcAllowance);
    const auto blocked = obstacle(look.standing);
    const auto verdicts = verdictsOf(waiting, others, look.token, means);
    std::map<UserId, std::optional<QString>> lost; // nearly always one person's
    std::vector<Judgment> judgments;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        const Order &order = waiting[i];
        const auto rules = look.rules.find(order.id);
        const bool isAsked = rules != look.rules.end();
        if (!isAsked && mayBeOfTheRules(order))
            continue; // since the chain was asked
        if (!lost.contains(order.user))
            lost.emplace(order.user, lostStanding(sql, order));
        auto reason = blocked ? blocked : lost.at(order.user);
        if (!reason && isAsked)
            reason = rules->second;
        if (!reason && verdicts[i].shortage)
            reason = verdicts[i].shortage->reason;
        if ((order.standing == OrderState::Suspended) != reason.has_value())
            judgments.push_back({order, reason});
    }
    return judgments;
}

std::vector<Order> StandingReview::judge(Sql &sql, const Look &look)
{
    std::vector<Order> changed;
    for (auto &[order, reason] : judgments(sql, look)) {
        order.standing = reason ? OrderState::Suspended : OrderState::Open;
        order.reason = reason;
        order.revision = BookStore::nextRevision(sql, order.property);
        OrderStore::setStanding(sql, order);
        if (reason)
            m_news.suspended(sql, order);
        else
            m_news.resumed(sql, order);
        changed.push_back(order);
    }
    return changed;
}

std::optional<QString> StandingReview::lostStanding(Sql &sql, const Order &order) const
{
    const auto token = m_modules.token.findToken(sql, order.property);
    const auto lost = m_modules.compliance.lostStanding(sql, order.user, token ? token->rules : api::TokenRules());
    return lost ? std::optional(lost->reason) : std::nullopt;
}

void StandingReview::tell(const std::vector<Order> &orders)
{
    if (!m_listener)
        return;
    for (const Order &order : orders)
        m_listener(order);
}

} // namespace freehold::marketplace
