// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/rent/rent_access.h"
#include "server/modules/rent/rent_expense_store.h"

namespace freehold::documents {
class DocumentsModule;
}

namespace freehold::rent {

/// What a property costs, and what of its rent is the manager's or kept back.
class RentExpenses {
public:
    RentExpenses(Core &core, documents::DocumentsModule &documents, RentAccess &access)
        : m_core(core), m_documents(documents), m_access(access)
    {
    }

    [[nodiscard]] Task<Expense> book(Actor actor, PropertyId property, api::ExpenseRequest request);
    [[nodiscard]] Task<Expense> voidOne(Actor actor, ExpenseId id, QString reason);
    [[nodiscard]] Task<std::vector<Expense>> list(Actor actor, PropertyId property, std::optional<ExpenseId> before,
                                                  int limit);

    /// From tomorrow on at the earliest: rent that is converted until then is divided as was said before.
    [[nodiscard]] Task<RentTerms> setTerms(Actor actor, PropertyId property, api::RentTermsRequest request);
    /// Latest day first.
    [[nodiscard]] Task<std::vector<RentTerms>> terms(Actor actor, PropertyId property);
    /// None of either before any were set.
    [[nodiscard]] static RentTerms termsOn(Sql &sql, const PropertyId &property, QDate day);

private:
    void requireReceipt(Sql &sql, const PropertyId &property, const DocumentId &receipt) const;
    [[nodiscard]] QDate today() const { return property::dateOf(m_core.clock.now()); }

    Core &m_core;
    documents::DocumentsModule &m_documents;
    RentAccess &m_access;
};

} // namespace freehold::rent
