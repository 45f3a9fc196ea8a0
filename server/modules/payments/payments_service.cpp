// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_service.h"

#include "server/modules/payments/payments_reconciliation_store.h"

namespace freehold::payments {

Task<std::vector<Collection>> PaymentsService::collections(CollectionStore::Filter filter)
{
    return m_core.database.read([filter = std::move(filter)](Sql &sql) { return CollectionStore::list(sql, filter); });
}

Task<CollectionDetails> PaymentsService::collection(CollectionId id)
{
    return m_core.database.read([id = std::move(id)](Sql &sql) {
        return CollectionDetails{.collection = CollectionStore::get(sql, id),
                                 .disputes = CollectionStore::disputesOf(sql, id)};
    });
}

Task<std::vector<Conversion>> PaymentsService::conversions(ConversionStore::Filter filter)
{
    return m_core.database.read([filter = std::move(filter)](Sql &sql) { return ConversionStore::list(sql, filter); });
}

Task<std::optional<Reconciliation>> PaymentsService::lastReconciliation()
{
    return m_core.database.read([](Sql &sql) -> std::optional<Reconciliation> {
        const auto latest = ReconciliationStore::latest(sql, 1);
        return latest.empty() ? std::nullopt : std::optional(latest.front());
    });
}

} // namespace freehold::payments
