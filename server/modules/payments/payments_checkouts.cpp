// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_checkouts.h"

#include "server/modules/payments/payments_collection_store.h"

#include <chrono>
#include <utility>

namespace freehold::payments {

namespace {

using namespace std::chrono_literals;

constexpr int kInProgress = 409; ///< Stripe's status while an earlier call under the same key is under way
constexpr int kTooMany = 429;
constexpr int kLooks = 10;
constexpr auto kBetweenLooks = 200ms;

QString checkoutKey(const Collection &collection)
{
    return QString("%1:%2").arg(collection.id.text()).arg(collection.checkoutAttempt);
}

int statusOf(const Error &failure) { return failure.params.value("status").toInt(); }

/// Not while an earlier call is under way, or there were too many of them; a call without any answer may have gone well.
bool isRepeatedUnderItsKey(const Error &failure)
{
    const int status = statusOf(failure);
    return status != 0 && status != kInProgress && status != kTooMany;
}

} // namespace

Error paymentInProgress()
{
    return Error(ErrorCode::Conflict, QStringLiteral("payment_in_progress"),
                 "A payment for this is already on its way.");
}

Task<CheckoutSession> Checkouts::make(Collection collection, CheckoutPages pages)
{
    std::optional<Error> failure;
    try {
        co_return co_await note(collection.id, co_await askForCheckout(collection, std::move(pages)));
    } catch (const Error &error) {
        failure = error;
    }
    if (statusOf(*failure) == kInProgress)
        if (const auto made = co_await madeMeanwhile(collection.id))
            co_return *made;
    throw *failure;
}

/// Only what is noted is given out, so that whatever is paid is asked about: another answer may have been faster, or the
/// payment was closed meanwhile.
Task<CheckoutSession> Checkouts::note(CollectionId id, CheckoutSession made)
{
    const Collection collection = co_await m_core.database.write([=](Sql &sql) {
        CollectionStore::noteSession(sql, id, made.id);
        return CollectionStore::get(sql, id);
    });
    const bool isOpen = collection.state == CollectionState::Started;
    if (isOpen && collection.sessionId == made.id)
        co_return made;
    co_await m_stripe.expireCheckout(made.id);
    if (!isOpen)
        throw paymentInProgress();
    co_return co_await m_stripe.checkout(*collection.sessionId);
}

/// What another call under the same key has made; nothing when that takes too long.
Task<std::optional<CheckoutSession>> Checkouts::madeMeanwhile(CollectionId id)
{
    for (int look = 0; look < kLooks; ++look) {
        co_await sleepFor(kBetweenLooks);
        const Collection collection =
            co_await m_core.database.read([id](Sql &sql) { return CollectionStore::get(sql, id); });
        if (collection.sessionId)
            co_return co_await m_stripe.checkout(*collection.sessionId);
    }
    co_return std::nullopt;
}

/// Under the same key Stripe answers with the checkout that an interrupted call has made, and also repeats a failure for a day.
/// Then a new key is right: whatever checkout there is under the old one, nobody has its address.
Task<CheckoutSession> Checkouts::askForCheckout(Collection collection, CheckoutPages pages)
{
    std::optional<Error> failure;
    try {
        co_return co_await m_stripe.createCheckout({.reference = collection.id.text(),
                                                    .description = collection.description,
                                                    .amount = collection.amount,
                                                    .successUrl = pages.successUrl,
                                                    .cancelUrl = pages.cancelUrl,
                                                    .expiresAt = collection.expiresAt},
                                                   checkoutKey(collection));
    } catch (const Error &error) {
        failure = error;
    }
    if (isRepeatedUnderItsKey(*failure))
        co_await m_core.database.write(
            [collection](Sql &sql) { CollectionStore::moveOn(sql, collection.id, collection.checkoutAttempt); });
    throw *failure;
}

} // namespace freehold::payments
