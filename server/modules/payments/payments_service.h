// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/payments/payments_collection_store.h"
#include "server/modules/payments/payments_conversion_store.h"
#include "server/modules/payments/payments_reconciliation.h"

namespace freehold::payments {

struct CollectionDetails {
    Collection collection;
    std::vector<BookedDispute> disputes;
};

/// What admins may look at. They change nothing here: money goes on by itself, and what does not is reported.
class PaymentsService {
public:
    explicit PaymentsService(Core &core) : m_core(core) { }

    [[nodiscard]] Task<std::vector<Collection>> collections(CollectionStore::Filter filter);
    /// Throws NotFound.
    [[nodiscard]] Task<CollectionDetails> collection(CollectionId id);
    [[nodiscard]] Task<std::vector<Conversion>> conversions(ConversionStore::Filter filter);
    /// Nothing before the first.
    [[nodiscard]] Task<std::optional<Reconciliation>> lastReconciliation();

private:
    Core &m_core;
};

} // namespace freehold::payments
