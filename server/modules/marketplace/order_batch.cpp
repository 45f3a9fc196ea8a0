// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_batch.h"

#include "server/core/db/asked_together.h"
#include "server/modules/marketplace/book_store.h"
#include "server/modules/marketplace/cancellation_store.h"
#include "server/modules/marketplace/cancelled_hash_store.h"
#include "server/modules/marketplace/order_end.h"

namespace freehold::marketplace {

namespace {

void requireOwn(const Order &existing, const Order &order)
{
    if (existing.user != order.user)
        throw Error(ErrorCode::Conflict, "placed_by_another_account",
                    "This order was placed by the account that the wallet was linked to before; sign another one.");
}

/// On chain what is filled of one would be filled of both.
void requireNewSalt(const OrderStore::Salts &used, const OrderTerms &terms)
{
    if (used.contains({terms.maker, terms.salt}))
        throw Error(ErrorCode::Conflict, "salt_used",
                    "This wallet has signed another order with the same salt; prepare this one anew.");
}

} // namespace

/// What the tables say of all of them, and what was taken since.
struct OrderBatch::Seen {
    std::map<evm::Hash32, Order> orders; ///< that were placed before, or were taken
    std::vector<evm::Hash32> taken;      ///< those, in the order in which they came
    OrderStore::Salts salts;             ///< of those orders, and of others
    CancelledHashes::Cancelled cancelled;
    std::vector<compliance::PersonSeen> makers; ///< by place
    EndingEpochs endingEpochs;
    std::set<evm::Address> permitting; ///< whose permits may be on their way
    std::map<evm::Address, AliveOrders> alive;
};

OrderBatch::Seen OrderBatch::look(Sql &sql, const std::vector<OrderOffer> &offers) const
{
    std::vector<Order> orders;
    std::set<evm::Hash32> hashes;
    std::set<evm::Address> makers;
    for (const OrderOffer &offer : offers) {
        orders.push_back(offer.order);
        hashes.insert(offer.order.hash);
        makers.insert(offer.order.terms.maker);
    }
    return {.orders = OrderStore::findByHashes(sql, hashes),
            .taken = {},
            .salts = OrderStore::usedSalts(sql, orders),
            .cancelled = CancelledHashes::among(sql, hashes),
            .makers = m_admission.makersOf(sql, orders),
            .endingEpochs = CancellationStore::endingEpochs(sql, makers),
            .permitting = OrderStore::permitting(sql, makers),
            .alive = OrderStore::countAlive(sql, makers)};
}

std::vector<OrderVerdict> OrderBatch::store(Sql &sql, const std::vector<OrderOffer> &offers) const
{
    Seen seen = askedTogether(sql, [&](Sql &asked) { return look(asked, offers); });
    std::vector<std::exception_ptr> refusals(offers.size());
    for (std::size_t place = 0; place < offers.size(); ++place) {
        try {
            judge(sql, offers[place], place, seen);
        } catch (const Error &) {
            refusals[place] = std::current_exception();
        }
    }
    // Where another attempt at one of these requests came first, none is stored: those before it were judged beside its order.
    for (std::size_t place = 0; place < offers.size(); ++place)
        if (!refusals[place])
            offers[place].effect(sql);
    keepTaken(sql, seen);

    std::vector<OrderVerdict> verdicts;
    for (std::size_t place = 0; place < offers.size(); ++place)
        verdicts.push_back(refusals[place] ? OrderVerdict(refusals[place])
                                           : OrderVerdict(seen.orders.at(offers[place].order.hash)));
    return verdicts;
}

void OrderBatch::judge(Sql &sql, const OrderOffer &offer, std::size_t place, Seen &seen) const
{
    const auto existing = seen.orders.find(offer.order.hash);
    if (existing != seen.orders.end()) {
        requireOwn(existing->second, offer.order);
        return;
    }
    Order order = offer.order;
    requireAdmitted(sql, order, offer, place, seen);
    seen.salts.emplace(order.terms.maker, order.terms.salt);
    seen.alive[order.terms.maker].add(order.terms);
    seen.taken.push_back(order.hash);
    seen.orders.emplace(order.hash, std::move(order));
}

void OrderBatch::requireAdmitted(Sql &sql, Order &order, const OrderOffer &offer, std::size_t place, Seen &seen) const
{
    const OrderTerms &terms = order.terms;
    if (seen.cancelled.contains({order.hash, terms.maker}))
        throw cancelledOnChain();
    requireNewSalt(seen.salts, terms);
    m_admission.requireAllowed(seen.makers[place], terms, offer.facts);
    requireEpochGoesOn(seen.endingEpochs, terms);
    m_admission.requireStanding(seen.makers[place], *offer.token);
    Means means = offer.facts.standing.means;
    requireEpoch(terms.epoch, means.epoch);
    const Standing &standing = offer.facts.standing;
    const AliveOrders others = OrderAdmission::others(sql, seen.alive[terms.maker], terms.maker, standing);
    if (order.permit || seen.permitting.contains(terms.maker))
        means.usdcAllowance = m_permits.allowance(sql, order, standing, others);
    OrderAdmission::requireMeans(others, terms, means);
}

/// They get their numbers when it is known who gets one: a book waits for every number that was given out.
void OrderBatch::keepTaken(Sql &sql, Seen &seen) const
{
    std::map<PropertyId, qint64> next;
    for (const evm::Hash32 &hash : seen.taken)
        ++next[seen.orders.at(hash).property];
    for (auto &[property, number] : next)
        number = BookStore::nextRevisions(sql, property, number);
    std::vector<Order> orders;
    orders.reserve(seen.taken.size());
    for (const evm::Hash32 &hash : seen.taken) {
        Order &order = seen.orders.at(hash);
        order.sequence = next.at(order.property)++;
        order.revision = order.sequence;
        orders.push_back(order);
    }
    OrderStore::insertAll(sql, orders);
    for (const Order &order : orders)
        m_permits.relay(sql, order);
}

std::optional<Order> OrderBatch::placedBefore(Sql &sql, const Order &order)
{
    auto existing = OrderStore::findByHash(sql, order.hash);
    if (existing)
        requireOwn(*existing, order);
    return existing;
}

} // namespace freehold::marketplace
