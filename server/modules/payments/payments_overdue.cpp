// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_overdue.h"

#include "server/modules/payments/payments_collection_store.h"
#include "server/modules/payments/payments_conversion_store.h"
#include "server/modules/payments/payments_ledger_store.h"
#include "server/modules/payments/payments_limits.h"

#include <utility>

namespace freehold::payments {

namespace {

constexpr int kShown = 50;

/// When its present step began.
TimeMs sinceOf(const Collection &collection)
{
    switch (collection.state) {
    case CollectionState::Paid: return collection.availableAt.value_or(collection.createdAt);
    case CollectionState::Settled: return collection.settledAt.value_or(collection.createdAt);
    case CollectionState::Started:
    case CollectionState::Processing:
    case CollectionState::Converting:
    case CollectionState::Converted:
    case CollectionState::Failed:
    case CollectionState::Expired: return collection.createdAt;
    }
    std::unreachable();
}

} // namespace

QString toString(Overdue::What what)
{
    switch (what) {
    case Overdue::What::Payment: return "payment";
    case Overdue::What::Conversion: return "conversion";
    case Overdue::What::Payout: return "payout";
    }
    std::unreachable();
}

QJsonObject Overdue::toJson() const
{
    return {{"what", toString(what)},
            {"id", id.isEmpty() ? QJsonValue() : QJsonValue(id)},
            {"state", state},
            {"since", since.toString()}};
}

std::vector<Overdue> findOverdue(Sql &sql, TimeMs now)
{
    std::vector<Overdue> found;
    const CollectionStore::Patience patience{.processingSince = now.plusMs(-kProcessingMs),
                                             .availableSince = now.plusMs(-kUnsettledMs),
                                             .settledSince = now.plusMs(-kUnconvertedMs)};
    for (const Collection &collection : CollectionStore::overdue(sql, patience, kShown))
        found.push_back({.what = Overdue::What::Payment,
                         .id = collection.id.text(),
                         .state = toString(collection.state),
                         .since = sinceOf(collection)});
    for (const Conversion &conversion : ConversionStore::openSince(sql, now.plusMs(-kConversionMs), kShown))
        found.push_back({.what = Overdue::What::Conversion,
                         .id = conversion.id.text(),
                         .state = toString(conversion.state),
                         .since = conversion.createdAt});
    const TimeMs sentBefore = now.plusMs(-kInTransitMs);
    if (LedgerStore::inTransitSince(sql, sentBefore) > 0)
        found.push_back({.what = Overdue::What::Payout, .id = {}, .state = "IN_TRANSIT", .since = sentBefore});
    return found;
}

} // namespace freehold::payments
