// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_collections.h"

#include "server/core/log/log.h"
#include "server/modules/payments/payments_collection_store.h"
#include "server/modules/payments/payments_events.h"
#include "server/modules/payments/payments_postings.h"

#include <utility>

namespace freehold::payments {

namespace {

/// What others see of a payment.
auto shown(const Collection &collection)
{
    return std::tuple(collection.state, collection.refunded, collection.withdrawn, collection.failure);
}

/// Nobody can be sent there any more.
bool isOver(const Collection &collection, TimeMs now)
{
    const bool isGivenUp = !collection.sessionId && collection.createdAt.plusMs(Collections::kUnaskedLifeMs) <= now;
    return isGivenUp || collection.expiresAt <= now;
}

} // namespace

CollectionId Collections::begin(Sql &sql, const NewCollection &wanted)
{
    const TimeMs now = m_core.clock.now();
    if (const auto open = CollectionStore::findOpen(sql, wanted.subject)) {
        if (open->state == CollectionState::Started && open->amount == wanted.amount && !isOver(*open, now))
            return open->id;
        throw paymentInProgress();
    }
    const Collection collection{.id = m_core.ids.next<CollectionId>(),
                                .property = wanted.property,
                                .subject = wanted.subject,
                                .description = wanted.description,
                                .amount = wanted.amount,
                                .createdAt = now,
                                .expiresAt = now.plusMs(kCheckoutLifeMs),
                                .checkedAt = now};
    CollectionStore::insert(sql, collection);
    return collection.id;
}

Task<QUrl> Collections::checkoutUrl(CollectionId id, CheckoutPages pages)
{
    const Collection collection =
        co_await m_core.database.read([id](Sql &sql) { return CollectionStore::get(sql, id); });
    const CheckoutSession session = collection.sessionId ? co_await m_stripe.checkout(*collection.sessionId)
                                                         : co_await m_checkouts.make(collection, pages);
    if (!session.url)
        throw paymentInProgress(); // it was paid or has run out meanwhile
    co_return *session.url;
}

Task<> Collections::settleOpen(QString subject, UsdCents amount)
{
    const auto open =
        co_await m_core.database.read([subject](Sql &sql) { return CollectionStore::findOpen(sql, subject); });
    if (!open || open->state != CollectionState::Started)
        co_return;
    const bool isStale = open->amount != amount || isOver(*open, m_core.clock.now());
    if (isStale && !open->sessionId)
        co_await m_core.database.write([id = open->id, this](Sql &sql) { expireUnasked(sql, id); });
    if (isStale && open->sessionId)
        co_await m_stripe.expireCheckout(*open->sessionId);
    if (open->sessionId)
        co_await refresh(open->id);
}

Task<> Collections::refresh(CollectionId id, std::optional<Job> job)
{
    const auto stored = co_await m_core.database.read([id](Sql &sql) { return CollectionStore::find(sql, id); });
    std::optional<Said> said;
    if (stored && stored->sessionId)
        said = co_await ask(*stored);
    co_await m_core.database.write([=, this](Sql &sql) {
        if (said)
            apply(sql, id, *said);
        else if (stored)
            lookAtUnasked(sql, id);
        if (job)
            m_core.jobs.complete(sql, *job);
    });
}

Task<> Collections::adopt(CollectionId id, QString sessionId)
{
    const Collection noted = co_await m_core.database.read([id](Sql &sql) { return CollectionStore::get(sql, id); });
    if (noted.sessionId == sessionId)
        co_return;
    const CheckoutSession said = co_await m_stripe.checkout(sessionId);
    if (said.status != CheckoutSession::Status::Complete)
        co_return;
    if (noted.sessionId)
        co_await m_stripe.expireCheckout(*noted.sessionId);
    if (noted.sessionId)
        co_await refresh(id);
    const bool isAdopted =
        co_await m_core.database.write([=](Sql &sql) { return CollectionStore::replaceSession(sql, id, sessionId); });
    if (!isAdopted)
        log::error("stripe_paid_twice", {{"collection", id.text()}, {"session", sessionId}});
}

std::optional<CollectionId> Collections::ofCharge(Sql &sql, const QString &chargeId) const
{
    const auto found = CollectionStore::findByCharge(sql, chargeId);
    return found ? std::optional(found->id) : std::nullopt;
}

Task<Collections::Said> Collections::ask(Collection collection)
{
    Said said{.session = co_await m_stripe.checkout(*collection.sessionId), .refunds = {}, .disputes = {}};
    if (said.session.charge) {
        const QString charge = said.session.charge->id;
        said.refunds = co_await m_stripe.refunds(charge);
        said.disputes = co_await m_stripe.disputes(charge);
    }
    co_return said;
}

void Collections::apply(Sql &sql, const CollectionId &id, const Said &said)
{
    const Collection before = CollectionStore::get(sql, id);
    Collection collection = before;
    follow(collection, said.session, m_core.clock.now());
    if (collection.isPaid() && !before.isPaid())
        m_ledger.post(sql, postings::paid(collection));
    bool isDisputeNews = false;
    if (collection.isPaid()) {
        CollectionStore::update(sql, collection); // before what refers to it
        bookRefunds(sql, collection, said.refunds);
        for (const StripeDispute &dispute : said.disputes)
            isDisputeNews |= bookDispute(sql, collection, dispute);
        collection.refunded = CollectionStore::refundedOf(sql, id);
        collection.withdrawn = CollectionStore::withdrawnOf(sql, id);
    }
    if (isDisputeNews && shown(before) == shown(collection))
        announce(sql, collection); // an inquiry moves no money
    save(sql, before, std::move(collection));
}

void Collections::bookRefunds(Sql &sql, const Collection &collection, const std::vector<StripeRefund> &refunds)
{
    for (const StripeRefund &said : refunds) {
        const BookedRefund refund{
            .id = said.id, .collection = collection.id, .amount = said.amount, .status = said.status};
        const auto known = CollectionStore::findRefund(sql, said.id);
        const bool hasFailed = said.status == StripeRefund::Status::Failed;
        if (known && known->status > said.status)
            continue; // an older answer: PENDING, SUCCEEDED and FAILED come in this order
        if (!known && !hasFailed)
            m_ledger.post(sql, postings::refunded(collection.property, refund));
        if (known && hasFailed)
            m_ledger.post(sql, postings::refundFailed(collection.property, refund));
        CollectionStore::save(sql, refund);
    }
}

/// Whether it is another dispute to those who look at it, whatever it took.
bool Collections::bookDispute(Sql &sql, const Collection &collection, const StripeDispute &said)
{
    const TimeMs now = m_core.clock.now();
    const BookedDispute before =
        CollectionStore::findDispute(sql, said.id)
            .value_or(BookedDispute{.id = said.id, .collection = collection.id, .openedAt = now});
    if (before.decidedAt || said.movements < before.movements)
        return false; // a decision stands, and an older answer knows less
    BookedDispute dispute = before;
    dispute.status = said.status;
    dispute.reason = said.reason;
    dispute.amount = said.amount;
    dispute.withdrawn = said.withdrawn;
    dispute.fees = said.fees;
    dispute.movements = said.movements;
    if (dispute.withdrawn != before.withdrawn || dispute.fees != before.fees)
        m_ledger.post(sql, postings::disputeMoved(collection.property, before, dispute));
    // Final once the money is where the decision puts it, which may come later.
    const bool isTaken = dispute.withdrawn.cents != 0;
    if (dispute.status == StripeDispute::Status::Lost && isTaken)
        m_ledger.post(sql, postings::disputeLost(collection.property, dispute));
    const bool isDecided =
        isTaken ? dispute.status == StripeDispute::Status::Lost : dispute.status == StripeDispute::Status::Won;
    dispute.decidedAt = isDecided ? std::optional(now) : std::nullopt;
    CollectionStore::save(sql, dispute);
    return dispute.status != before.status || dispute.amount != before.amount;
}

/// Stripe never told us of a checkout, so nobody was sent there.
void Collections::expireUnasked(Sql &sql, const CollectionId &id)
{
    const Collection before = CollectionStore::get(sql, id);
    Collection collection = before;
    if (!collection.sessionId && collection.state == CollectionState::Started)
        collection.state = CollectionState::Expired;
    save(sql, before, std::move(collection));
}

void Collections::lookAtUnasked(Sql &sql, const CollectionId &id)
{
    const Collection collection = CollectionStore::get(sql, id);
    if (isOver(collection, m_core.clock.now()))
        expireUnasked(sql, id);
    else
        save(sql, collection, collection);
}

void Collections::save(Sql &sql, const Collection &before, Collection after)
{
    after.checkedAt = m_core.clock.now();
    CollectionStore::update(sql, after);
    if (shown(before) != shown(after))
        announce(sql, after);
}

void Collections::announce(Sql &sql, const Collection &collection)
{
    m_core.outbox.append(sql, CollectionChanged{.collection = collection.id, .subject = collection.subject});
}

} // namespace freehold::payments
