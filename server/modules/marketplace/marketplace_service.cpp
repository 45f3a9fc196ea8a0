// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/marketplace_service.h"

#include "server/core/clock.h"
#include "server/modules/auth/auth.h"
#include "server/modules/marketplace/maker_signature.h"
#include "server/modules/marketplace/order_end.h"

namespace freehold::marketplace {

namespace {

/// What this server knows of a wallet that is about to trade.
struct Known {
    AliveOrders others;
    PermitsUnderWay permits;
    std::vector<evm::U256> salts; ///< of its orders that wait or are on their way
};

OrderTerms termsOf(const api::OrderWish &wish, const evm::Address &token)
{
    OrderTerms terms;
    terms.maker = wish.wallet;
    terms.token = token;
    terms.side = wish.side;
    terms.shares = wish.shares;
    terms.price = wish.price;
    terms.timeInForce = wish.timeInForce;
    terms.maxFeeBps = wish.maxFeeBps;
    terms.expiresAt = {wish.expiresAtMs};
    return terms;
}

OrderTerms termsOf(const api::SignedOrder &given, const evm::Address &token)
{
    OrderTerms terms = termsOf(given.wish, token);
    terms.epoch = given.epoch;
    terms.salt = given.salt;
    return terms;
}

} // namespace

Task<MarketplaceService::Prepared> MarketplaceService::prepare(Actor actor, api::OrderWish wish)
{
    requireTerms(termsOf(wish, {}), m_core.clock.now());
    const token::PropertyToken token = co_await m_core.database.read(
        [=, this](Sql &sql) { return m_admission.requireTraded(sql, actor, wish.property); });
    OrderTerms terms = termsOf(wish, token.address);
    const MakerFacts facts = co_await m_admission.ask(actor.id, terms);
    Standing standing = facts.standing;
    terms.epoch = standing.means.epoch;
    const auto known = co_await m_core.database.read([=, this](Sql &sql) {
        m_admission.requireAllowed(sql, actor.id, terms, facts);
        requireEpochGoesOn(sql, terms);
        return Known{.others = OrderAdmission::others(sql, OrderStore::countAlive(sql, terms.maker), terms.maker,
                                                      facts.standing),
                     .permits = permitsUnderWay(m_modules.blockchain, sql, terms.maker, facts.standing.permitNonce),
                     .salts = OrderStore::saltsOfAlive(sql, terms.maker)};
    });
    Usdc &allowance = standing.means.usdcAllowance;
    allowance = known.permits.allowanceAfter(allowance);
    Prepared prepared{.terms = terms,
                      .summary = summaryOf(terms, token.symbol),
                      .fees = standing.fees,
                      .orderTypedData = {},
                      .permitTypedData = {}};
    if (terms.side == OrderSide::Buy) {
        const Usdc needed{known.others.usdc.micro + highestCost(terms, terms.shares).micro};
        if (allowance < needed) {
            prepared.permitTypedData =
                co_await m_permits.typedDataFor(terms, needed, std::max(standing.permitNonce, known.permits.nextNonce));
            allowance = needed;
        }
    }
    OrderAdmission::requireMeans(known.others, terms, standing.means);
    prepared.terms.salt = terms.salt = co_await m_core.database.write(
        [=, now = m_core.clock.now()](Sql &sql) { return OrderLanes::deal(sql, terms.maker, known.salts, now); });
    prepared.orderTypedData = m_messages.orderTypedData(terms, prepared.summary);
    co_return prepared;
}

Task<Order> MarketplaceService::place(Actor actor, api::SignedOrder given)
{
    const TimeMs now = m_core.clock.now();
    requireTerms(termsOf(given, {}), now);
    OrderLanes::requireOneOfAPage(given.salt);
    // As it was proposed: one that ends earlier may be worth nothing when it is handed on.
    if (given.permit && given.permit->deadlineSeconds != given.wish.expiresAtMs / kMsPerSecond)
        throw invalidFields(
            {{"permit.deadline_seconds", "out_of_range", {{"needed", given.wish.expiresAtMs / kMsPerSecond}}}});
    const TradedTokens::Token token = co_await m_tokens.require(actor, given.wish.property);
    const OrderOffer offer{.order = co_await signedOrder(actor, given, token), .token = token, .effect = actor.effect};
    // Sent again, as when its answer was lost: what it needed then is not asked for twice, and its permit is used up. Without
    // either it is found as it is stored.
    const Order &order = offer.order;
    if (given.permit || !m_admission.known(order.terms)) {
        auto before = co_await m_core.database.read([=](Sql &sql) { return OrderBatch::placedBefore(sql, order); });
        if (before)
            co_return *std::move(before);
    }
    auto stored = co_await storeByWhatIsKnown(offer, given.permit);
    if (!stored) {
        OrderOffer asked = offer;
        asked.facts = co_await m_admission.ask(actor.id, order.terms);
        stored = co_await store(asked, given.permit);
    }
    tell(*stored);
    co_return *std::move(stored);
}

Task<Order> MarketplaceService::signedOrder(Actor actor, api::SignedOrder given, TradedTokens::Token token)
{
    Order order;
    order.id = m_core.ids.next<OrderId>();
    order.property = token->property;
    order.user = actor.id;
    order.terms = termsOf(given, token->address);
    order.summary = summaryOf(order.terms, token->symbol);
    order.hash = m_messages.hashOf(order.terms, order.summary);
    order.placedAt = m_core.clock.now();
    order.signature = co_await requireSignedByWallet(m_modules.contractWallets, order.hash, given.signature,
                                                     order.terms.maker, "order");
    co_return order;
}

/// Nobody is refused by it: their wallet may have done since what was missing.
Task<std::optional<Order>> MarketplaceService::storeByWhatIsKnown(OrderOffer offer,
                                                                  std::optional<api::OrderPermit> permit)
{
    auto known = m_admission.known(offer.order.terms);
    if (!known)
        co_return std::nullopt;
    offer.facts = *std::move(known);
    const OrderTerms terms = offer.order.terms;
    try {
        co_return co_await store(std::move(offer), std::move(permit));
    } catch (const Error &error) {
        if (error.code != ErrorCode::RuleRefused)
            throw;
    }
    m_admission.forget(terms);
    co_return std::nullopt;
}

Task<Order> MarketplaceService::store(OrderOffer offer, std::optional<api::OrderPermit> permit)
{
    if (permit)
        offer.order.permit =
            co_await m_permits.requireSigned(offer.order.terms, *permit, offer.facts.standing.permitNonce);
    Order stored = co_await m_intake.store(std::move(offer));
    // A log that came while it was stored found nothing to look at.
    if (m_outdated && m_modules.blockchain.isActive() && !m_admission.known(stored.terms))
        m_outdated(stored.terms.maker);
    co_return stored;
}

Task<Order> MarketplaceService::cancel(Actor actor, OrderId id)
{
    const Order order = co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        const Order found = OrderStore::getOf(sql, actor.id, id);
        if (found.standing == OrderState::Cancelled)
            return found;
        if (found.standing == OrderState::Expired || found.open().count == 0)
            throw nothingToCancel(found);
        return withdrawn(sql, found, kCancelled, m_core.clock.now());
    });
    tell(order);
    co_return order;
}

Task<std::vector<Order>> MarketplaceService::cancelAll(Actor actor, std::optional<PropertyId> property)
{
    auto orders = co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        auto found = OrderStore::cancellable(sql, actor.id, property);
        for (Order &order : found)
            order = withdrawn(sql, std::move(order), kCancelled, m_core.clock.now());
        return found;
    });
    for (const Order &order : orders)
        tell(order);
    co_return orders;
}

std::vector<Order> MarketplaceService::withdrawAllOf(Sql &sql, const UserId &user, const evm::Address &wallet)
{
    const auto linked = m_modules.auth.findWallet(sql, wallet);
    std::vector<Order> ended;
    if (linked && linked->user == user)
        return ended; // linked again meanwhile
    for (const Order &order : OrderStore::cancellable(sql, user, std::nullopt))
        if (order.terms.maker == wallet)
            ended.push_back(withdrawn(sql, order, "wallet_unlinked", m_core.clock.now()));
    return ended;
}

Task<Order> MarketplaceService::get(Actor actor, OrderId id)
{
    co_return co_await m_core.database.read([=](Sql &sql) { return OrderStore::getOf(sql, actor.id, id); });
}

Task<std::vector<Order>> MarketplaceService::list(Actor actor, api::OrderFilter filter, std::optional<OrderId> before,
                                                  int limit)
{
    co_return co_await m_core.database.read(
        [=](Sql &sql) { return OrderStore::list(sql, actor.id, filter, before, limit + 1); });
}

} // namespace freehold::marketplace
